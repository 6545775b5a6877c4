"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useRecordIds, useTable } from "@/lib/client/use-plan";
import { usePointerPresence } from "@/lib/client/use-presence";
import { useReady } from "@/lib/client/use-saved";
import { useMayEdit } from "@/lib/client/use-role";
import { useWriteEdits } from "@/lib/client/use-write-edits";
import { linesByQuarter, type Quarter, quarterBeside, quarterOf, quarters } from "@/lib/plan/derive/risk/swot";
import { type Section } from "@/lib/plan/section";
import { useCommand } from "@/components/plan/commands";
import { PresencePointers } from "@/components/plan/presence-pointers";
import { EmptySection } from "@/components/table/empty-section";
import { SectionSkeleton } from "@/components/table/section-skeleton";
import { useRowActions } from "@/components/table/use-row-actions";
import { useRowLink } from "@/components/table/use-row-link";
import { QuarterList } from "./quarter-list";
import { type SwotContextValue, SwotProvider } from "./swot-context";
import { useLineDrag } from "./use-line-drag";

const towards = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" } as const;

/** Four quarters, split by one heavy cross. Lines move between them by drag, or by Alt and an arrow. */
export function SwotView({ section }: { section: Section }) {
  const t = useTranslations("swot");
  const language = useLocale();
  const frame = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const { records } = useTable(section.id);
  const ids = useRecordIds(section.id);
  const lines = useMemo(() => linesByQuarter(records), [records]);
  const mayEdit = useMayEdit();
  const write = useWriteEdits();
  const actions = useRowActions(section);
  const isReady = useReady();
  const [active, setActive] = useState<string | null>(null);
  const [adding, setAdding] = useState<Quarter | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [said, say] = useState("");
  usePointerPresence(frame);

  const textOf = (id: string) => String(records.find((line) => line.id === id)?.values[section.titleField] ?? "") || t("untitled");
  const placeOf = (id: string | null) => records.find((line) => line.id === id);
  const focusLine = (id: string | undefined) => id !== undefined && frame.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  const focusSoon = (id: string) => requestAnimationFrame(() => focusLine(id));
  useRowLink(section, ids, (id) => focusSoon(id));

  function move(id: string, to: Quarter): void {
    const line = placeOf(id);
    if (!line || quarterOf(line) === to || !write?.([{ section: section.id, record: id, values: { quadrant: to } }])) return;
    say(t("moved", { text: textOf(id), quarter: t(to) }));
    focusSoon(id);
  }
  function remove(id: string): void {
    const order = [...lines.values()].flat().map((line) => line.id);
    const next = order[order.indexOf(id) + 1] ?? order[order.indexOf(id) - 1];
    actions?.remove(id, textOf(id));
    focusLine(next);
  }
  function add(quarter: Quarter, statement: string): void {
    const id = actions?.add({}, { [section.titleField]: statement, quadrant: quarter });
    if (id) setActive(id);
  }
  const drag = useLineDrag(frame, (id, to) => move(id, to));
  const focused = placeOf(active);
  const here = (focused && quarterOf(focused)) ?? "strength";
  useCommand(actions && { id: "add-row", group: "action", label: section.add[language], keys: "n", icon: "plus", run: () => (ids.length === 0 ? first.current?.focus() : setAdding(here)) });

  function onKeyDown(event: KeyboardEvent): void {
    const id = event.target instanceof HTMLElement ? event.target.dataset["row"] : undefined;
    const line = id === undefined ? undefined : placeOf(id);
    if (!line || event.metaKey || event.ctrlKey) return;
    const way = towards[event.key as keyof typeof towards];
    const quarter = quarterOf(line);
    if (way && event.altKey && mayEdit) move(line.id, quarterBeside(quarter ?? "strength", way));
    else if (way && !event.altKey) step(line.id, way);
    else if (event.key === "Enter" && mayEdit) setEditing(line.id);
    else if ((event.key === "Delete" || event.key === "Backspace") && mayEdit) remove(line.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  /** Up and down through the lines of a quarter and on into the next; left and right to the line beside. */
  function step(id: string, way: (typeof towards)[keyof typeof towards]): void {
    const line = placeOf(id);
    const quarter = (line && quarterOf(line)) ?? "strength";
    const own = lines.get((line && quarterOf(line)) ?? null) ?? [];
    const at = own.findIndex((each) => each.id === id);
    const beside = way === "up" ? own[at - 1] : way === "down" ? own[at + 1] : undefined;
    const other = lines.get(quarterBeside(quarter, way)) ?? [];
    const landed = beside ?? (quarterBeside(quarter, way) === quarter ? undefined : way === "up" ? other.at(-1) : other[Math.min(way === "down" ? 0 : at, other.length - 1)]);
    focusLine(landed?.id);
  }
  const loose = lines.get(null) ?? [];
  const order = useMemo(() => [...lines.values()].flat(), [lines]);
  const stop = (active !== null && order.some(({ id }) => id === active) ? active : order.find((line) => quarterOf(line))?.id ?? order[0]?.id) ?? null;
  const value: SwotContextValue = {
    section, mayEdit, stop, editing, drag, numberOf: (id) => `${section.prefix}${ids.indexOf(id) + 1}`,
    onFocus: setActive,
    onEdit: setEditing,
    onEdited: (id) => {
      setEditing(null);
      focusSoon(id);
    },
    move, remove, say,
  };
  useEffect(() => {
    if (editing !== null && !ids.includes(editing)) setEditing(null);
  }, [editing, ids]);

  return (
    <SwotProvider value={value}>
      <div className="min-h-0 flex-1 scroll-pt-4 scroll-pb-14 overflow-y-auto overscroll-contain print:overflow-visible">
        <div ref={frame} role="presentation" data-section={section.id} className="group/frame relative min-h-full px-gutter pb-6 max-sm:px-4" onKeyDown={onKeyDown}>
          {!isReady ? <SectionSkeleton /> : records.length === 0 ? (
            <EmptySection section={section} input={first} onAdd={actions && ((statement) => add("strength", statement))} />
          ) : (
            <>
              <p className="sr-only">{t(mayEdit ? "help" : "helpRead")}</p>
              <div className="mt-4 grid grid-cols-2 max-sm:grid-cols-1">
                {quarters.map((quarter) => (
                  <QuarterList key={quarter} quarter={quarter} lines={lines.get(quarter) ?? []} isAdding={adding === quarter} onAdd={(text) => add(quarter, text)} onAdding={(isAdding) => setAdding(isAdding ? quarter : null)} />
                ))}
              </div>
              {loose.length > 0 && <QuarterList quarter={null} lines={loose} isAdding={false} onAdd={() => undefined} onAdding={() => undefined} />}
            </>
          )}
          <output className="sr-only">{said}</output>
          <PresencePointers section={section.id} frame={frame} />
        </div>
      </div>
    </SwotProvider>
  );
}
