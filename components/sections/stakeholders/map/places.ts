/** Where everybody stands in the grid, and where the arrow keys lead. */
import { type Standing, standingOf } from "@/lib/plan/derive/stakeholders";
import { type AnyRecord } from "@/lib/plan/section";

export interface Chip {
  readonly id: string;
  /** "H3". */
  readonly number: string;
  readonly name: string;
  readonly standing: Standing | null;
  /** Lines of the drawing, from 1. */
  readonly column: number;
  readonly row: number;
}
export interface Level {
  /** 1 to 5. */
  readonly power: number;
  readonly row: number;
  /** Lines it takes: as many as stand in one of its cells. */
  readonly span: number;
}
export interface Places {
  /** As one goes through them: most power first, then most interest; who has no place comes last. */
  readonly chips: readonly Chip[];
  /** From the top. */
  readonly levels: readonly Level[];
  /** The first line below the grid, where those stand who have no place yet. */
  readonly below: number;
}

const steps = [1, 2, 3, 4, 5] as const;
const leastLines = 2;

export function placesOf(records: readonly AnyRecord[], prefix: string): Places {
  const people = records.map((record, index) => ({
    id: record.id, number: `${prefix}${index + 1}`, name: String(record.values["name"] ?? ""), standing: standingOf(record),
  }));
  const inCell = (power: number, interest: number) =>
    people.filter(({ standing }) => standing?.power === power && standing.interest === interest);
  const levels: Level[] = [];
  const chips: Chip[] = [];
  let row = 1;
  for (const power of steps.toReversed()) {
    const cells = steps.map((interest) => inCell(power, interest));
    const span = Math.max(leastLines, ...cells.map(({ length }) => length));
    levels.push({ power, row, span });
    for (const [column, cell] of [...cells.entries()].toReversed())
      cell.forEach((person, line) => chips.push({ ...person, column: column + 1, row: row + line }));
    row += span;
  }
  const waiting = people.filter(({ standing }) => standing === null);
  waiting.forEach((person, index) => chips.push({ ...person, column: (index % steps.length) + 1, row: row + 1 + Math.floor(index / steps.length) }));
  return { chips, levels, below: row };
}

const arrows: Readonly<Record<string, readonly [power: number, interest: number]>> = {
  ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1],
};
const middle: Standing = { power: 3, interest: 3 };

/** Where a key moves somebody; whoever has no place comes to the middle. Null: the key means something else. */
export function moveByKey(standing: Standing | null, key: string): Standing | null {
  const by = arrows[key];
  if (!by) return null;
  if (!standing) return middle;
  const held = (step: number) => Math.min(Math.max(step, 1), steps.length);
  return { power: held(standing.power + by[0]), interest: held(standing.interest + by[1]) };
}

/** The next chip that a key leads to; null when it leads nowhere. */
export function stepByKey(chips: readonly Chip[], id: string, key: string): Chip | null {
  const at = chips.findIndex((chip) => chip.id === id);
  const to = key === "PageDown" ? at + 1 : key === "PageUp" ? at - 1 : key === "Home" ? 0 : key === "End" ? chips.length - 1 : -1;
  return chips[to] ?? null;
}

/** A cell's id in the document, and back. */
export const cellId = ({ power, interest }: Standing): string => `cell-${power}-${interest}`;
export function standingOfCell(id: string): Standing | null {
  const match = /^cell-([1-5])-([1-5])$/.exec(id);
  return match ? { power: Number(match[1]), interest: Number(match[2]) } : null;
}
