"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { useMayEdit } from "@/lib/client/use-role";
import { useScheduled } from "@/lib/client/use-schedule";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { formatDays } from "@/lib/plan/format/dates";
import { FieldCell } from "@/components/fields/field-cell";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useSection } from "@/components/plan/use-section";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { showToast } from "@/components/ui/toast";
import { type MoveSession } from "../timeline/move-session";
import { type Opened } from "./row-button";
import { MilestoneLines, TaskLines } from "./schedule-lines";
import { Sheet } from "./sheet";
import { Line } from "./sheet-lines";
import { daysOf, isoDays } from "./stretches";
import { Strip } from "./strip";
import { useEdit } from "./use-edit";

export interface ScheduleSheetProps {
  readonly schedule: ScheduleStore;
  readonly session: MoveSession;
  readonly opened: Opened;
  /** What gets the focus afterwards. */
  finalFocus(): HTMLElement | null;
  /** All that the row says, in place of this. */
  onAllFields(opened: Opened): void;
  onClosed(): void;
}

/** Who, from when and until when: what is changed most, with what would come of it before it is kept. */
export function ScheduleSheet({ schedule, session, opened, finalFocus, onAllFields, onClosed }: ScheduleSheetProps) {
  const t = useTranslations("schedulePhone");
  const words = useTranslations("table");
  const { section: sectionId, id } = opened;
  const { language, year } = usePlanFacts();
  const textLanguage = useTextLanguage();
  const mayEdit = useMayEdit();
  const section = useSection(sectionId);
  const record = useRecord(sectionId, id);
  const before = useScheduled(id);
  const [isOpen, setOpen] = useState(true);
  const [leavesFor, setLeavesFor] = useState<"list" | "fields">("list");
  const edit = useEdit(session, schedule, id);
  const name = String(record?.values[section.titleField] ?? "") || words("untitled");
  const Lines = sectionId === "tasks" ? TaskLines : MilestoneLines;
  const isHere = record !== null && !record.removed && before !== null;

  useEffect(() => {
    if (!mayEdit) session.putBack();
  }, [mayEdit, session]);

  /** What others would see moved is not kept in passing: it is put back, and the way to keep it is offered. */
  function leave(to: "list" | "fields" = "list"): void {
    const keepAfterAll = edit.putBack();
    if (keepAfterAll && before) {
      const dates = formatDays(isoDays(daysOf(before, schedule.schedule().calendar)), { language, year });
      showToast({ id: `put-back-${id}`, message: t("wasPutBack", { name, dates }), action: { label: t("keepAfterAll"), onPress: keepAfterAll } });
    }
    setLeavesFor(to);
    setOpen(false);
  }
  function finish(end: () => unknown): void {
    end();
    setOpen(false);
  }
  function closed(): void {
    onClosed();
    if (leavesFor === "fields") onAllFields(opened);
  }

  return (
    <Sheet open={isOpen} title={name} language={textLanguage(name)} finalFocus={finalFocus} onClose={leave} onClosed={closed}>
      {isHere ? (
        <>
          <Line label={t("owner")}>
            <FieldCell section={section} record={id} fieldId={sectionId === "tasks" ? "assignees" : "owner"} rowName={name} className="py-[5px] text-lead font-medium" />
          </Line>
          <Lines edit={edit} before={before} schedule={schedule} mayEdit={mayEdit} />
          <Strip schedule={schedule} session={session} entry={before} edit={edit} />
          {mayEdit && !before.isDone && <Actions isChanged={edit.isChanged} onPutBack={() => finish(edit.putBack)} onKeep={() => finish(session.keep)} />}
        </>
      ) : (
        <p className="border-t border-line-faint py-4 text-ink-subtle">{words("rowGone")}</p>
      )}
      {isHere && <Button className="mt-1 h-11! w-full text-body!" onClick={() => leave("fields")}>{t("allFields")}</Button>}
    </Sheet>
  );
}

function Actions({ isChanged, onPutBack, onKeep }: { isChanged: boolean; onPutBack(): void; onKeep(): void }) {
  const t = useTranslations("schedulePhone");
  const shape = "h-12! rounded-sheet! text-heading! font-semibold!";
  return (
    <div className="grid grid-cols-[1fr_1.6fr] gap-2">
      <Button variant="outline" className={cx(shape, "inset-ring-line-control!")} aria-disabled={!isChanged} onClick={() => isChanged && onPutBack()}>{t("putBack")}</Button>
      <Button variant="primary" className={shape} onClick={onKeep}>{t("keep")}</Button>
    </div>
  );
}
