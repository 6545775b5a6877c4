"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { ValueView } from "@/components/fields/value-view";
import { TabLinks } from "@/components/ui/tabs";
import { useRegistry } from "@/lib/client/plan-provider";
import { useRecord, useTable } from "@/lib/client/use-plan";
import { singleId } from "@/lib/plan/section";
import { WordTicks } from "../outsider/word-ticks";
import { Part } from "../overview/part";
import { type Reading, readingPath, readings } from "../overview/reading-links";
import { useOpenPlan } from "../plan-context";
import { findSection, overviewPath } from "../places";
import { usePlanName } from "../use-plan-name";
import { useReadiness } from "../use-readiness";
import { useSection } from "../use-section";
import { type ReadingPart, readingParts } from "./reading-parts";
import { ReadingTable } from "./reading-table";

/** One plan, read by those who lead it or by those who do it: to read and to print, from the same data. */
export function ReadingPage({ reading }: { reading: Reading }) {
  const t = useTranslations("readiness.reading");
  const frame = useTranslations("frame");
  const overview = useTranslations("overview");
  const { id: plan } = useOpenPlan();
  const name = usePlanName();
  const languageOf = useTextLanguage();
  const tabs = [
    { href: overviewPath(plan), label: frame("steps.overview"), current: false },
    ...readings.map((each) => ({ href: readingPath(plan, each), label: t(`${each}.title`), current: each === reading })),
  ];
  return (
    <article>
      <h1 lang={languageOf(name)} className="text-title-lg font-semibold text-balance max-sm:text-[1.5rem] max-sm:leading-8">{name}</h1>
      <p className="mt-1 text-body text-ink-muted">{t(`${reading}.text`)}</p>
      <div className="mt-2.5 print:hidden"><TabLinks label={overview("readings")} links={tabs} /></div>
      <Lines fields={reading === "leader" ? leaderLines : teamLines} />
      {reading === "leader" && <Ticks />}
      {readingParts[reading].map((part) => <ReadingSection key={part.section} part={part} />)}
    </article>
  );
}

const leaderLines = ["summary", "why", "status", "priority", "lead", "start", "budget", "strategy"];
const teamLines = ["summary", "lead", "start", "kickoff", "workingDays", "holidays"];

/** What the plan says of itself; what it does not say is left out. */
function Lines({ fields }: { fields: readonly string[] }) {
  const language = useLocale();
  const overview = useSection("overview");
  const record = useRecord("overview", singleId);
  return (
    <dl className="mt-4">
      {fields.map((id) => {
        const [field, value] = [overview.fields[id], record?.values[id]];
        if (!field || value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)) return null;
        return (
          <div key={id} className="grid grid-cols-[168px_minmax(0,1fr)] items-start gap-4 border-b border-line-faint py-2 max-sm:grid-cols-1 max-sm:gap-0.5">
            <dt className="text-ink-subtle">{field.label[language]}</dt>
            <dd className="max-w-read"><ValueView field={field} value={value} full /></dd>
          </div>
        );
      })}
    </dl>
  );
}

function Ticks() {
  const t = useTranslations("readiness");
  return <Part title={t("title")}><div className="mt-2"><WordTicks ticks={useReadiness()} /></div></Part>;
}

function ReadingSection({ part }: { part: ReadingPart }) {
  const language = useLocale();
  const section = findSection(useRegistry(), part.section);
  const { records } = useTable(part.section);
  // Thousands of rows come after the page has been painted.
  const shown = useDeferredValue(records, firstRows);
  if (!section || records.length === 0) return null;
  return (
    <Part title={section.title[language]} note={<span className="tabular-nums">{records.length}</span>}>
      <ReadingTable section={section} part={part} records={shown === firstRows ? records.slice(0, first) : shown} />
    </Part>
  );
}

const first = 40;
const firstRows: readonly never[] = [];
