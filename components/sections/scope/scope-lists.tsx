"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffectEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { useGrid } from "@/components/table/grid-context";
import { type GridStore } from "@/components/table/grid-store";
import { cellOf } from "@/components/table/cell-element";
import { RecordTable } from "@/components/table/record-table";
import { type RowGroup, type TableBodyProps } from "@/components/table/table-look";
import { headingId } from "@/components/table/use-arrangement";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { isComposing } from "@/components/fields/editor-keys";
import { basisKinds, columnKinds, type ScopeKind } from "./kinds";
import { neighbourOf, sideways } from "./sideways";

/** Two columns, In and Out, and below them in three what they rest on. One tab stop: the arrows go through all of them. */
export function ScopeLists(props: TableBodyProps) {
  const { arrangement, handlers, focusCell, moveTo } = props;
  const t = useTranslations("goals.scope");
  const { section, mayEdit, store } = useGrid();
  const helpId = useId();
  const [said, say] = useState("");
  const groupOf = (record: string) => arrangement.groups.find(({ ids }) => ids.includes(record));
  const listOf = (kind: ScopeKind | null) => arrangement.groups.find(({ id }) => id === headingId(kind));
  const unsorted = listOf(null);
  useFocusThatMoves(arrangement, store, focusCell);

  function onKeyDown(event: KeyboardEvent): void {
    const found = cellOf(event.target);
    const group = found && event.target === found.element && !store.state().editing ? groupOf(found.cell.record) : undefined;
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : null;
    if (!found || !group || by === null || event.ctrlKey || event.metaKey || event.shiftKey || isComposing(event.nativeEvent)) return handlers.onKeyDown(event);
    const { record, field } = found.cell;
    if (!event.altKey) {
      const other = sideways(arrangement.groups, group, record, field === (by > 0 ? section.subtitleField : "#") ? by : null);
      if (other === null) return handlers.onKeyDown(event);
      event.preventDefault();
      return focusCell({ record: other, field: section.titleField });
    }
    event.preventDefault();
    const next = mayEdit ? neighbourOf(arrangement.groups, group, by) : null;
    if (!next) return;
    moveTo(record, next.id, true);
    say(t("moved", { row: `${section.prefix}${(arrangement.places.get(record) ?? 0) + 1}`, list: next.title }));
  }

  const list = (group: RowGroup | undefined, hint: string, isMain: boolean) => group && (
    <List key={group.id} {...props} handlers={{ ...handlers, onKeyDown }} group={group} hint={hint} isMain={isMain} />
  );
  return (
    <div aria-describedby={helpId}>
      <p id={helpId} className="sr-only">{t("help")}</p>
      {unsorted && unsorted.ids.length > 0 && <div className="pt-4">{list(unsorted, t("unsortedHint"), false)}</div>}
      <div className="grid grid-cols-2 gap-x-10 pt-4">{columnKinds.map((kind) => list(listOf(kind), t(`${kind}Hint`), true))}</div>
      <div className="grid grid-cols-3 gap-x-10 pt-8 max-md:grid-cols-1 max-md:gap-y-6">{basisKinds.map((kind) => list(listOf(kind), t(`${kind}Hint`), false))}</div>
      <output className="sr-only">{said}</output>
    </div>
  );
}

/** A row that goes to another list is drawn anew there; whoever was in it stays in it. */
function useFocusThatMoves(arrangement: TableBodyProps["arrangement"], store: GridStore, focusCell: TableBodyProps["focusCell"]): void {
  const before = useRef(arrangement);
  const follow = useEffectEvent((was: TableBodyProps["arrangement"]) => {
    const { active } = store.state();
    const listIn = ({ groups }: TableBodyProps["arrangement"]) => groups.find(({ ids }) => active !== null && ids.includes(active.record))?.id;
    if (active && document.activeElement === document.body && listIn(was) !== undefined && listIn(was) !== listIn(arrangement)) focusCell(active);
  });
  useLayoutEffect(() => {
    follow(before.current);
    before.current = arrangement;
  }, [arrangement]);
}

/** One list: its name, its rows, and a line that adds to it. */
function List({ group, hint, isMain, handlers, addUnder }: TableBodyProps & {
  group: RowGroup;
  hint: string;
  /** One of the two columns. */
  isMain: boolean;
}) {
  const t = useTranslations("goals.scope");
  const titleId = useId();
  const frame = useRef<HTMLDivElement>(null);
  return (
    <section aria-labelledby={titleId} data-drop={group.id} className="flex min-w-0 flex-col">
      <h2 className={cx("flex items-baseline gap-x-2 pb-1.5", isMain ? "border-b-2 border-line-heavy" : "border-b border-line")}>
        <span id={titleId} className={isMain ? "text-heading font-semibold" : "font-semibold"}>{group.title}</span>
        {group.ids.length > 0 && <span className="text-note font-regular text-ink-subtle tabular-nums">{group.ids.length}</span>}
        <span className="truncate text-note font-regular text-ink-subtle">{hint}</span>
      </h2>
      <div ref={frame}>
        {group.ids.length === 0
          ? <p className="pt-2.5 pb-1 text-ink-subtle">{t("empty")}</p>
          : <RecordTable ids={group.ids} label={group.title} isHeadless handlers={handlers} scroller={frame} scrollTo={nowhere} />}
        {addUnder && (
          <button type="button" onClick={() => addUnder(group.id)} className="inline-flex h-9 items-center gap-1.5 self-start rounded-control text-ink-subtle hover:text-ink print:hidden">
            <Icon name="plus" size={14} />
            {t("add", { list: group.title })}
          </button>
        )}
      </div>
    </section>
  );
}

const nowhere = { current: null };
