/** What stands below each other in the chart: phases, rows, and under a broken row what mends it. */
import { type Raci } from "@/lib/plan/derive/raci";
import { type AnyRecord } from "@/lib/plan/section";

export type ChartItem =
  | { readonly kind: "phase"; readonly key: string; readonly phase: string }
  | { readonly kind: "row"; readonly key: string; readonly id: string; readonly number: number }
  | { readonly kind: "repair"; readonly key: string; readonly id: string; readonly number: number };

/** Phases in the order in which they first appear; without any, no headings. `number` is a row's place in its table. */
export function chartItems(records: readonly AnyRecord[], raci: Raci): readonly ChartItem[] {
  const groups = new Map<string, { readonly id: string; readonly number: number }[]>();
  for (const [index, record] of records.entries()) {
    const phase = phaseOf(record);
    const group = groups.get(phase) ?? [];
    groups.set(phase, group);
    group.push({ id: record.id, number: index + 1 });
  }
  const hasPhases = groups.size > 1 || !groups.has("");
  return [...groups].flatMap(([phase, rows]) => [
    ...(hasPhases ? [{ kind: "phase" as const, key: `phase ${phase}`, phase }] : []),
    ...rows.flatMap(({ id, number }): ChartItem[] => [
      { kind: "row", key: id, id, number },
      ...(raci.rows.get(id)?.isComplete === false ? [{ kind: "repair" as const, key: `repair ${id}`, id, number }] : []),
    ]),
  ]);
}

export const phaseOf = ({ values }: AnyRecord): string => {
  const phase = values["phase"];
  return typeof phase === "string" ? phase.trim() : "";
};

export const isSameItems = (a: readonly ChartItem[], b: readonly ChartItem[]): boolean =>
  a.length === b.length && a.every((item, index) => isSameItem(item, b[index]));

const isSameItem = (a: ChartItem, b: ChartItem | undefined): boolean =>
  a.key === b?.key && (a.kind === "phase" || b.kind === "phase" || a.number === b.number);
