"use client";

import { useTranslations } from "next-intl";
import { memo, type Ref, useState } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { useFieldPresence } from "@/lib/client/use-presence";
import { activeSince } from "@/lib/plan/derive/risk/contingency";
import { highScore } from "@/lib/plan/derive/risk/findings";
import { type Place, scoreAt, scoreOf } from "@/lib/plan/derive/risk/score";
import { isEmptyValue } from "@/lib/plan/fields";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { PersonAvatar } from "@/components/fields/people-view";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { Avatar, presenceStyle } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { ScoreTile } from "../score-tile";
import { rowPlace } from "./use-register-order";

export interface RegisterRowProps {
  readonly section: Section;
  readonly id: string;
  readonly index: number;
  readonly name: string;
  readonly isStop: boolean;
  readonly isSelected: boolean;
  /** Whether its plan B has steps. */
  readonly hasSteps: boolean;
  /** Where it stood before, if anywhere else. */
  readonly before: Place | undefined;
  /** Somebody else who is in it. */
  readonly person: string | undefined;
  readonly personColor: number;
  readonly measure?: Ref<HTMLDivElement>;
  onFocus(id: string): void;
  onSelect(id: string): void;
}

/** One risk: what it is, how large, what is done about it and who watches it. There may be hundreds, so it asks for nothing but itself. */
export const RegisterRow = memo(function RegisterRow(props: RegisterRowProps) {
  const { section, id, index, name, isStop, isSelected, hasSteps, before, person, personColor, measure, onFocus, onSelect } = props;
  const t = useTranslations("risks");
  const textLanguage = useTextLanguage();
  const record = useRecord(section.id, id);
  const [isIn, setIn] = useState(false);
  useFieldPresence({ section: section.id, record: id, field: rowPlace }, isIn);
  if (!record) return null;
  const title = String(record.values[section.titleField] ?? "");
  const score = scoreOf(record);
  const owner = record.values["owner"];
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Enter is heard by the register, as all keys of its rows
    <div
      ref={measure}
      role="row"
      tabIndex={isStop ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-row={id}
      data-index={index}
      data-record={id}
      data-field={rowPlace}
      onClick={() => onSelect(id)}
      onFocus={() => {
        onFocus(id);
        setIn(true);
      }}
      onBlur={() => setIn(false)}
      style={person === undefined ? undefined : presenceStyle(personColor)}
      className={cx(
        "relative grid min-h-row cursor-pointer grid-cols-[44px_minmax(0,1fr)_64px_28px] break-inside-avoid border-b border-line py-2.5",
        "-outline-offset-2 before:pointer-events-none before:absolute before:inset-y-0 before:left-0 before:w-0.5",
        isSelected ? "bg-surface-selected before:bg-accent forced-colors:outline-2" : "hover:bg-surface-hover/55",
        person !== undefined && "before:bg-(--p)",
      )}
    >
      <span role="gridcell" className="pl-2 text-note leading-5 text-ink-subtle tabular-nums">
        {name}
        {person !== undefined && <span className="mt-1 block"><Avatar name={person} color={personColor} size={16} live /></span>}
      </span>
      <span role="gridcell" className="min-w-0 pr-3">
        <span lang={textLanguage(title)} className={cx("block text-pretty wrap-anywhere", title ? "font-medium text-ink" : "text-ink-subtle")}>{title || t("untitled")}</span>
        <Facts section={section} record={record} hasSteps={hasSteps} was={before && score && before.likelihood * before.impact !== score.score ? scoreAt(before).score : null} />
      </span>
      <span role="gridcell" className="justify-self-end pr-2.5 text-center">
        <ScoreTile score={score} />
        {score && <span className="mt-0.5 block text-note text-ink-subtle tabular-nums">{score.likelihood} × {score.impact}</span>}
      </span>
      <span role="gridcell" className="justify-self-center pt-0.5">{typeof owner === "string" && <PersonAvatar id={owner} />}</span>
    </div>
  );
});

/** A dot before each part but the first. */
export const dotted = "[&>*:not(:first-child)]:before:mx-1.5 [&>*:not(:first-child)]:before:inline-block [&>*:not(:first-child)]:before:size-[3px] [&>*:not(:first-child)]:before:rounded-full [&>*:not(:first-child)]:before:bg-line-strong [&>*:not(:first-child)]:before:align-middle [&>*:not(:first-child)]:before:content-['']";

/** "Reduce · Plan B · was 15" */
function Facts({ section, record, hasSteps, was }: { section: Section; record: AnyRecord; hasSteps: boolean; was: number | null }) {
  const t = useTranslations("risks");
  const { language } = usePlanFacts();
  const response = section.fields["response"];
  const label = response?.kind === "choice" ? response.options.find(({ id }) => id === record.values["response"])?.label[language] : undefined;
  const parts = [label && <span key="response">{label}</span>, <PlanBFact key="plan-b" section={section} record={record} hasSteps={hasSteps} />, was !== null && <span key="was">{t("was", { score: String(was) })}</span>].filter(Boolean);
  return (
    <span className={cx("mt-0.5 flex flex-wrap items-center text-note text-ink-subtle", dotted)}>{parts}</span>
  );
}

/** Whether there is a plan B; that a large risk has none stands out. */
export function PlanBFact({ section, record, hasSteps }: { section: Section; record: AnyRecord; hasSteps: boolean }) {
  const t = useTranslations("risks");
  const field = section.fields["planB"];
  const hasText = field !== undefined && !isEmptyValue(field, record.values["planB"] ?? []);
  if (activeSince(record) !== null) return <span className="font-medium text-accent-text">{t("running")}</span>;
  if (hasSteps || hasText) return <span>{t("planB")}</span>;
  if ((scoreOf(record)?.score ?? 0) < highScore) return null;
  return <span className="text-caution-text"><Icon name="alert" size={12} className="mr-1 mb-0.5 align-middle" />{t("noPlanB")}</span>;
}
