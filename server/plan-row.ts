/** Keeps a plan's row, which lists of plans show, in step with what the plan says of itself. */
import type * as Y from "yjs";
import { updatePlan } from "@/lib/db/plans";
import { type Db } from "@/lib/db/schema";
import { lineOf } from "@/lib/plan/doc/layout";
import { singleId } from "@/lib/plan/section";
import { overview } from "@/lib/plan/sections/overview";
import { type Report } from "@/lib/report";
import { type Clock } from "./clock";

export interface PlanRowDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly report: Report;
}
export interface PlanRows {
  changed(plan: string, doc: Y.Doc): void;
  /** Writes what waits. */
  flush(): Promise<void>;
}

/** A list may lag behind the plan; the database is not asked for every letter. */
const delayMs = 2_000;
const maxNameLength = 200;

export function createPlanRows({ db, clock, report }: PlanRowDeps): PlanRows {
  const waiting = new Map<string, Y.Doc>();

  function changed(plan: string, doc: Y.Doc): void {
    if (waiting.size === 0) clock.after(delayMs, () => void flush());
    waiting.set(plan, doc);
  }

  async function flush(): Promise<void> {
    const batch = [...waiting];
    waiting.clear();
    for (const [plan, doc] of batch) await write(plan, nameOf(doc));
  }

  async function write(plan: string, name: string): Promise<void> {
    try {
      await updatePlan(db, plan, name === "" ? {} : { name }, clock.date());
    } catch (error) {
      report("the row of a plan could not be written", error, { plan });
    }
  }

  return { changed, flush };
}

const nameOf = (doc: Y.Doc): string =>
  lineOf(doc, overview.id, singleId, overview.titleField).toString().trim().slice(0, maxNameLength);
