"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, type ReactNode, type RefObject, useId, useLayoutEffect, useMemo, useRef } from "react";
import { useWidth } from "@/components/table/use-width";
import { usePrinting } from "@/components/table/use-printing";
import { useIsPhone } from "@/components/sections/milestones/phone/use-is-phone";
import { useFieldPresence } from "@/lib/client/use-presence";
import { daysAWeek } from "@/lib/plan/derive/level/load";
import { cellAt, type Known } from "@/lib/plan/derive/capacity/capacity";
import { type Week } from "@/lib/plan/derive/capacity/weeks";
import { Gap } from "./gap";
import { CellPopover } from "./cell-popover";
import { HeatHead } from "./heat-head";
import { HeatRow, weekPlace } from "./heat-row";
import { type Measure } from "./load-format";
import { type HeatPlace, useHeatKeys } from "./use-heat-keys";
import { useHeatWindow } from "./use-heat-window";

/** Px. */
const sizes = {
  wide: { frozen: 170, least: 40, most: 64, row: 30 },
  phone: { frozen: 104, least: 46, most: 64, row: 44 },
} as const;
const unmeasured = 1_000;
/** Of a sheet of paper, upright; A4 and Letter. */
const paper = { width: 650, frozen: 120, week: 22 } as const;

/** Hours planned of hours free, by person and week. */
export function HeatMap({ known, measure }: { known: Known; measure: Measure }) {
  const { weeks } = known.capacity;
  const isPrinting = usePrinting();
  if (!isPrinting) return <LiveMap known={known} measure={measure} />;
  const perSheet = Math.floor((paper.width - paper.frozen) / paper.week);
  const sheets = Array.from({ length: Math.ceil(weeks.length / perSheet) }, (_, sheet) => weeks.slice(sheet * perSheet, (sheet + 1) * perSheet));
  return sheets.map((part) => <PaperMap key={part[0]?.monday} known={known} weeks={part} measure={measure} />);
}

function LiveMap({ known, measure }: { known: Known; measure: Measure }) {
  const t = useTranslations("capacity.map");
  const { plan, capacity } = known;
  const { people, weeks, now } = capacity;
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const size = sizes[useIsPhone() ? "phone" : "wide"];
  const width = useWidth(frame) ?? unmeasured;
  const weekWidth = Math.min(Math.max((width - size.frozen) / weeks.length, size.least), size.most);
  // The window needs the row that has the focus, and the keys need the window to scroll it.
  const scrollTo = useRef<(row: number, week: number) => void>(() => undefined);
  const keys = useHeatKeys(scroller, capacity, (row, week) => scrollTo.current(row, week));
  const drawn = useHeatWindow({
    scroller, rows: people.length, weeks: weeks.length, rowHeight: size.row, weekWidth, frozen: size.frozen, isWhole: false,
    focusedRow: people.findIndex(({ person }) => person === keys.stop?.person),
  });
  useLayoutEffect(() => void (scrollTo.current = drawn.scrollTo));
  useStartAtNow(scroller, weeks, now, weekWidth);

  const { firstWeek, lastWeek } = drawn;
  // The same for all renderings, since every row gets them.
  const shown = useMemo(() => weeks.slice(firstWeek, lastWeek), [weeks, firstWeek, lastWeek]);
  const gap = useMemo(() => ({ before: firstWeek, after: weeks.length - lastWeek }), [weeks, firstWeek, lastWeek]);
  return (
    <div ref={frame}>
      <p id={helpId} className="sr-only">{t("keys")}</p>
      <div ref={scroller} className="max-h-[min(70dvh,640px)] scroll-pt-12 overflow-auto overscroll-x-contain py-0.5" style={{ scrollPaddingLeft: size.frozen }}>
        <MapTable weeks={weeks} frozen={size.frozen} weekWidth={weekWidth} people={people.length} describedBy={helpId} handlers={keys.handlers}>
          <HeatHead weeks={shown} now={now} usual={daysAWeek(plan)} gap={gap} />
          <tbody>
            {drawn.rows.map(({ index, above }) => {
              const load = people[index];
              return load && [
                above > 0 && <Gap key={`above ${load.person}`} height={above} />,
                <HeatRow
                  key={load.person}
                  load={load}
                  index={index}
                  weeks={shown}
                  measure={measure}
                  stop={mondayOf(keys.stop, load.person)}
                  open={mondayOf(keys.open, load.person)}
                  gap={gap}
                  firstColumn={firstWeek}
                />,
              ];
            })}
            {drawn.below > 0 && <Gap height={drawn.below} />}
          </tbody>
        </MapTable>
      </div>
      {keys.stop && <Presence place={keys.open ?? keys.stop} isIn={keys.isFocused || keys.open !== null} />}
      <OpenCell known={known} place={keys.open} root={scroller} onClose={() => keys.show(null)} />
    </div>
  );
}

const mondayOf = (place: HeatPlace | null, person: string): number | null => (place?.person === person ? place.monday : null);

function MapTable({ weeks, frozen, weekWidth, people, describedBy, handlers, children }: {
  weeks: readonly Week[];
  frozen: number;
  weekWidth: number;
  people: number;
  describedBy?: string;
  handlers?: ReturnType<typeof useHeatKeys>["handlers"];
  children: ReactNode;
}) {
  const t = useTranslations("capacity.map");
  return (
    <table
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a real table, walked through as a grid
      role="grid"
      data-map=""
      aria-label={t("label")}
      aria-describedby={describedBy}
      aria-rowcount={people + 2}
      aria-colcount={weeks.length + 1}
      className="table-fixed border-separate border-spacing-0"
      style={{ width: frozen + weeks.length * weekWidth, "--frozen": `${frozen}px` } as CSSProperties}
      {...handlers}
    >
      <colgroup>
        <col style={{ width: frozen }} />
        {weeks.map(({ monday }) => <col key={monday} style={{ width: weekWidth }} />)}
      </colgroup>
      {children}
    </table>
  );
}

function PaperMap({ known: { plan, capacity }, weeks, measure }: { known: Known; weeks: readonly Week[]; measure: Measure }) {
  return (
    <div className="mb-4 break-inside-avoid">
      <MapTable weeks={weeks} frozen={paper.frozen} weekWidth={paper.week} people={capacity.people.length}>
        <HeatHead weeks={weeks} now={capacity.now} usual={daysAWeek(plan)} gap={{ before: 0, after: 0 }} />
        <tbody>
          {capacity.people.map((load, index) => (
            <HeatRow key={load.person} load={load} index={index} weeks={weeks} measure={measure} stop={null} open={null} gap={{ before: 0, after: 0 }} firstColumn={0} />
          ))}
        </tbody>
      </MapTable>
    </div>
  );
}

/** A map too wide for its place begins with last week. */
function useStartAtNow(scroller: RefObject<HTMLElement | null>, weeks: readonly Week[], now: number, weekWidth: number): void {
  const isPlaced = useRef(false);
  useLayoutEffect(() => {
    const index = weeks.findIndex(({ monday }) => monday >= now);
    if (!scroller.current || isPlaced.current || index < 0) return;
    isPlaced.current = true;
    scroller.current.scrollTo({ left: Math.max(0, (index - 1) * weekWidth) });
  }, [scroller, weeks, now, weekWidth]);
}

/** Others see whose week I look at. */
function Presence({ place, isIn }: { place: HeatPlace; isIn: boolean }) {
  useFieldPresence(weekPlace(place.person, place.monday), isIn);
  return null;
}

function OpenCell({ known, place, root, onClose }: { known: Known; place: HeatPlace | null; root: RefObject<HTMLElement | null>; onClose(): void }) {
  const week = known.capacity.weeks.find(({ monday }) => monday === place?.monday);
  const load = known.capacity.people.find(({ person }) => person === place?.person);
  if (!week || !load || !place) return null;
  const anchor = { get current() { return root.current?.querySelector<HTMLElement>(`[data-person="${CSS.escape(place.person)}"][data-monday="${place.monday}"]`) ?? null; } };
  return <CellPopover key={`${place.person} ${place.monday}`} known={known} cell={cellAt(load, week)} anchor={anchor} onClose={onClose} />;
}
