"use client";

import { useTranslations } from "next-intl";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { overviewPath, sectionPath } from "@/components/plan/places";
import { useOpenPlan } from "@/components/plan/plan-context";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import { type BudgetFinding } from "@/lib/plan/derive/budget";
import { formatMoney } from "@/lib/plan/format/money";
import { useNames } from "../capacity/use-names";

const mostShown = 2;

/** What costs more than it should stands under the bar; what is merely open, behind a count. Each leads to its row. */
export function BudgetFindings({ findings }: { findings: readonly BudgetFinding[] }) {
  const t = useTranslations("resources.budget.findings");
  if (findings.length === 0) return null;
  const shown = findings.filter(({ severity }) => severity === "broken").slice(0, mostShown);
  const others = findings.filter((finding) => !shown.includes(finding));
  return (
    <section aria-label={t("label")} className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
      {shown.map((finding) => <Shown key={`${finding.code} ${finding.record}`} finding={finding} />)}
      {others.length > 0 && (
        <Popover
          label={t("label")}
          className="w-[min(440px,calc(100vw-16px))]"
          trigger={(props) => (
            <Button size="sm" className="-ml-1.5" {...props}>
              <Icon name="alert" size={14} className="text-caution-text" />{t("more", { count: others.length })}<Icon name="down" size={12} />
            </Button>
          )}
        >
          {(close) => (
            <ul className="max-h-[min(360px,60vh)] overflow-y-auto p-2">
              {others.map((finding) => <li key={`${finding.code} ${finding.record}`} className="px-1 py-1"><Shown finding={finding} onGo={close} /></li>)}
            </ul>
          )}
        </Popover>
      )}
    </section>
  );
}

function Shown({ finding, onGo }: { finding: BudgetFinding; onGo?: () => void }) {
  const t = useTranslations("resources.budget.findings");
  const { language, currency } = usePlanFacts();
  const { id } = useOpenPlan();
  const names = useNames();
  const { code, record, section, amount = 0, severity } = finding;
  const money = formatMoney(amount, currency, language);
  const text = code === "overBudget" ? t(code, { amount: money })
    : code === "noContingency" ? t(code)
      : code === "overPlan" ? t(code, { name: names("budget", record), amount: money }) : t(code, { name: names("budget", record) });
  const href = section === "overview" ? overviewPath(id) : `${sectionPath(id, section)}#${record}`;
  return (
    <a href={href} onClick={onGo} className={cx("inline-flex items-start gap-1.5 rounded-chip text-pretty hover:underline", severity === "broken" ? "text-critical-text" : "text-ink")}>
      <Icon name="alert" size={14} className={cx("mt-[3px]", severity === "open" && "text-caution-text")} />{text}
    </a>
  );
}
