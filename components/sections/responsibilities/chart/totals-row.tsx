"use client";

import { useTranslations } from "next-intl";
import { memo, useCallback } from "react";
import { type Raci } from "@/lib/plan/derive/raci";
import { useRaci } from "../raci-context";
import { useShortNames } from "../use-short-names";
import { type ColumnWindow } from "./chart-columns";
import { footLook } from "./row-looks";

/** How much each person carries: what they do, and what they answer for. */
export function TotalsRow({ columns }: { columns: ColumnWindow }) {
  const t = useTranslations("raci");
  return (
    <tr className={footLook}>
      <th scope="row" className="sticky left-0 z-1 py-[7px] pl-2.5 text-left font-regular text-ink-muted">{t("carries")}</th>
      {columns.before > 0 && <td aria-hidden="true" />}
      {columns.people.map((person) => <Carried key={person} person={person} />)}
      {columns.after > 0 && <td aria-hidden="true" />}
      <td aria-hidden="true" />
    </tr>
  );
}

const Carried = memo(function Carried({ person }: { person: string }) {
  const t = useTranslations("raci");
  const names = useShortNames();
  const totals = useRaci(useCallback(({ totals: all }: Raci) => all.get(person), [person]));
  const [r, a] = [totals?.R ?? 0, totals?.A ?? 0];
  return (
    <td className="text-center whitespace-nowrap tabular-nums">
      <span aria-hidden="true" className="text-note text-ink-subtle">
        <b className="text-ui font-semibold text-ink">{r}</b> R<b className="ml-2 text-ui font-semibold text-ink">{a}</b> A
      </span>
      <span className="sr-only">{t("carriesOf", { name: names(person), r: String(r), a: String(a) })}</span>
    </td>
  );
});
