"use client";

import { useLocale, useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import { isSameJson } from "@/lib/client/observable";
import { usePlan, useRecord } from "@/lib/client/use-plan";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { useMayEdit } from "@/lib/client/use-role";
import { useScheduled, useScheduleStore } from "@/lib/client/use-schedule";
import { actOf, eisenhower, flagsOf, moveToQuadrant, type Quadrant, quadrantHints, type QuadrantHint, quadrants } from "@/lib/plan/derive/eisenhower";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { FieldCell } from "@/components/fields/field-cell";
import { Button } from "@/components/ui/button";
import { AnchoredPopover } from "@/components/ui/popover";
import { CardZones } from "../cards/card-zones";
import { changeTask } from "../cards/change-task";
import { type Zone } from "../cards/zones";

/** Open tasks by what is urgent and what is important. Moving one sets both; each quarter says what to do with its tasks. */
export function MatrixView({ section, scroller }: { section: Section; scroller: RefObject<HTMLElement | null> }) {
  const t = useTranslations("tasks");
  const replica = useReplicaIfAny();
  const found = usePlan(eisenhower, isSameJson);
  const all = usePlan(countTasks);
  const zones = quadrants.map((id): Zone => ({ id, label: t(`quadrant.${id}`), cards: found[id] }));
  const left = all - zones.reduce((sum, { cards }) => sum + cards.length, 0);
  return (
    <>
        <CardZones
          section={section}
          zones={zones}
          perRow={2}
          field="urgent"
          scroller={scroller}
          // One heavy cross, as in a drawing.
          className="mt-4 grid auto-rows-[minmax(15rem,auto)] grid-cols-2 *:p-4 *:nth-[-n+2]:border-b-2 *:odd:border-r-2 *:border-line-heavy *:rounded-none! max-sm:block max-sm:*:border-r-0! max-sm:*:border-b max-sm:*:px-0"
          zoneClass=""
          head={(zone) => (
            <h2 className="flex items-baseline gap-2 pb-2.5">
              <span className="text-heading font-semibold">{zone.label}</span>
              <span className="text-note text-ink-subtle">{t(`quadrantIs.${zone.id as Quadrant}`)}</span>
            </h2>
          )}
          onMove={(card, zone) => replica && changeTask(replica, moveToQuadrant(card, zone as Quadrant))}
          valuesIn={(zone) => ({ ...flagsOf[zone as Quadrant] })}
          under={(card, zone, isStop) => <QuadrantLine section={section} id={card} quadrant={zone as Quadrant} isStop={isStop} />}
        />
      {left > 0 && <p className="pt-3 text-note text-ink-subtle">{t("matrixLeft", { count: left })}</p>}
    </>
  );
}

const countTasks = (plan: Plan): number => tableOf(plan, "tasks").records.length;

/** What this quarter does with a task, and what its dates say against where it stands. */
function QuadrantLine({ section, id, quadrant, isStop }: { section: Section; id: string; quadrant: Quadrant; isStop: boolean }) {
  const t = useTranslations("tasks");
  const replica = useReplicaIfAny();
  const mayEdit = useMayEdit();
  const record = useRecord(section.id, id);
  const store = useScheduleStore();
  useScheduled(id);
  const button = useRef<HTMLButtonElement>(null);
  const [asks, setAsks] = useState<readonly string[] | null>(null);
  if (!record || !replica) return null;
  const act = actOf(quadrant, record);
  const hints = store ? quadrantHints(record, store.schedule()) : [];
  const name = `${section.prefix}${replica.snapshot.ids(section.id).indexOf(id) + 1}`;
  if (!mayEdit && hints.length === 0) return null;
  return (
    <div className="ml-auto flex flex-wrap items-center justify-end gap-x-2 gap-y-1 text-note">
      {mayEdit && (act ? (
        <Button ref={button} size="sm" variant="outline" tabIndex={isStop ? 0 : -1} aria-label={t(`actLong.${quadrant}`, { row: name })} onClick={() => (act.change ? changeTask(replica, act.change) : setAsks(act.asks))}>
          {t(`act.${quadrant}`)}
        </Button>
      ) : quadrant === "do" && <span className="text-positive-text">{t("doing")}</span>)}
      {hints.map((hint) => (
        <span key={hint.code} className="inline-flex flex-wrap items-center gap-x-1 text-caution-text">
          {hintText(hint, t)}
          {mayEdit && <Button size="sm" tabIndex={isStop ? 0 : -1} className="text-ink!" onClick={() => changeTask(replica, hint.change)}>{t(`follow.${hint.code}`)}</Button>}
        </span>
      ))}
      {asks && (
        <AnchoredPopover anchor={button} open label={t(`actLong.${quadrant}`, { row: name })} onOpenChange={(open) => !open && setAsks(null)}>
          <Answers section={section} id={id} fields={asks} name={name} />
        </AnchoredPopover>
      )}
    </div>
  );
}

function hintText({ code, days }: QuadrantHint, t: ReturnType<typeof useTranslations<"tasks">>): string {
  return code === "becomesUrgent" && days < 0 ? t("hint.pastUrgent") : t(`hint.${code}`, { days: Math.abs(days) });
}

/** The fields that have to be answered, in place. */
function Answers({ section, id, fields, name }: { section: Section; id: string; fields: readonly string[]; name: string }) {
  const language = useLocale();
  return (
    <dl data-fields className="w-72 p-3">
      {fields.map((field) => (
        <div key={field} className="grid grid-cols-[88px_minmax(0,1fr)] items-start gap-2 py-[7px]">
          <dt className="text-ink-subtle">{section.fields[field]?.label[language]}</dt>
          <dd><FieldCell section={section} record={id} fieldId={field} rowName={name} /></dd>
        </div>
      ))}
    </dl>
  );
}
