import { useLocale, useTranslations } from "next-intl";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { buttonClass } from "@/components/ui/button-class";
import { Mark } from "@/components/ui/mark";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { type Choice } from "@/lib/plan/fields";
import { PortfolioLine, type PortfolioPlan } from "./portfolio-line";

export interface PortfolioPageProps {
  readonly plans: readonly PortfolioPlan[];
  readonly total: number;
  readonly from: number;
  readonly next: number | null;
  readonly pageSize: number;
  readonly today: string;
  readonly statuses: readonly Choice[];
  readonly priorities: readonly Choice[];
}

/** All my plans: how far each is, whether it is ready, when it will be done, and who is needed in several. */
export function PortfolioPage({ plans, total, from, next, pageSize, today, statuses, priorities }: PortfolioPageProps) {
  const t = useTranslations("portfolio");
  const language = useLocale();
  const labelOf = (choices: readonly Choice[], id: string | null) => choices.find((choice) => choice.id === id)?.label[language] ?? "";
  return (
    <div className="min-h-dvh bg-surface px-[clamp(20px,4.45vw,72px)] py-7 max-sm:py-4 print:py-0">
      <header className="-mr-[9px] flex items-center gap-1 text-[17px] print:hidden">
        <a href="/" className="mr-auto inline-flex min-h-target items-center gap-1.5 font-semibold tracking-[-0.012em]">
          <Mark size={26} className="text-accent-text" />
          Planroom
        </a>
        <span className="flex items-center gap-0.5 text-ui"><LanguageSwitch /><ThemeSwitch size="md" /></span>
      </header>
      <main className="mx-auto w-full max-w-[1180px] py-10 max-sm:py-6">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-2">
          <h1 className="text-title-lg font-semibold">{t("title")}</h1>
          <span className="text-ink-subtle tabular-nums">{total}</span>
          <a href="/" className={`${buttonClass({ variant: "outline" })} ml-auto print:hidden`}>{t("newPlan")}</a>
        </div>
        {plans.length === 0 ? <p className="mt-4 text-body text-ink-muted">{t("none")}</p> : (
          <table className="mt-5 w-full border-collapse text-left max-md:block">
            <thead className="max-md:sr-only">
              <tr className="text-note text-ink-subtle">
                {(["plan", "status", "priority", "readiness", "tasks", "finish", "shared"] as const).map((column) => (
                  <th key={column} scope="col" className="border-y border-t-line-heavy border-b-line px-2 py-1.5 font-regular first:pl-0 last:pr-0">{t(`columns.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody className="max-md:block">
              {plans.map((plan) => (
                <PortfolioLine key={plan.id} plan={plan} today={today} status={labelOf(statuses, plan.status)} priority={labelOf(priorities, plan.priority)} />
              ))}
            </tbody>
          </table>
        )}
        <nav aria-label={t("pages")} className="mt-4 flex gap-2 empty:hidden print:hidden">
          {from > 0 && <a href={pagePath(Math.max(0, from - pageSize))} className={buttonClass({ variant: "outline" })}>{t("previous")}</a>}
          {next !== null && <a href={pagePath(next)} className={buttonClass({ variant: "outline" })}>{t("next")}</a>}
        </nav>
      </main>
    </div>
  );
}

const pagePath = (from: number): string => (from === 0 ? "/plans" : `/plans?from=${from}`);
