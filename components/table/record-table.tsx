"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, type RefObject, Suspense, useId, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { lazy } from "@/components/ui/lazy";
import { numberWidth } from "./columns";
import { useGrid } from "./grid-context";
import { Row } from "./row";
import { usePreloadedEditors } from "./use-preloaded-editors";
import { usePrinting } from "./use-printing";
import { type GridController } from "./use-grid-controller";
import { type ScrollToRow } from "./virtual-rows";

/** Beyond this many rows only those in view are drawn. */
export const virtualFrom = 60;
/** Few tables are that long: its code comes with the first of them. */
const VirtualRows = lazy(() => import("./virtual-rows").then((module) => module.VirtualRows));

/** The rows of a section as a grid: a real table, one tab stop, arrows between the cells. */
export function RecordTable({ ids, label, isHeadless = false, handlers, scroller, scrollTo }: {
  /** Those of headings among them. */
  ids: readonly string[];
  /** Of its rows, where they are not all of the section. */
  label?: string;
  /** Its columns are headed by the table above it; who cannot see that is told all the same. */
  isHeadless?: boolean;
  handlers: GridController["handlers"];
  scroller: RefObject<HTMLElement | null>;
  /** Filled in by the rows, which know where each of them is. */
  scrollTo: RefObject<ScrollToRow | null>;
}) {
  const t = useTranslations("table");
  const language = useLocale();
  const { section, layout, mayEdit } = useGrid();
  const isPrinting = usePrinting();
  const helpId = useId();
  const [isNear, setNear] = useState(false);
  usePreloadedEditors(section, isNear && mayEdit);
  const isVirtual = ids.length > virtualFrom && !isPrinting;
  return (
    <>
      <p id={helpId} className="sr-only">{mayEdit ? `${t("keysEdit")} ${t("dragHelp")}` : t("keysRead")}</p>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a real table, edited as a grid
        role="grid"
        aria-label={label ?? section.title[language]}
        aria-describedby={helpId}
        aria-rowcount={ids.length + 1}
        className="w-full table-fixed border-separate border-spacing-0"
        onPointerEnter={() => setNear(true)}
        {...handlers}
        onFocus={(event) => {
          setNear(true);
          handlers.onFocus(event);
        }}
      >
        <colgroup>
          <col style={{ width: numberWidth(section, ids.length) }} />
          <col />
          {[...layout.columns, ...layout.views].map(({ id, width }) => <col key={id} style={{ width }} />)}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <Head isHidden={isHeadless}><span className="sr-only">{t("number")}</span></Head>
            <Head isHidden={isHeadless} className="px-2.5">{section.fields[section.titleField]?.label[language]}</Head>
            {layout.columns.map(({ id, field, arrow, end }) => (
              <Head key={id} isHidden={isHeadless} className={cx("px-2.5", arrow && "pl-[26px]", end && "text-right")}>{field.label[language]}</Head>
            ))}
            {layout.views.map(({ id, end, Head: Label }) => <Head key={id} isHidden={isHeadless} className={cx("px-2.5", end && "text-right")}><Label /></Head>)}
          </tr>
        </thead>
        <tbody>
          {isVirtual
            ? <Suspense fallback={null}><VirtualRows ids={ids} scroller={scroller} scrollTo={scrollTo} /></Suspense>
            : ids.map((id, index) => <Row key={id} id={id} index={index} />)}
        </tbody>
      </table>
    </>
  );
}

function Head({ className, isHidden, children }: { className?: string; isHidden: boolean; children: ReactNode }) {
  if (isHidden) return <th scope="col" className="relative h-0 p-0"><span className="sr-only">{children}</span></th>;
  return (
    <th
      scope="col"
      className={cx("sticky top-0 z-(--z-sticky) border-b border-line bg-surface pt-2.5 pb-2 text-left text-note font-regular whitespace-nowrap text-ink-subtle print:static", className)}
    >
      {children}
    </th>
  );
}
