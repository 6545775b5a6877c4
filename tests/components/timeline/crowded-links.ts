/** A made-up plan of many bars and links, as a timeline would place them. */
import { type DependencyType } from "@/lib/plan/fields";
import { type LinkBox, type LinkToDraw } from "@/components/sections/milestones/timeline/links";
import { createRandom } from "../../support/random";

export const rowHeight = 28;

export interface CrowdedPlan {
  readonly boxes: readonly LinkBox[];
  readonly links: readonly LinkToDraw[];
}
export interface CrowdOptions {
  readonly rows?: number;
  readonly linkCount?: number;
  readonly dayWidth?: number;
  readonly seed?: number;
}

/** Each row follows one or two rows not far above it, now and then with a lead or of another type; a tenth are milestones. */
export function crowdedPlan({ rows = 200, linkCount = 300, dayWidth = 5.1, seed = 1 }: CrowdOptions = {}): CrowdedPlan {
  const random = createRandom(seed);
  const spans: { start: number; finish: number }[] = [];
  const boxes: LinkBox[] = [];
  const links: LinkToDraw[] = [];
  for (let row = 0; row < rows; row++) {
    const isMilestone = random() < 0.1;
    const length = isMilestone ? 0 : 1 + Math.floor(random() * 12);
    const sources = row === 0 ? [] : Array.from({ length: random() < linkCount / rows - 1 ? 2 : 1 }, () => Math.max(0, row - 1 - Math.floor(random() * random() * 25)));
    const waits = [...new Set(sources)].map((source) => ({ source, type: typeOf(random()), lag: random() < 0.2 ? Math.floor(random() * 7) - 4 : 0 }));
    const starts = waits.map(({ source, type, lag }) => startAfter(spans[source], type, length) + lag);
    const earliest = Math.max(0, ...starts);
    // A plan has phases side by side: what would begin after half a year begins anew.
    const start = earliest > 180 ? Math.floor(random() * 60) : earliest;
    spans.push({ start, finish: start + length });
    boxes.push(boxAt(row, start * dayWidth, (start + length) * dayWidth, isMilestone));
    for (const { source, type } of waits) {
      const from = boxes[source];
      const to = boxes[row];
      if (from && to) links.push({ id: `${source} ${row}`, from, to, type, isCritical: random() < 0.2, isBroken: random() < 0.03 });
    }
  }
  return { boxes, links };
}

/** The plan with one bar somewhere else. */
export function withMoved({ boxes, links }: CrowdedPlan, row: number, by: number): CrowdedPlan {
  const moved = boxes.map((box) => (box.row === row ? { ...box, left: box.left + by, right: box.right + by } : box));
  const boxOf = (box: LinkBox) => moved[box.row] ?? box;
  return { boxes: moved, links: links.map((link) => ({ ...link, from: boxOf(link.from), to: boxOf(link.to) })) };
}

const typeOf = (chance: number): DependencyType => {
  if (chance < 0.85) return "FS";
  if (chance < 0.91) return "SS";
  return chance < 0.96 ? "FF" : "SF";
};

function startAfter(span: { start: number; finish: number } | undefined, type: DependencyType, length: number): number {
  const { start = 0, finish = 0 } = span ?? {};
  return (type === "FS" || type === "FF" ? finish : start) - (type === "FF" || type === "SF" ? length : 0);
}

const boxAt = (row: number, left: number, right: number, isMilestone: boolean): LinkBox =>
  isMilestone ? { row, left: left - 10.5, right: left + 6.5, kind: "milestone" } : { row, left, right, kind: "task" };
