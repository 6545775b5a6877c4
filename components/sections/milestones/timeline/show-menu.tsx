"use client";

import { useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { useBaselines } from "@/lib/client/use-baselines";
import { useRecordOptions } from "@/components/fields/use-record-options";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import { type Filter, isFiltered, noFilter } from "./structure";
import { useTimeline, useTimelineState } from "./timeline-context";

const people: readonly string[] = ["people"];
const milestones: readonly string[] = ["milestones"];

/** Which rows are shown. What is left out shows at the button, and one press brings it back. */
export function ShowMenu({ isTable }: { isTable: boolean }) {
  const t = useTranslations("schedule.show");
  const { store } = useTimeline();
  const filter = useTimelineState((state) => state.filter);
  const count = [filter.person !== null, filter.milestone !== null, filter.onlyCritical].filter(Boolean).length;
  return (
    <span className="flex items-center">
      <Popover
        label={t("title")}
        align="end"
        className="w-72 max-w-[calc(100vw-16px)] p-3"
        trigger={(props) => (
          <Button on={count > 0} {...props}>
            <Icon name="filter" size={14} />
            {t("title")}{" "}
            {count > 0 && <><span aria-hidden="true" className="tabular-nums">{count}</span><span className="sr-only">{t("on", { count })}</span></>}
          </Button>
        )}
      >
        <Choices filter={filter} isTable={isTable} />
      </Popover>
      {isFiltered(filter) && <IconButton icon="x" size="sm" label={t("everything")} onClick={() => store.set({ filter: noFilter })} />}
    </span>
  );
}

function Choices({ filter, isTable }: { filter: Filter; isTable: boolean }) {
  const t = useTranslations("schedule.show");
  const { store, rows } = useTimeline();
  const showsBaseline = useTimelineState((state) => state.showsBaseline);
  const baseline = useBaselines().chosen;
  const set = (next: Partial<Filter>) => store.set({ filter: { ...filter, ...next } });
  const phases = rows.flatMap((row) => (row.kind === "phase" ? [row.phase] : []));
  return (
    <div className="grid gap-2.5">
      <Select label={t("person")} all={t("everyone")} sections={people} value={filter.person} onChange={(person) => set({ person })} />
      <Select label={t("milestone")} all={t("allMilestones")} sections={milestones} value={filter.milestone} onChange={(milestone) => set({ milestone })} />
      <Check isOn={filter.onlyCritical} onChange={(onlyCritical) => set({ onlyCritical })}>{t("onlyCritical")}</Check>
      {!isTable && (
        <Check isOn={showsBaseline && baseline !== null} isDisabled={baseline === null} onChange={(isOn) => store.set({ showsBaseline: isOn })}>
          {baseline ? t("baseline", { name: baseline.name }) : t("noBaseline")}
        </Check>
      )}
      <div className="-mx-1.5 flex flex-wrap gap-1 border-t border-line pt-2">
        {phases.length > 0 && (
          <>
            <Button size="sm" onClick={() => store.set({ collapsed: new Set(phases) })}>{t("foldAll")}</Button>
            <Button size="sm" onClick={() => store.set({ collapsed: new Set() })}>{t("unfoldAll")}</Button>
          </>
        )}
        {isFiltered(filter) && <Button size="sm" className="ml-auto text-accent-text!" onClick={() => store.set({ filter: noFilter })}>{t("everything")}</Button>}
      </div>
    </div>
  );
}

function Select({ label, all, sections, value, onChange }: {
  label: string;
  all: string;
  sections: readonly string[];
  value: string | null;
  onChange(value: string | null): void;
}) {
  const options = useRecordOptions(sections);
  return (
    <label className="grid gap-1">
      <span className="text-note text-ink-subtle">{label}</span>
      <select
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
        className="h-control w-full rounded-chip bg-surface px-1.5 inset-ring inset-ring-line-control"
      >
        <option value="">{all}</option>
        {options.map((option) => <option key={option.id} value={option.id}>{option.label}</option>)}
      </select>
    </label>
  );
}

function Check({ isOn, isDisabled = false, onChange, children }: { isOn: boolean; isDisabled?: boolean; onChange(isOn: boolean): void; children: ReactNode }) {
  return (
    <label className={isDisabled ? "flex items-start gap-2 text-ink-disabled" : "flex items-start gap-2"}>
      <input type="checkbox" checked={isOn} disabled={isDisabled} onChange={() => onChange(!isOn)} className="mt-[3px] size-3.5 flex-none accent-accent" />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </label>
  );
}
