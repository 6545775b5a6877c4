"use client";

import { useLocale } from "next-intl";
import { type RefObject } from "react";
import { isSameJson } from "@/lib/client/observable";
import { usePlan } from "@/lib/client/use-plan";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { type ChoiceField } from "@/lib/plan/fields";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { CardZones } from "../cards/card-zones";
import { changeTask } from "../cards/change-task";
import { type Zone } from "../cards/zones";

/** Tasks by their status, a column each. Moving one sets its status, and its place among the others. */
export function BoardView({ section, scroller }: { section: Section; scroller: RefObject<HTMLElement | null> }) {
  const language = useLocale();
  const replica = useReplicaIfAny();
  const { options } = section.fields["status"] as ChoiceField;
  const columns = usePlan(statusOf, isSameJson);
  const zones = options.map(({ id, label }): Zone => ({ id, label: label[language], cards: columns[id] ?? [] }));

  function move(card: string, status: string, before?: string | null): void {
    if (!replica) return;
    const ids = tableOf(replica.snapshot.plan(), section.id).records.map(({ id }) => id).filter((id) => id !== card);
    const others = (columns[status] ?? []).filter((id) => id !== card);
    const last = others.at(-1);
    const after = before === undefined ? undefined
      : before === null ? last
        : (ids[ids.indexOf(before) - 1] ?? null);
    changeTask(replica, { section: section.id, record: card, values: { status } }, after);
  }
  return (
    <CardZones
      section={section}
      zones={zones}
      perRow={zones.length}
      field="status"
      scroller={scroller}
      className="grid min-h-full auto-cols-[minmax(208px,1fr)] grid-flow-col gap-3 overflow-x-auto pt-4 max-sm:auto-cols-[82%] max-sm:snap-x print:block"
      zoneClass="bg-surface-sunken p-2 pb-3 max-sm:snap-start"
      head={(zone) => <h2 className="flex items-baseline gap-1.5 px-1 pt-0.5 pb-2 font-semibold">{zone.label}<span className="font-regular text-ink-subtle tabular-nums">{zone.cards.length}</span></h2>}
      onMove={move}
      valuesIn={(status) => ({ status })}
    />
  );
}

/** What nobody gave a status has not begun. */
function statusOf(plan: Plan): Readonly<Record<string, readonly string[]>> {
  const columns: Record<string, string[]> = {};
  for (const { id, values } of tableOf(plan, "tasks").records) {
    const status = typeof values["status"] === "string" && values["status"] !== "" ? values["status"] : "todo";
    (columns[status] ??= []).push(id);
  }
  return columns;
}
