/** How wide the chart's columns are, in CSS px, and which of them are in view. */

export interface ChartLayout {
  readonly title: number;
  readonly person: number;
  readonly status: number;
  /** Of all columns together; more than there is room for scrolls sideways. */
  readonly total: number;
}
/** Some people stand for themselves, empty columns of the right width for those beside them. */
export interface ColumnWindow {
  readonly people: readonly string[];
  readonly before: number;
  readonly after: number;
  /** The place of the first of `people` among all. */
  readonly first: number;
}

const status = 48;
const title = { least: 176, usual: 0.27, most: 340 };
const person = { least: 84, most: 136 };
/** Beyond this many people only those in view are drawn. */
export const virtualColumnsFrom = 24;
/** Columns beside those in view, so that scrolling meets drawn ones. */
const spare = 4;

/** `room`: what the sheet leaves. Columns share it as long as names stay legible; the names of rows take the rest. */
export function layoutChart(room: number, people: number): ChartLayout {
  const wanted = Math.round(Math.min(title.most, Math.max(title.least, room * title.usual)));
  const width = Math.floor(Math.min(person.most, Math.max(person.least, (room - wanted - status) / Math.max(people, 1))));
  const rest = room - status - width * people;
  const named = rest > title.least ? rest : room < 560 ? title.least : wanted;
  return { title: named, person: width, status, total: named + width * people + status };
}

/** Columns that a view of `width` px, scrolled to `left`, meets. `always`: one that is drawn wherever it is. */
export function columnWindow(people: readonly string[], layout: ChartLayout, left: number, width: number, always: string | null): ColumnWindow {
  if (people.length <= virtualColumnsFrom) return { people, before: 0, after: 0, first: 0 };
  const from = Math.floor(left / layout.person) - spare;
  const to = Math.ceil((left + width - layout.title) / layout.person) + spare;
  const focused = always === null ? -1 : people.indexOf(always);
  const [first, last] = focused < 0 ? [from, to] : [Math.min(from, focused), Math.max(to, focused + 1)];
  const begin = Math.min(Math.max(0, first), people.length);
  const end = Math.min(people.length, Math.max(last, begin));
  return { people: people.slice(begin, end), before: begin * layout.person, after: (people.length - end) * layout.person, first: begin };
}
