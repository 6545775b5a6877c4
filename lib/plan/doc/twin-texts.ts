/**
 * Two people who make the same record at the same moment write its line twice, and merged it reads
 * "BuildBuild": letters of both are kept, as everywhere. Here the second writing is taken out again.
 */
/* oxlint-disable no-underscore-dangle -- who wrote which letters, Yjs tells only by its items */
import * as Y from "yjs";
import { isSameId, sameIdPrefix } from "../same-id";
import { type Registry } from "../section";
import { type Origin, parseRootName, textName } from "./layout";

/** A stretch of a text that one client wrote. */
interface Run {
  readonly client: number;
  readonly items: Y.Item[];
  readonly index: number;
  text: string;
}

/**
 * Leaves one writing of each of `lines`. On every replica it is that of the highest client id, whose
 * values stand in the record too, so that to mend twice changes nothing.
 */
export function mendTwinTexts(doc: Y.Doc, lines: Iterable<Y.Text>, origin: Origin): void {
  const twins = [...lines].map((text) => [text, twinRuns(text)] as const).filter(([, runs]) => runs.length > 0);
  if (twins.length === 0) return;
  doc.transact(() => {
    for (const [text, runs] of twins) for (const run of runs.toReversed()) text.delete(run.index, run.text.length);
  }, origin);
}

/** The line of this name, where it is one that several people may write at once. */
export function sameLine(doc: Y.Doc, name: string, registry: Registry): Y.Text | null {
  // Most names are those of other records, and there are thousands.
  if (!name.includes(sameRecord)) return null;
  const root = parseRootName(name, registry);
  return root?.type === "line" && isSameId(root.record) ? doc.getText(name) : null;
}
const sameRecord = textName("", sameIdPrefix, "").slice(0, -1);

/** The writings to take out: equal ones of several clients, none of whom knew the other's. */
function twinRuns(text: Y.Text): readonly Run[] {
  const runs = runsOf(text);
  const isTwins = runs.length > 1 && new Set(runs.map(({ client }) => client)).size === runs.length &&
    runs.every((run) => run.text === runs[0]?.text && (isBack(run) || !runs.some((other) => other !== run && hasSeen(run, other))));
  if (!isTwins) return [];
  const kept = Math.max(...runs.map(({ client }) => client));
  return runs.filter(({ client }) => client !== kept);
}

/** Whoever writes beside letters that stand there names them as its neighbours. */
function hasSeen({ items }: Run, other: Run): boolean {
  const [first] = items;
  return [first?.origin, first?.rightOrigin].some((id) => id && other.items.some((item) =>
    item.id.client === id.client && item.id.clock <= id.clock && id.clock < item.id.clock + item.length));
}

/** Letters that a redo brought back stand before the ones that an undo had taken. */
function isBack({ client, items, text }: Run): boolean {
  const taken = items.at(-1)?.right;
  return taken?.deleted === true && taken.id.client === client && taken.length === text.length;
}

function runsOf(text: Y.Text): readonly Run[] {
  const runs: Run[] = [];
  let index = 0;
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const last = runs.at(-1);
    if (last?.client === item.id.client) {
      last.text += item.content.str;
      last.items.push(item);
    } else runs.push({ client: item.id.client, items: [item], index, text: item.content.str });
    index += item.length;
  }
  return runs;
}
