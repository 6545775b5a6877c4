/**
 * Remembers who changed what a plan watches over time. Steps are written beside the journal, a moment
 * after the change is stored, few at once: an acknowledgement never waits for them. A process that ends
 * without a word within that moment loses the steps and not the change, and so does a change of which the
 * disk said wrongly that it failed; the next step still says what was before.
 */
import type * as Y from "yjs";
import { type TrailStride } from "@/lib/db/trail";
import { decodeKey, recordsOf } from "@/lib/plan/doc/layout";
import { type Field, readScalar } from "@/lib/plan/fields";
import { type Registry } from "@/lib/plan/section";
import { isWatched, type TrailStep } from "@/lib/plan/trail";
import { type Report } from "@/lib/report";
import { type Clock } from "./clock";

/** Answers the steps that the document's watched fields have taken since the last call. */
export function watchTrail(doc: Y.Doc, registry: Registry): () => TrailStep[] {
  let steps: TrailStep[] = [];
  for (const section of registry.filter(({ fields }) => Object.values(fields).some(isWatched))) {
    const records = recordsOf(doc, section.id);
    records.observe(({ keys }) => {
      for (const [key, { oldValue }] of keys) {
        const place = decodeKey(key);
        const field = place?.member === null ? section.fields[place.field] : undefined;
        if (!place || !field || !isWatched(field)) continue;
        const [before, value] = [readNumber(field, oldValue), readNumber(field, records.get(key))];
        if (before !== value) steps.push({ section: section.id, record: place.record, field: place.field, before, value });
      }
    });
  }
  return () => steps.splice(0);
}

function readNumber(field: Field, raw: unknown): number | null {
  const read = readScalar(field, raw);
  return read.ok && typeof read.value === "number" ? read.value : null;
}

export interface TrailDeps {
  readonly clock: Clock;
  /** Stores what was done to a plan, in order. */
  write(plan: string, strides: readonly TrailStride[]): Promise<void>;
  readonly report: Report;
  /** What was done to the plan can be asked for. */
  told(plan: string): void;
}
export interface TrailKeeper {
  stepped(plan: string, user: string, steps: readonly TrailStep[]): void;
  /** Writes what waits. */
  flush(): Promise<void>;
}

/** Milliseconds. A figure that is typed or stepped through is one step. */
const delayMs = 1_000;
/** Steps written at once: between two such times whoever waits for the disk has a turn. */
const portion = 100;

export function createTrailKeeper({ clock, write, report, told }: TrailDeps): TrailKeeper {
  let waiting: (TrailStride & { readonly plan: string })[] = [];
  let isDue = false;
  let flushed = Promise.resolve();

  function stepped(plan: string, user: string, steps: readonly TrailStep[]): void {
    for (let start = 0; start < steps.length; start += portion)
      waiting.push({ plan, user, at: clock.date(), steps: steps.slice(start, start + portion) });
    if (isDue || steps.length === 0) return;
    isDue = true;
    clock.after(delayMs, () => {
      isDue = false;
      void flush();
    });
  }

  function flush(): Promise<void> {
    flushed = flushed.then(writeAll);
    return flushed;
  }

  async function writeAll(): Promise<void> {
    const plans = new Set<string>();
    for (let [first] = waiting; first; [first] = waiting) {
      if (await writePortion(first.plan)) plans.add(first.plan);
      if (waiting.length > 0) await new Promise<void>((resolve) => clock.endOfTurn(resolve));
    }
    for (const plan of plans) told(plan);
  }

  /** Answers whether it is written. */
  async function writePortion(plan: string): Promise<boolean> {
    try {
      await write(plan, takePortion(plan));
      return true;
    } catch (error) {
      report("what changed when could not be written", error, { plan });
      return false;
    }
  }

  /** Of what was done to the plan the first steps, and at least one stride. */
  function takePortion(plan: string): readonly TrailStride[] {
    const [taken, left]: [typeof waiting, typeof waiting] = [[], []];
    let room = portion;
    for (const stride of waiting) {
      if (stride.plan === plan) room -= stride.steps.length;
      (stride.plan === plan && room >= 0 ? taken : left).push(stride);
    }
    waiting = left;
    return taken;
  }

  return { stepped, flush };
}
