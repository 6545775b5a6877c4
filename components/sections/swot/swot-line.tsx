"use client";

import { useTranslations } from "next-intl";
import { memo, useState } from "react";
import { useFieldPresence } from "@/lib/client/use-presence";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { useWriteEdits } from "@/lib/client/use-write-edits";
import { promote, promotionOf, type Quarter, quarters } from "@/lib/plan/derive/risk/swot";
import { type AnyRecord } from "@/lib/plan/section";
import { FieldContent } from "@/components/fields/field-content";
import { useSection } from "@/components/plan/use-section";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { recordNumber } from "@/lib/plan/plan";
import { LinkedRecord } from "./linked-record";
import { useSwot } from "./swot-context";

/** One line of a quarter: its words, and what became of it or could. */
export const SwotLine = memo(function SwotLine({ line, quarter }: { line: AnyRecord; quarter: Quarter | null }) {
  const { section, mayEdit, stop, editing, drag, numberOf, onFocus, onEdit, onEdited } = useSwot();
  const isStop = stop === line.id;
  const isEditing = editing === line.id;
  const [isIn, setIn] = useState(false);
  useFieldPresence({ section: section.id, record: line.id, field: section.titleField }, isIn && !isEditing);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Enter is heard by the view, as all keys of its lines
    <div
      role="row"
      tabIndex={isStop ? 0 : -1}
      data-row={line.id}
      onFocus={(event) => {
        onFocus(line.id);
        setIn(event.target === event.currentTarget);
      }}
      onBlur={() => setIn(false)}
      onClick={(event) => mayEdit && !isEditing && event.target instanceof Element && event.target.closest("[data-words]") && onEdit(line.id)}
      className={cx(
        "group/line relative flex items-start gap-2 border-b border-line-faint py-[9px] outline-offset-0 max-sm:items-center",
        drag.held?.line === line.id && "opacity-40",
      )}
    >
      <span role="gridcell" data-record={line.id} data-field={section.titleField} data-words="" className={cx("relative min-w-0 flex-1", mayEdit && "cursor-text")}>
        <FieldContent section={section} record={line} fieldId={section.titleField} rowName={numberOf(line.id)} edit={isEditing ? { select: "end" } : null} onLeave={() => onEdited(line.id)} />
      </span>
      <span role="gridcell" className="flex flex-none items-center gap-1">
        <Outcome line={line} quarter={quarter} isStop={isStop} />
        {mayEdit && <LineMenu line={line} quarter={quarter} isStop={isStop} />}
      </span>
    </div>
  );
});

/** The risk or goal it became, or the button that makes it one. */
function Outcome({ line, quarter, isStop }: { line: AnyRecord; quarter: Quarter | null; isStop: boolean }) {
  const t = useTranslations("swot");
  const { mayEdit, say } = useSwot();
  const write = useWriteEdits();
  const snapshot = useReplicaIfAny()?.snapshot;
  const [risks, goals] = [useSection("risks"), useSection("goals")];
  const { risk, goal } = line.values;
  const links = [[risks, risk], [goals, goal]] as const;
  const to = promotionOf(quarter);
  const isLinked = typeof (to === "risks" ? risk : goal) === "string";

  function make(): void {
    const edits = promote(line);
    const made = edits[0];
    if (!made || !write?.(edits) || !snapshot) return;
    const number = recordNumber(to === "risks" ? risks : goals, snapshot.table(made.section), made.record);
    say(to === "risks" ? t("madeRisk", { risk: number }) : t("madeGoal", { goal: number }));
  }
  return (
    <>
      {links.map(([section, id]) => typeof id === "string" && <LinkedRecord key={section.id} section={section} id={id} isStop={isStop} />)}
      {to && mayEdit && !isLinked && (
        <Button
          size="sm"
          tabIndex={isStop ? 0 : -1}
          className="-my-0.5 opacity-0 group-focus-within/line:opacity-100 group-hover/line:opacity-100 focus-visible:opacity-100 max-sm:h-11 max-sm:opacity-100 print:hidden"
          onClick={make}
        >
          {t(to === "risks" ? "makeRisk" : "makeGoal")}
        </Button>
      )}
    </>
  );
}

/** The handle: a drag moves the line, a press says where it can go. */
function LineMenu({ line, quarter, isStop }: { line: AnyRecord; quarter: Quarter | null; isStop: boolean }) {
  const t = useTranslations("swot");
  const { section, drag, move, remove } = useSwot();
  const text = String(line.values[section.titleField] ?? "") || t("untitled");
  const label = t("move", { text });
  return (
    <Menu
      label={label}
      align="end"
      entries={[
        ...quarters.filter((each) => each !== quarter).map((each) => ({ id: each, label: t("moveTo", { quarter: t(each) }), onSelect: () => move(line.id, each) })),
        { kind: "separator" as const, id: "line" },
        { id: "remove", label: t("remove"), tone: "critical" as const, onSelect: () => remove(line.id) },
      ]}
      trigger={(props) => (
        <button
          {...props}
          type="button"
          tabIndex={isStop ? 0 : -1}
          aria-label={label}
          onPointerDown={(event) => drag.begin(event, line.id)}
          className="absolute top-[7px] -left-6 grid size-6 cursor-grab touch-none place-items-center rounded-chip text-ink-subtle opacity-0 group-hover/line:opacity-100 hover:bg-surface-active focus-visible:opacity-100 max-sm:static max-sm:size-11 max-sm:opacity-100 print:hidden"
        >
          <Icon name="grip" size={14} />
        </button>
      )}
    />
  );
}
