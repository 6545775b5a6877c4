/** Cards in zones: the columns of a board, the quarters of a matrix. Where the arrows lead. */

export interface Zone {
  readonly id: string;
  readonly label: string;
  readonly cards: readonly string[];
}
export type Arrow = "up" | "down" | "left" | "right";

const keys: Readonly<Record<string, Arrow>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
export const arrowOf = (key: string): Arrow | null => keys[key] ?? null;

/** The zone beside another one, where `perRow` stand in a row; null at the edge. */
export function zoneBeside(zones: readonly Zone[], perRow: number, from: string, arrow: Arrow): Zone | null {
  const index = zones.findIndex(({ id }) => id === from);
  const column = index % perRow;
  if (index < 0 || (arrow === "left" && column === 0) || (arrow === "right" && column === perRow - 1)) return null;
  const step = { up: -perRow, down: perRow, left: -1, right: 1 }[arrow];
  return zones[index + step] ?? null;
}

export const zoneOf = (zones: readonly Zone[], card: string): Zone | null => zones.find(({ cards }) => cards.includes(card)) ?? null;

/** The card an arrow leads to; beyond an empty zone to the next one that has cards. Null where there is none. */
export function cardBeside(zones: readonly Zone[], perRow: number, card: string, arrow: Arrow): string | null {
  const zone = zoneOf(zones, card);
  if (!zone) return null;
  const place = zone.cards.indexOf(card);
  const isAcross = arrow === "left" || arrow === "right";
  if (!isAcross) {
    const next = zone.cards[place + (arrow === "up" ? -1 : 1)];
    if (next !== undefined) return next;
  }
  let beside = zoneBeside(zones, perRow, zone.id, arrow);
  while (beside && beside.cards.length === 0) beside = zoneBeside(zones, perRow, beside.id, arrow);
  if (!beside) return null;
  const at = isAcross ? Math.min(place, beside.cards.length - 1) : arrow === "up" ? beside.cards.length - 1 : 0;
  return beside.cards[at] ?? null;
}
