"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { usePeopleInSection } from "@/lib/client/use-presence";
import { type Section } from "@/lib/plan/section";
import { LetterMark } from "@/components/fields/letter-mark";
import { PersonName } from "@/components/fields/people-view";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { presenceStyle } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { shortName } from "@/components/ui/initials";
import { useRaciRow } from "../raci-context";

/** A responsibility with who answers for it and who does it, and what is wrong with it. */
export const ListRow = memo(function ListRow({ section, id, number, onOpen }: { section: Section; id: string; number: number; onOpen(): void }) {
  const t = useTranslations("raci");
  const table = useTranslations("table");
  const textLanguage = useTextLanguage();
  const record = useRecord(section.id, id);
  const state = useRaciRow(id);
  const person = usePeopleInSection(section.id).find(({ field, away }) => !away && field?.record === id)?.user;
  if (!record || !state) return null;
  const title = String(record.values[section.titleField] ?? "");
  const broken = state.findings.filter(({ severity }) => severity === "broken");
  const { A, R } = state.holders;
  return (
    <div data-row={id} data-repairs={state.isComplete ? undefined : id} className="border-b border-line-faint">
      <button
        type="button"
        onClick={onOpen}
        style={person && presenceStyle(person.color)}
        className={cx(
          "relative -mx-2.5 grid w-[calc(100%+20px)] grid-cols-[36px_minmax(0,1fr)_20px] items-start gap-y-1.5 rounded-control px-2.5 pt-3 pb-3 text-left",
          broken.length > 0 && "bg-critical-soft",
          person && "inset-ring-2 inset-ring-(--p)",
        )}
      >
        <span className="pt-0.5 text-note text-ink-subtle tabular-nums">{section.prefix}{number}</span>
        <span lang={textLanguage(title)} className={cx("text-lead leading-[23px] wrap-anywhere", title ? "font-medium" : "text-ink-subtle")}>{title || table("untitled")}</span>
        <Icon name={state.isComplete ? "check" : "alert"} size={16} className={cx("mt-1", state.isComplete ? "text-positive-text" : "text-critical-text")} />
        <span className="col-span-2 col-start-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-ui">
          {([["A", A], ["R", R]] as const).map(([letter, people]) => people.length > 0 && (
            <span key={letter} className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
              <LetterMark letter={letter} /><span className="sr-only">{t(`letters.${letter}`)}</span>
              {people.map((each) => <PersonName key={each} id={each} />)}
            </span>
          ))}
        </span>
        {broken.map(({ code, others }) => code !== "noTasks" && (
          <span key={code} className="col-span-2 col-start-2 text-ui font-medium text-critical-text">{t(`found.${code}`, { count: others.length })}</span>
        ))}
        {person && (
          <span className="absolute right-2.5 bottom-[calc(100%-8px)] rounded-[4px] bg-(--p) px-1.5 py-px text-note leading-4 font-semibold text-presence-on">
            {shortName(person.name)}<span className="sr-only">. {table("isEditing", { name: person.name })}</span>
          </span>
        )}
      </button>
    </div>
  );
});
