"use client";

import { useTranslations } from "next-intl";
import { useReplica } from "@/lib/client/use-replica";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type ScheduleFinding, type ScheduleFindingCode } from "@/lib/plan/derive/schedule/findings";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import { FindingFix } from "./finding-fix";
import { useFindingWords } from "./use-finding-words";
import { useFindings } from "./use-findings";

/** What cannot be as it is written; the others are true and bad news. The worst comes first. */
const contradictions: readonly ScheduleFindingCode[] = [
  "cycle", "orphanLink", "brokenLink", "missedDate", "dueBeforeStart", "finishedBeforeStarted", "actualInFuture", "rangeOrder",
];
const mostShown = 2;
const rank = ({ code }: ScheduleFinding): number => contradictions.indexOf(code);

/** Above the list, while something in the schedule is broken: what it is, and one press that mends it. */
export function FindingsStrip({ schedule, onGoTo }: { schedule: ScheduleStore; onGoTo(finding: ScheduleFinding): void }) {
  const t = useTranslations("findings");
  const findings = useFindings(schedule);
  if (!findings.some(({ severity }) => severity === "broken")) return null;
  const shown = findings.filter((finding) => rank(finding) >= 0).toSorted((a, b) => rank(a) - rank(b)).slice(0, mostShown);
  const others = findings.filter((finding) => !shown.includes(finding));
  return (
    <section aria-label={t("label")} className="grid flex-none gap-1.5 px-gutter pt-2 pb-1 max-sm:px-4 print:hidden">
      {shown.map((finding) => <Shown key={keyOf(finding)} finding={finding} onGoTo={onGoTo} />)}
      {others.length > 0 && <Others findings={others} isAlone={shown.length === 0} onGoTo={onGoTo} />}
    </section>
  );
}

const keyOf = ({ code, record, field, others }: ScheduleFinding): string => [code, record, field, ...others].join(" ");

function Shown({ finding, onGoTo }: { finding: ScheduleFinding; onGoTo(finding: ScheduleFinding): void }) {
  const { text } = useFindingWords(useReplica());
  return <Banner tone="critical" icon="alert" title={text(finding)} actions={<FindingFix finding={finding} onGoTo={onGoTo} />} />;
}

function Others({ findings, isAlone, onGoTo }: { findings: readonly ScheduleFinding[]; isAlone: boolean; onGoTo(finding: ScheduleFinding): void }) {
  const t = useTranslations("findings");
  return (
    <Popover
      label={t("label")}
      className="w-[min(520px,calc(100vw-16px))]"
      trigger={(props) => (
        <Button size="sm" className="-ml-2 justify-self-start" {...props}>
          <Icon name="alert" size={14} className="text-caution-text" />
          {t(isAlone ? "toLookAt" : "moreToLookAt", { count: findings.length })}
          <Icon name="down" size={12} />
        </Button>
      )}
    >
      {(close) => (
        <ul className="max-h-[min(360px,60vh)] overflow-y-auto py-1">
          {findings.map((finding) => (
            <Line
              key={keyOf(finding)}
              finding={finding}
              onGoTo={() => {
                close();
                onGoTo(finding);
              }}
            />
          ))}
        </ul>
      )}
    </Popover>
  );
}

function Line({ finding, onGoTo }: { finding: ScheduleFinding; onGoTo(finding: ScheduleFinding): void }) {
  const { text } = useFindingWords(useReplica());
  return (
    <li className="flex min-h-9 items-center gap-2 px-3 py-1">
      <Icon name="alert" size={14} className={cx(finding.severity === "broken" ? "text-critical-text" : "text-caution-text")} />
      <span className="min-w-0 flex-1 text-pretty">{text(finding)}</span>
      <FindingFix finding={finding} onGoTo={onGoTo} />
    </li>
  );
}
