"use client";

import { useLocale, useTranslations } from "next-intl";
import { Suspense, useMemo, useRef, useState } from "react";
import { type Replica } from "@/lib/client/replica";
import { useRecordIds } from "@/lib/client/use-plan";
import { type Raci } from "@/lib/plan/derive/raci";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useCommand } from "@/components/plan/commands";
import { EmptySection } from "@/components/table/empty-section";
import { useRowActions } from "@/components/table/use-row-actions";
import { useRowLink } from "@/components/table/use-row-link";
import { chartItems, isSameItems } from "../chart/chart-items";
import { RaciSummary } from "../chart/raci-summary";
import { useGoToBroken } from "../chart/use-go-to-broken";
import { useRaci } from "../raci-context";
import { ListRow } from "./list-row";
import { LettersSheet } from "./letters-sheet";
import { createGridStore } from "@/components/table/grid-store";
import { lazy } from "@/components/ui/lazy";

const DetailsPanel = lazy(() => import("@/components/plan/details-panel").then((module) => module.DetailsPanel));

/** Responsibilities on a phone, with who answers and who does it; a tap opens everybody's letters. */
export function RaciList({ section, replica }: { section: Section; replica: Replica }) {
  const t = useTranslations("raci");
  const language = useLocale();
  const textLanguage = useTextLanguage();
  const ids = useRecordIds(section.id);
  const items = useRaci(itemsOf, isSameItems);
  const rows = useMemo(() => items.flatMap((item) => (item.kind === "row" ? [item.id] : [])), [items]);
  const actions = useRowActions(section);
  const root = useRef<HTMLDivElement>(null);
  const firstLine = useRef<HTMLInputElement>(null);
  const [store] = useState(createGridStore);
  const [opened, setOpened] = useState<string | null>(null);
  const [details, setDetails] = useState<string | null>(null);
  const button = (id: string) => root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] button`) ?? null;
  const goTo = (id: string) => {
    store.activate({ record: id, field: section.titleField });
    button(id)?.focus();
  };
  useRowLink(section, ids, goTo);
  useGoToBroken({ root, store, rows, scrollTo: () => undefined, focusCell: ({ record }) => goTo(record) });
  useCommand(actions && { id: "add-row", group: "action", label: section.add[language], keys: "n", icon: "plus", run: add });

  function add(): void {
    if (rows.length === 0 && firstLine.current) return firstLine.current.focus();
    const record = actions?.add();
    if (record) setDetails(record);
  }
  function closeDetails(): void {
    const id = details;
    setDetails(null);
    if (id !== null) button(id)?.focus();
  }
  return (
    <div ref={root} data-section={section.id} className="min-h-0 flex-1 scroll-pb-14 overflow-y-auto overscroll-contain px-4 pb-6 print:overflow-visible">
      {rows.length === 0 ? <EmptySection section={section} input={firstLine} onAdd={actions && ((title) => actions.add({}, { title }))} /> : (
        <>
          <p className="flex min-h-11 items-center text-ui [&>span]:flex-wrap [&>span]:gap-y-0"><RaciSummary /></p>
          {items.map((item) => (item.kind === "phase"
            ? <h2 key={item.key} lang={textLanguage(item.phase)} className="border-b border-line pt-4 pb-1.5 text-note font-regular text-ink-muted">{item.phase || t("noPhase")}</h2>
            : item.kind === "row" && <ListRow key={item.key} section={section} id={item.id} number={item.number} onOpen={() => setOpened(item.id)} />))}
        </>
      )}
      {opened !== null && (
        <LettersSheet
          section={section}
          replica={replica}
          id={opened}
          rowName={`${section.prefix}${ids.indexOf(opened) + 1}`}
          finalFocus={() => button(opened)}
          onAllFields={setDetails}
          onClosed={() => setOpened(null)}
        />
      )}
      {details !== null && (
        <Suspense>
          <DetailsPanel section={section} record={details} onGo={setDetails} onCopyLink={(id) => void navigator.clipboard.writeText(`${location.origin}${location.pathname}#${id}`)} onClose={closeDetails} />
        </Suspense>
      )}
    </div>
  );
}

const itemsOf = (raci: Raci, plan: Plan) => chartItems(tableOf(plan, "responsibilities").records, raci);
