import { useLocale, useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { shortName } from "@/components/ui/initials";
import { type PortfolioEntry } from "@/lib/plan/derive/portfolio";
import { formatDate } from "@/lib/plan/format/dates";
import { differingLanguage } from "@/lib/plan/format/text-language";

export interface PortfolioPlan extends Omit<PortfolioEntry, "people"> {
  readonly id: string;
  readonly name: string;
  readonly shared: readonly { readonly name: string; readonly plans: number }[];
}

const mostNames = 3;

export function PortfolioLine({ plan, today, status, priority }: { plan: PortfolioPlan; today: string; status: string; priority: string }) {
  const t = useTranslations("portfolio");
  const language = useLocale();
  const { id, name, answered, asked, tasks, shared } = plan;
  return (
    <tr className="border-b border-line-faint align-top max-md:block max-md:py-3">
      <th scope="row" className="max-w-90 py-2.5 pr-2 font-medium max-md:block max-md:max-w-none max-md:py-0 max-md:pb-1">
        <a href={`/plans/${id}`} lang={differingLanguage(name, language)} className="text-body text-pretty hover:underline">{name}</a>
      </th>
      <Cell label={t("columns.status")}>{status || <Nothing />}</Cell>
      <Cell label={t("columns.priority")}>{priority || <Nothing />}</Cell>
      <Cell label={t("columns.readiness")}>
        <a href={`/plans/${id}/outsider`} className="inline-flex h-5 items-center gap-2 align-top whitespace-nowrap tabular-nums hover:underline">
          <Bar share={answered / Math.max(asked, 1)} />
          {answered === asked ? <span className="text-positive-text">{t("ready")}</span> : <span aria-label={t("answered", { answered, asked })}>{answered}/{asked}</span>}
        </a>
      </Cell>
      <Cell label={t("columns.tasks")}>{tasks.all === 0 ? <Nothing /> : <span className="whitespace-nowrap tabular-nums">{t("tasksDone", tasks)}</span>}</Cell>
      <Cell label={t("columns.finish")}><Finish plan={plan} today={today} /></Cell>
      <Cell label={t("columns.shared")}>
        {shared.length === 0 ? <Nothing /> : (
          <span title={shared.map((person) => t("sharedBy", person)).join(", ")}>
            {shared.slice(0, mostNames).map((person) => shortName(person.name)).join(", ")}
            {shared.length > mostNames && <span className="text-ink-subtle"> {t("more", { count: shared.length - mostNames })}</span>}
          </span>
        )}
      </Cell>
    </tr>
  );
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td className="px-2 py-2.5 text-ink-muted last:pr-0 max-md:flex max-md:min-h-7 max-md:gap-3 max-md:px-0 max-md:py-0.5">
      <span aria-hidden="true" className="hidden w-28 flex-none text-ink-subtle max-md:block">{label}</span>
      {children}
    </td>
  );
}

const Nothing = () => <span className="text-ink-subtle">–</span>;

const Bar = ({ share }: { share: number }) => (
  <span aria-hidden="true" className="relative h-1.5 w-14 flex-none overflow-hidden rounded-[2px] bg-surface-active forced-colors:border">
    <span className="absolute inset-y-0 left-0 bg-ink-muted forced-colors:bg-[CanvasText]" style={{ width: `${100 * share}%` }} />
  </span>
);

/** The day by which it is done in four of five runs, and whether that is after the date that was promised. */
function Finish({ plan: { forecast, promised }, today }: { plan: PortfolioPlan; today: string }) {
  const t = useTranslations("portfolio");
  const style = { language: useLocale(), year: Number(today.slice(0, 4)), short: true };
  if (forecast === null) return promised === null ? <Nothing /> : <span className="whitespace-nowrap">{formatDate(promised, style)}</span>;
  const isLate = promised !== null && forecast > promised;
  return (
    <span className="tabular-nums">
      <span className="whitespace-nowrap text-ink">{formatDate(forecast, style)}</span>
      {promised !== null && <span className={`block text-note ${isLate ? "text-caution-text" : "text-ink-subtle"}`}>{t(isLate ? "after" : "by", { date: formatDate(promised, style) })}</span>}
    </span>
  );
}
