/** Hints get lost: every server looks for itself how far the journals of its open plans have come. */
import { type Report } from "@/lib/report";
import { type Clock } from "./clock";
import { type Journal } from "./journal";
import { type Rooms } from "./rooms";

export interface HeadWatchDeps {
  readonly clock: Pick<Clock, "after">;
  readonly journal: Pick<Journal, "heads">;
  readonly rooms: Pick<Rooms, "plans" | "catchUp">;
  readonly intervalMs: number;
  readonly report: Report;
}

/** Answers how to stop. */
export function watchHeads({ clock, journal, rooms, intervalMs, report }: HeadWatchDeps): () => void {
  let isStopped = false;
  let cancel = clock.after(intervalMs, look);

  async function look(): Promise<void> {
    try {
      const plans = rooms.plans();
      const heads = plans.length === 0 ? [] : await journal.heads(plans);
      for (const [plan, head] of heads) void rooms.catchUp(plan, head);
    } catch (error) {
      report("the journals of the open plans could not be looked at", error);
    }
    if (!isStopped) cancel = clock.after(intervalMs, look);
  }

  return () => {
    isStopped = true;
    cancel();
  };
}
