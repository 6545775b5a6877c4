"use client";

import { useTranslations } from "next-intl";
import { Fragment, type KeyboardEvent, type RefObject, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useEarlierRisks } from "@/lib/client/use-trail";
import { useRowActions } from "@/components/table/use-row-actions";
import { Icon } from "@/components/ui/icon";
import { useRisks } from "../risks-context";
import { useRisksWithSteps } from "../use-risks-with-steps";
import { RegisterRow } from "./register-row";
import { usePeopleAtRisks } from "./use-people-at-risks";
import { useRegisterOrder } from "./use-register-order";
import { useRegisterView } from "./use-register-view";

/** Every risk, the largest first. One tab stop; arrows move between the rows, Enter opens one. */
export function Register({ scroller, onSay }: { scroller: RefObject<HTMLElement | null>; onSay(text: string): void }) {
  const t = useTranslations("risks");
  const { section, nameOf, selected, select, mayEdit } = useRisks();
  const withSteps = useRisksWithSteps();
  const earlier = useEarlierRisks();
  const people = usePeopleAtRisks();
  const table = useRef<HTMLDivElement>(null);
  const order = useRegisterOrder(table);
  const actions = useRowActions(section);
  const [active, setActive] = useState<string | null>(null);
  const helpId = useId();
  const view = useRegisterView({ order, table, scroller, always: [selected, active] });
  const stop = [selected, active].find((id) => id !== null && order.includes(id)) ?? order[0];

  function focusRow(id: string | undefined): void {
    if (id === undefined) return;
    // Now, so that it is drawn wherever it is.
    flushSync(() => setActive(id));
    table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const at = event.target instanceof HTMLElement ? order.indexOf(event.target.dataset["row"] ?? "") : -1;
    if (at < 0 || event.metaKey || event.ctrlKey || event.altKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key];
    if (to !== undefined) focusRow(order[Math.min(Math.max(to, 0), order.length - 1)]);
    else if (event.key === "Enter" || event.key === " ") select(order[at] ?? null);
    else if ((event.key === "Delete" || event.key === "Backspace") && actions) remove(at);
    else return;
    event.preventDefault();
  }
  function remove(at: number): void {
    const id = order[at];
    if (id === undefined) return;
    const next = order[at + 1] ?? order[at - 1];
    actions?.remove(id, nameOf(id));
    onSay(nameOf(id));
    focusRow(next);
  }

  return (
    <>
      <p id={helpId} className="sr-only">{t("registerHelp")}</p>
      <div ref={table} role="grid" aria-label={t("register")} aria-describedby={helpId} aria-rowcount={order.length + 1} aria-readonly={!mayEdit} tabIndex={-1} onKeyDown={onKeyDown}>
        <div role="row" aria-rowindex={1} className="sticky top-0 z-(--z-sticky) grid grid-cols-[44px_minmax(0,1fr)_64px_28px] border-b border-line bg-surface pt-2.5 pb-2 text-note text-ink-subtle print:static">
          <span role="columnheader"><span className="sr-only">{t("number")}</span></span>
          <span role="columnheader">{t("risk")}</span>
          <span role="columnheader" aria-sort="descending" className="inline-flex items-center justify-end gap-1 pr-2.5">
            {t("score")}<Icon name="down" size={12} />
          </span>
          <span role="columnheader"><span className="sr-only">{t("owner")}</span></span>
        </div>
        {view.rows.map(({ id, index, gap }) => (
          <Fragment key={id}>
            {gap > 0 && <div role="presentation" style={{ height: gap }} />}
            <RegisterRow
              section={section} id={id} index={index} name={nameOf(id)} isStop={id === stop} isSelected={id === selected} measure={view.measure}
              hasSteps={withSteps.has(id)} before={earlier.get(id)} person={people.get(id)?.name} personColor={people.get(id)?.color ?? 1}
              onFocus={setActive} onSelect={select}
            />
          </Fragment>
        ))}
        {view.gapAfter > 0 && <div role="presentation" style={{ height: view.gapAfter }} />}
      </div>
    </>
  );
}
