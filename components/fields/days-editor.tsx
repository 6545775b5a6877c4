"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type DayRange, type DaysField } from "@/lib/plan/fields";
import { formatDate, formatDays } from "@/lib/plan/format/dates";
import { parseDate } from "@/lib/plan/format/parse-date";
import { Button, IconButton } from "@/components/ui/button";
import { type EditorProps, editorClass } from "./editor-props";
import { EditorPopup } from "./editor-popup";
import { DaysView } from "./members-view";
import { TypedInput } from "./typed-input";
import { usePlanFacts } from "./use-plan-facts";
import { useToday } from "./use-today";

const longestName = 200;

/** A list of days or stretches of days, each with a name. Every change is kept as it is made. */
export function DaysEditor({ value, label, onSet, onLeave }: EditorProps<DaysField>) {
  const anchor = useRef<HTMLDivElement>(null);
  const days = value as readonly DayRange[];
  const replace = (before: DayRange, after: DayRange | null) =>
    onSet([...days.filter((each) => each.from !== before.from && each.from !== after?.from), ...(after ? [after] : [])].toSorted(byStart));

  return (
    <div ref={anchor} className={editorClass}>
      <DaysView days={days} />
      <EditorPopup anchor={anchor} label={label} takesFocus onClose={onLeave}>
        <ul className="grid gap-1 p-2">
          {days.map((range) => <Range key={range.from} range={range} onChange={(after) => replace(range, after)} />)}
          <NewRange key={days.length} isFirst={days.length === 0} onAdd={(range) => replace(range, range)} />
        </ul>
      </EditorPopup>
    </div>
  );
}

const byStart = (a: DayRange, b: DayRange): number => a.from.localeCompare(b.from);
const rowClass = "grid grid-cols-[104px_104px_1fr_24px] items-start gap-1 max-sm:grid-cols-[1fr_1fr_44px]";

function Range({ range, onChange }: { range: DayRange; onChange(range: DayRange | null): void }) {
  const t = useTranslations("fields");
  const { language, year } = usePlanFacts();
  const name = formatDays(range, { language, year });
  return (
    <li className={rowClass}>
      <DayInput label={`${t("from")}, ${name}`} day={range.from} onKeep={(from) => onChange({ ...range, from, to: from > range.to ? from : range.to })} />
      <DayInput label={`${t("to")}, ${name}`} day={range.to} earliest={range.from} onKeep={(to) => onChange({ ...range, to })} />
      <TypedInput
        label={`${t("daysName")}, ${name}`}
        text={range.label}
        placeholder={t("daysNamePrompt")}
        className="max-sm:order-last max-sm:col-span-2"
        read={(text) => ({ ok: true, value: text.trim().slice(0, longestName) })}
        onKeep={(text) => onChange({ ...range, label: text })}
      />
      <IconButton icon="x" size="sm" label={t("removeDays", { days: name })} className="mt-0.5" onClick={() => onChange(null)} />
    </li>
  );
}

function NewRange({ isFirst, onAdd }: { isFirst: boolean; onAdd(range: DayRange): void }) {
  const t = useTranslations("fields");
  const today = useToday();
  const [isOpen, setOpen] = useState(isFirst);
  if (!isOpen)
    return <li><Button variant="quiet" size="sm" onClick={() => setOpen(true)}>{t("addDays")}</Button></li>;
  return (
    <li className={rowClass}>
      <DayInput label={t("from")} day={null} placeholder={today} onKeep={(from) => onAdd({ from, to: from, label: "" })} />
    </li>
  );
}

function DayInput({ label, day, earliest, placeholder, onKeep }: {
  label: string;
  day: string | null;
  earliest?: string;
  placeholder?: string;
  onKeep(day: string): void;
}) {
  const t = useTranslations("fields");
  const { language, year } = usePlanFacts();
  const today = useToday();
  const show = (iso: string) => formatDate(iso, { language, year });
  return (
    <TypedInput
      label={label}
      text={day ? show(day) : ""}
      placeholder={placeholder ? show(placeholder) : undefined}
      read={(text) => {
        const typed = parseDate(text, { today, base: earliest ?? day });
        if (!typed) return { ok: false, error: t("badDate") };
        return earliest && typed < earliest ? { ok: false, error: t("badOrder", { day: show(earliest) }) } : { ok: true, value: typed };
      }}
      onKeep={onKeep}
    />
  );
}
