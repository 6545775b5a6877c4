"use client";

import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode, useId } from "react";
import { type RaciRepair } from "@/lib/plan/derive/raci-repairs";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useOpenPlan } from "@/components/plan/plan-context";
import { sectionPath } from "@/components/plan/places";
import { useGrid, useGridState } from "@/components/table/grid-context";
import { PersonHead } from "./person-head";
import { type ChartLayout } from "./chart-columns";
import { RaciRow } from "./raci-row";
import { RepairStrip } from "./repair-strip";
import { headLook } from "./row-looks";
import { TotalsRow } from "./totals-row";
import { type ChartController } from "./use-chart-controller";
import { type ChartView, type DrawnItem } from "./use-chart-view";

export interface RaciChartProps {
  readonly view: ChartView;
  readonly layout: ChartLayout;
  readonly rowCount: number;
  readonly firstRow: string | undefined;
  readonly peopleCount: number;
  readonly handlers: ChartController["handlers"];
  openMenu(record: string, anchor: HTMLElement): void;
  onRepair(row: string, repair: RaciRepair): void;
}

/** Rows by phase, people as columns: a real table with one tab stop, its head and its first column frozen. */
export function RaciChart({ view, layout, rowCount, firstRow, peopleCount, handlers, openMenu, onRepair }: RaciChartProps) {
  const t = useTranslations("raci");
  const table = useTranslations("table");
  const language = useLocale();
  const plan = useOpenPlan();
  const { section, mayEdit } = useGrid();
  const helpId = useId();
  const { columns, items, gapAfter, measure } = view;
  const width = columns.people.length + 2 + (columns.before > 0 ? 1 : 0) + (columns.after > 0 ? 1 : 0);
  const linked = sectionPath(plan.id, "tasks");

  function draw({ item, index }: DrawnItem): ReactNode {
    if (item.kind === "phase") return <PhaseRow phase={item.phase} index={index} width={width} measure={measure} />;
    if (item.kind === "repair") return <StripRow id={item.id} rowName={`${section.prefix}${item.number}`} index={index} width={width} room={layout.total} measure={measure} onRepair={onRepair} />;
    return <RaciRow id={item.id} number={item.number} isFirst={item.id === firstRow} index={index} columns={columns} peopleCount={peopleCount} measure={measure} openMenu={openMenu} />;
  }
  return (
    <>
      <p id={helpId} className="sr-only">{mayEdit ? t("keys") : table("keysRead")}</p>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a real table, edited as a grid
        role="grid"
        aria-label={section.title[language]}
        aria-describedby={helpId}
        aria-rowcount={rowCount + 1}
        aria-colcount={peopleCount + 2}
        style={{ width: layout.total }}
        className="table-fixed border-separate border-spacing-0"
        {...handlers}
      >
        <colgroup>
          <col style={{ width: layout.title }} />
          {columns.before > 0 && <col style={{ width: columns.before }} />}
          {columns.people.map((person) => <col key={person} style={{ width: layout.person }} />)}
          {columns.after > 0 && <col style={{ width: columns.after }} />}
          <col style={{ width: layout.status }} />
        </colgroup>
        <thead className="sticky top-0 z-(--z-sticky) print:static">
          <tr aria-rowindex={1} className={headLook}>
            <th scope="col" aria-colindex={1} className="sticky left-0 z-1"><span className="sr-only">{section.fields[section.titleField]?.label[language]}</span></th>
            {columns.before > 0 && <td aria-hidden="true" />}
            {columns.people.map((person, place) => <PersonHead key={person} id={person} column={columns.first + place + 2} href={`${linked}?view=people&person=${person}`} />)}
            {columns.after > 0 && <td aria-hidden="true" />}
            <th scope="col" aria-colindex={peopleCount + 2}><span className="sr-only">{t("status")}</span></th>
          </tr>
        </thead>
        <tbody>
          {items.map((drawn) => (
            <Fragment key={drawn.item.key}>
              {drawn.gap > 0 && <Gap height={drawn.gap} width={width} />}
              {draw(drawn)}
            </Fragment>
          ))}
          {gapAfter > 0 && <Gap height={gapAfter} width={width} />}
        </tbody>
        <tfoot className="sticky bottom-0 z-(--z-sticky) print:static"><TotalsRow columns={columns} /></tfoot>
      </table>
    </>
  );
}

interface LineProps {
  readonly index: number;
  readonly width: number;
  readonly measure: ChartView["measure"];
}

function PhaseRow({ phase, index, width, measure }: LineProps & { phase: string }) {
  const t = useTranslations("raci");
  const textLanguage = useTextLanguage();
  return (
    <tr ref={measure} data-index={index}>
      <th scope="rowgroup" colSpan={width} className="h-[26px] border-b border-line-faint bg-surface p-0 text-left text-note font-regular text-ink-muted [border-image:linear-gradient(to_right,transparent_10px,var(--color-line-faint)_10px_calc(100%-10px),transparent_0)_1]">
        <span lang={textLanguage(phase)} className="sticky left-0 inline-block pl-2.5">{phase || t("noPhase")}</span>
      </th>
    </tr>
  );
}

/** What is wrong with the row above stays in view however far the chart is scrolled sideways. */
function StripRow({ id, rowName, index, width, room, measure, onRepair }: LineProps & { id: string; rowName: string; room: number; onRepair: RaciChartProps["onRepair"] }) {
  const isStop = useGridState(({ active }) => active?.record === id);
  return (
    <tr ref={measure} data-index={index} data-repairs={id} className="[&>td]:bg-critical-soft">
      <td colSpan={width} className="rounded-b-control p-0">
        <div className="sticky left-0 max-w-[calc(100cqw-2*var(--spacing-gutter))] px-2.5" style={{ width: room }}>
          <RepairStrip id={id} rowName={rowName} isStop={isStop} onRepair={onRepair} />
        </div>
      </td>
    </tr>
  );
}

const Gap = ({ height, width }: { height: number; width: number }) => <tr aria-hidden="true"><td aria-hidden="true" colSpan={width} style={{ height }} className="p-0" /></tr>;
