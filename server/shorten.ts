/** Replaces what is on the disk of a plan by a snapshot; what is written meanwhile stays behind it. */
import { type Report } from "@/lib/report";
import { type Clock } from "./clock";
import { type Compactor } from "./compact";
import { type Journal, JournalConflict } from "./journal";
import { type PlanDocument } from "./plan-document";
import { type StoredPlan } from "./stored-plan";

export interface ShortenerDeps {
  readonly plan: string;
  readonly journal: Pick<Journal, "compact">;
  readonly clock: Pick<Clock, "date">;
  readonly compact: Compactor["compact"];
  readonly report: Report;
}

/** One at a time. `seq` is the last entry that `stored` and `document` hold. */
export function createShortener({ plan, journal, clock, compact, report }: ShortenerDeps) {
  let isBusy = false;
  return async (stored: StoredPlan, document: PlanDocument, seq: number): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      const { parts, clients } = await compact(stored.state());
      await journal.compact(plan, { seq, at: clock.date(), parts, owners: document.ownersOf(clients) });
      stored.shorten(seq, parts);
    } catch (error) {
      // Another server was first: its snapshot does as well.
      if (!(error instanceof JournalConflict)) report("a snapshot could not be stored", error, { plan });
    }
    isBusy = false;
  };
}
