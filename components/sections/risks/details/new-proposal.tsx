"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { useTable } from "@/lib/client/use-plan";
import { useWriteEdits } from "@/lib/client/use-write-edits";
import { useRegistry } from "@/lib/client/plan-provider";
import { isIsoDate } from "@/lib/plan/fields";
import { Button } from "@/components/ui/button";

const targets = [
  ["milestones", "due"], ["goals", "due"], ["goals", "target"], ["tasks", "due"], ["tasks", "start"],
] as const;

/** Which goal or date, and what instead. Nothing of the plan changes before somebody accepts it. */
export function NewProposal({ risk, onDone }: { risk: string; onDone(): void }) {
  const t = useTranslations("risks.proposal");
  const language = useLocale();
  const registry = useRegistry();
  const write = useWriteEdits();
  const newId = useReplicaIfAny()?.writer.newId;
  const rows = { milestones: useTable("milestones").records, goals: useTable("goals").records, tasks: useTable("tasks").records };
  const [where, setWhere] = useState("");
  const [value, setValue] = useState("");
  const [section, field, target] = where.split("/");
  const isFigure = field === "target";
  const isWhole = target !== undefined && (isFigure ? value !== "" && Number.isFinite(Number(value)) : isIsoDate(value));
  const titleOf = (id: keyof typeof rows) => registry.find((each) => each.id === id)?.titleField ?? "title";
  const labelOf = (id: keyof typeof rows, what: "due" | "target" | "start", name: string) =>
    t(`fields.${id === "goals" ? (what === "target" ? "goalsTarget" : "goalsDue") : id === "milestones" ? "milestonesDue" : what === "start" ? "tasksStart" : "tasksDue"}`, { name });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isWhole || !newId || target === undefined || field === undefined) return;
    const option = options().find(({ id }) => id === where);
    write?.([{
      section: "mitigations",
      record: newId(),
      values: {},
      whenNew: { title: option?.label ?? "", risk, target, field, ...(isFigure ? { figure: Number(value) } : { date: value }) },
    }]);
    onDone();
  }
  function options(): readonly { id: string; label: string }[] {
    return targets.flatMap(([id, what]) => rows[id].map((record) => ({
      id: `${id}/${what}/${record.id}`, label: labelOf(id, what, String(record.values[titleOf(id)] ?? "")),
    })));
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onDone();
  }
  const control = "mt-1 h-8 w-full min-w-0 rounded-control bg-surface-raised px-2 inset-ring inset-ring-line-control outline-none focus:ring-2 focus:ring-accent max-sm:h-11 max-sm:text-lead";
  return (
    <form onSubmit={submit} className="mt-2 grid gap-2.5 rounded-control bg-surface-sunken p-3">
      <label className="block text-note text-ink-subtle">
        {t("what")}
        <select
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by the press that made it
          autoFocus value={where} onKeyDown={onKeyDown} onChange={(event) => setWhere(event.target.value)} className={`${control} text-ui text-ink`}
        >
          <option value="">–</option>
          {targets.map(([id, what]) => (
            <optgroup key={`${id}/${what}`} label={`${registry.find((each) => each.id === id)?.title[language] ?? ""}`}>
              {rows[id].map((record) => <option key={record.id} value={`${id}/${what}/${record.id}`}>{labelOf(id, what, String(record.values[titleOf(id)] ?? ""))}</option>)}
            </optgroup>
          ))}
        </select>
      </label>
      <label className="block text-note text-ink-subtle">
        {t(isFigure ? "newTarget" : "newDate")}
        <input type={isFigure ? "number" : "date"} step="any" value={value} disabled={section === ""} onKeyDown={onKeyDown} onChange={(event) => setValue(event.target.value)} className={`${control} text-ui text-ink tabular-nums`} />
      </label>
      <div className="flex gap-1.5">
        <Button type="submit" size="sm" variant="outline" className="max-sm:h-11" aria-disabled={!isWhole}>{t("add")}</Button>
        <Button size="sm" className="max-sm:h-11" onClick={onDone}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
