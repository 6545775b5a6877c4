/** A journal whose appends are counted, and whose losses do not go by unnoticed. */
import { type Report } from "@/lib/report";
import { type Damage, type Journal } from "./journal";
import { type Observer } from "./observer";

export function observeJournal(journal: Journal, { observer, report }: { readonly observer: Observer; readonly report: Report }): Journal {
  return {
    ...journal,
    async append(plan, entry) {
      const done = observer.appending();
      try {
        await journal.append(plan, entry);
        done(true);
      } catch (error) {
        done(false);
        throw error;
      }
    },
    async load(plan) {
      const loaded = await journal.load(plan);
      if (loaded.damage.length > 0) report("rows of the journal are set aside", new Error(inWords(loaded.damage)), { plan });
      return loaded;
    },
    async quarantine(plan, row) {
      await journal.quarantine(plan, row);
      report("a row of the journal was set aside", new Error(inWords([row])), { plan });
    },
  };
}

const inWords = (damage: readonly Damage[]): string => damage.map(({ seq, reason }) => `${seq}: ${reason}`).join(", ");
