/** The four quarters of a SWOT, and what a line of it can become. */
import { type PlanEdit } from "@/lib/plan/plan-edit";
import { sameId } from "@/lib/plan/same-id";
import { type AnyRecord } from "@/lib/plan/section";

/** As they are read: inside the team above, outside below; what helps at the left. */
export const quarters = ["strength", "weakness", "opportunity", "threat"] as const;
export type Quarter = (typeof quarters)[number];

export const quarterOf = ({ values }: AnyRecord): Quarter | null => quarters.find((quarter) => quarter === values["quadrant"]) ?? null;

/** Lines by quarter, in the order of their table; null: those that nobody has put anywhere yet. */
export function linesByQuarter(lines: readonly AnyRecord[]): ReadonlyMap<Quarter | null, readonly AnyRecord[]> {
  const byQuarter = new Map<Quarter | null, AnyRecord[]>([null, ...quarters].map((quarter) => [quarter, []]));
  for (const line of lines) byQuarter.get(quarterOf(line))?.push(line);
  return byQuarter;
}

/** What a line of a quarter becomes: works against us, a risk; helps from outside, a goal. */
export const promotionOf = (quarter: Quarter | null): "risks" | "goals" | null =>
  quarter === "weakness" || quarter === "threat" ? "risks" : quarter === "opportunity" ? "goals" : null;

/** Makes the linked record, once however often and by however many it is pressed. */
export function promote(line: AnyRecord): readonly PlanEdit[] {
  const section = promotionOf(quarterOf(line));
  if (!section) return [];
  const record = sameId("swot", section, line.id);
  const title = line.values["statement"];
  return [
    { section, record, values: {}, whenNew: { title: typeof title === "string" ? title : "" } },
    { section: "swot", record: line.id, values: { [section === "risks" ? "risk" : "goal"]: record } },
  ];
}

/** The quarter beside `quarter`, or itself at the edge. */
export function quarterBeside(quarter: Quarter, towards: "left" | "right" | "up" | "down"): Quarter {
  const index = quarters.indexOf(quarter);
  const [row, column] = [index >> 1, index & 1];
  const next = towards === "left" ? [row, 0] : towards === "right" ? [row, 1] : towards === "up" ? [0, column] : [1, column];
  return quarters[(next[0] ?? 0) * 2 + (next[1] ?? 0)] ?? quarter;
}
