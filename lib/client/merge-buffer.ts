/**
 * A text as two readers hold it: the page, which must not be touched while an input method composes,
 * and the shared text, which others go on changing. Each side's change is carried to the other's places.
 */
import { type TextDiff } from "@/lib/plan/text-diff";

export type Delta = readonly { readonly insert?: unknown; readonly delete?: number; readonly retain?: number }[];

export interface MergeBuffer {
  /** A change of the page, in its places: what the shared text has to do, in order. */
  changePage(diff: TextDiff): TextDiff[];
  /** A change of the shared text, as Yjs tells it. */
  changeShared(delta: Delta): void;
  page(): string;
  shared(): string;
  /** The place in the shared text of a place on the page. What others put right there stands after it. */
  toShared(index: number): number;
}

interface Unit {
  readonly unit: string;
  onPage: boolean;
  inShared: boolean;
}

export function createMergeBuffer(text: string): MergeBuffer {
  let units: Unit[] = splitUnits(text).map((unit) => ({ unit, onPage: true, inShared: true }));

  const write = (reader: "onPage" | "inShared") =>
    units.reduce((all, each) => (each[reader] ? all + each.unit : all), "");

  /** Index in `units` just behind the page's unit before `index`. */
  function placeOnPage(index: number): number {
    let left = index;
    if (left === 0) return 0;
    return units.findIndex((each) => each.onPage && --left === 0) + 1 || units.length;
  }

  const countShared = (end: number) => units.slice(0, end).filter((each) => each.inShared).length;

  function changePage({ index, remove, insert }: TextDiff): TextDiff[] {
    const start = placeOnPage(index);
    const gone = units.slice(start).filter((each) => each.onPage).slice(0, remove);
    const diffs = gone.filter((each) => each.inShared).map((each) => {
      const diff = { index: countShared(units.indexOf(each)), remove: 1, insert: "" };
      each.inShared = false;
      return diff;
    });
    for (const each of gone) each.onPage = false;
    const place = gone[0] ? units.indexOf(gone[0]) : start;
    if (insert !== "") diffs.push({ index: countShared(place), remove: 0, insert });
    const added = splitUnits(insert).map((unit) => ({ unit, onPage: true, inShared: true }));
    units.splice(place, 0, ...added);
    return joinRemovals(diffs);
  }

  function changeShared(delta: Delta): void {
    let place = 0;
    const skip = () => {
      while (place < units.length && !units[place]?.inShared) place++;
    };
    for (const part of delta) {
      if (typeof part.insert === "string") {
        const added = splitUnits(part.insert).map((unit) => ({ unit, onPage: false, inShared: true }));
        units.splice(place, 0, ...added);
        place += added.length;
      }
      for (let left = part.retain ?? part.delete ?? 0; left > 0; left--) {
        skip();
        const each = units[place++];
        if (each && part.delete !== undefined) each.inShared = false;
      }
    }
    units = units.filter((each) => each.onPage || each.inShared);
  }

  return {
    changePage,
    changeShared,
    page: () => write("onPage"),
    shared: () => write("inShared"),
    toShared: (index) => countShared(placeOnPage(index)),
  };
}

/** Code units, since selections and Yjs count those. */
const splitUnits = (text: string): string[] => text.split("");

/** Removals side by side become one, so that no half of a pair is ever removed alone. */
function joinRemovals(diffs: readonly TextDiff[]): TextDiff[] {
  const joined: TextDiff[] = [];
  for (const diff of diffs) {
    const last = joined.at(-1);
    if (last && last.insert === "" && diff.insert === "" && last.index === diff.index)
      joined[joined.length - 1] = { ...last, remove: last.remove + diff.remove };
    else joined.push(diff);
  }
  return joined;
}
