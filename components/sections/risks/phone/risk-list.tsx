"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { usePeopleInSection } from "@/lib/client/use-presence";
import { byScore } from "@/lib/plan/derive/risk/register";
import { scoreOf } from "@/lib/plan/derive/risk/score";
import { type AnyRecord } from "@/lib/plan/section";
import { PersonName } from "@/components/fields/people-view";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { presenceStyle } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { shortName } from "@/components/ui/initials";
import { dotted, PlanBFact } from "../register/register-row";
import { useRisks } from "../risks-context";
import { useRisksWithSteps } from "../use-risks-with-steps";
import { ScoreTile } from "../score-tile";

/** The largest first; a tap opens everything. */
export function RiskList({ risks }: { risks: readonly AnyRecord[] }) {
  const t = useTranslations("risks");
  const withSteps = useRisksWithSteps();
  return <ul aria-label={t("register")}>{byScore(risks).map((id) => <Item key={id} id={id} hasSteps={withSteps.has(id)} />)}</ul>;
}

const Item = memo(function Item({ id, hasSteps }: { id: string; hasSteps: boolean }) {
  const t = useTranslations("risks");
  const table = useTranslations("table");
  const { section, select } = useRisks();
  const { language } = usePlanFacts();
  const textLanguage = useTextLanguage();
  const record = useRecord(section.id, id);
  const person = usePeopleInSection(section.id).find(({ field, away }) => !away && field?.record === id)?.user;
  if (!record) return null;
  const title = String(record.values[section.titleField] ?? "");
  const { owner, response } = record.values;
  const field = section.fields["response"];
  const label = field?.kind === "choice" ? field.options.find((option) => option.id === response)?.label[language] : undefined;
  return (
    <li data-row={id} className={cx("border-b border-line", !person && "[contain-intrinsic-size:auto_72px] [content-visibility:auto]")}>
      <button
        type="button"
        data-record={id}
        data-field={section.titleField}
        onClick={() => select(id)}
        style={person && presenceStyle(person.color)}
        className={cx("relative -mx-2.5 grid w-[calc(100%+20px)] grid-cols-[44px_minmax(0,1fr)] gap-x-0 rounded-control px-2.5 py-3.5 text-left", person && "inset-ring-2 inset-ring-(--p)")}
      >
        <ScoreTile score={scoreOf(record)} size="md" />
        <span className="min-w-0">
          <span lang={textLanguage(title)} className={cx("block text-lead leading-[23px] wrap-anywhere", title ? "font-medium" : "text-ink-subtle")}>{title || t("untitled")}</span>
          <span className={`mt-0.5 flex flex-wrap items-center text-ui text-ink-subtle ${dotted}`}>
            {typeof owner === "string" && <PersonName id={owner} full />}
            {label && <span>{label}</span>}
            <PlanBFact section={section} record={record} hasSteps={hasSteps} />
          </span>
        </span>
        {person && (
          <span className="absolute right-2.5 bottom-[calc(100%-8px)] rounded-[4px] bg-(--p) px-1.5 py-px text-note leading-4 font-semibold text-presence-on">
            {shortName(person.name)}<span className="sr-only">. {table("isEditing", { name: person.name })}</span>
          </span>
        )}
      </button>
    </li>
  );
});
