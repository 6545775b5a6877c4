"use client";

import { useLocale, useTranslations } from "next-intl";
import { usePlan, useRecord } from "@/lib/client/use-plan";
import { activeSince, stepsOfRisk } from "@/lib/plan/derive/risk/contingency";
import { isEmptyValue } from "@/lib/plan/fields";
import { formatDate } from "@/lib/plan/format/dates";
import { FieldCell } from "@/components/fields/field-cell";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { useRisks } from "../risks-context";
import { PlanBApproval } from "./plan-b-approval";
import { PlanBStart } from "./plan-b-start";
import { PlanBSteps } from "./plan-b-steps";

/** How it goes on if the risk happens: the sign, the steps, what they cost, who decides, and the way back. */
export function PlanB({ risk, name, onSay }: { risk: string; name: string; onSay(text: string): void }) {
  const t = useTranslations("risks");
  const language = useLocale();
  const { section } = useRisks();
  const label = (id: string) => section.fields[id]?.label[language];
  return (
    <section className="mt-5 border-t border-line pt-4">
      <div className="flex items-center gap-2">
        <h3 className="font-semibold">{label("planB")}</h3>
        <PlanBState risk={risk} />
      </div>
      <div className="mt-2"><FieldCell section={section} record={risk} fieldId="planB" rowName={name} /></div>
      <div className="mt-3 rounded-control bg-surface-sunken px-3 py-2.5">
        <p className="mb-1 text-note text-ink-subtle">{label("trigger")}</p>
        <FieldCell section={section} record={risk} fieldId="trigger" rowName={name} />
      </div>
      <PlanBSteps risk={risk} name={name} onSay={onSay} />
      <dl className="mt-4 grid grid-cols-3 gap-4">
        {(["planBCost", "planBDelay", "planBOwner"] as const).map((id) => (
          <div key={id} className="min-w-0">
            <dt className="mb-1 text-note text-ink-subtle">{t(`details.${short[id]}`)}</dt>
            <dd><FieldCell section={section} record={risk} fieldId={id} rowName={name} short /></dd>
          </div>
        ))}
      </dl>
      <PlanBApproval risk={risk} />
      <PlanBStart risk={risk} onSay={onSay} />
      <h3 className="mt-5 mb-1.5 font-semibold">{label("goBack")}</h3>
      <FieldCell section={section} record={risk} fieldId="goBack" rowName={name} />
    </section>
  );
}

const short = { planBCost: "costs", planBDelay: "takes", planBOwner: "decides" } as const;

/** "Ready", "Runs since Mon 15 Feb", "Not yet". */
function PlanBState({ risk }: { risk: string }) {
  const t = useTranslations("risks.details");
  const { language, year } = usePlanFacts();
  const { section } = useRisks();
  const record = useRecord(section.id, risk);
  const hasSteps = usePlan((plan) => stepsOfRisk(plan, risk).length > 0);
  if (!record) return null;
  const since = activeSince(record);
  const field = section.fields["planB"];
  const isReady = hasSteps || (field !== undefined && !isEmptyValue(field, record.values["planB"] ?? []));
  const chip = "inline-flex items-center gap-1 rounded-full px-2 text-note leading-5 font-medium";
  if (since) return <span className={cx(chip, "bg-accent-soft text-accent-text")}>{t("activeSince", { date: formatDate(since, { language, year }) })}</span>;
  if (!isReady) return <span className={cx(chip, "bg-caution-soft text-caution-text")}>{t("none")}</span>;
  return <span className={cx(chip, "bg-positive-soft text-positive-text")}><Icon name="check" size={12} />{t("ready")}</span>;
}
