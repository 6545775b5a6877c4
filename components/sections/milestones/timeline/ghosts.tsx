"use client";

import { type ReactNode, useCallback, useMemo, useRef, useSyncExternalStore } from "react";
import { type SchedulePreview } from "@/lib/client/schedule-store";
import { usePointers } from "@/lib/client/use-presence";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { presenceStyle } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { shortName } from "@/components/ui/initials";
import { rowSpan } from "./spans";
import { rowHeight, useMoveState, useTimeline } from "./timeline-context";
import { useConsequenceLines } from "./use-consequence-lines";
import { useRemoteGhosts } from "./use-remote-ghosts";
import { useViewport } from "./viewport";

/** What is being moved, by me and by others, over the bars that stand where they stood. */
export function Ghosts({ section }: { section: string }) {
  const { schedule, session } = useTimeline();
  const held = useMoveState(useCallback((state) => state, []));
  const remote = useRemoteGhosts(schedule);
  const pointing = usePointers(section);
  return (
    <>
      {remote.map(({ client, user, preview, ids }) => (
        <Ghost key={client} preview={preview} ids={ids} color={user.color}>
          {/* Whoever drags with a pointer carries their name there. */}
          {!pointing.some((pointer) => pointer.client === client) && <span className="absolute top-[19px] left-1.5 rounded-chip bg-(--p) px-1.5 text-note leading-[18px] font-medium whitespace-nowrap text-presence-on">{shortName(user.name)}</span>}
        </Ghost>
      ))}
      {held && <Ghost preview={session.preview} ids={held.ids} color={null} isPlain={held.proposed !== null} />}
    </>
  );
}

/** `color`: a presence colour; null is mine. */
function Ghost({ preview, ids, color, isPlain = false, children }: {
  preview: SchedulePreview;
  ids: readonly string[];
  color: number | null;
  /** What it does is said elsewhere. */
  isPlain?: boolean;
  children?: ReactNode;
}) {
  const boxes = useGhostBoxes(preview, ids);
  const first = boxes.find(({ isHeld }) => isHeld);
  return (
    <div className="absolute inset-0 z-2 pointer-events-none" style={color === null ? undefined : presenceStyle(color)}>
      {boxes.map(({ id, left, right, row, isHeld, kind }) => (
        <div
          key={id}
          data-ghost={id}
          className={cx(
            "absolute border-[1.5px] border-dashed",
            kind === "milestone" ? "size-3 rotate-45 rounded-[1.5px]" : "h-4 rounded-cell",
            color === null ? "border-accent" : "border-(--p)",
            isHeld && (color === null ? "bg-accent/18" : "bg-[color-mix(in_oklab,var(--p)_18%,transparent)]"),
          )}
          style={kind === "milestone"
            ? { left: (left + right) / 2 - 6, top: row * rowHeight + rowHeight / 2 - 6 }
            : { left, width: Math.max(right - left, 2), top: row * rowHeight + 6 }}
        >
          {id === first?.id && kind !== "milestone" && children}
        </div>
      ))}
      {first && !isPlain && <Note preview={preview} id={first.id} left={first.left} right={first.right} row={first.row} />}
    </div>
  );
}

/** What it would do, beside it; on the side that has room. */
function Note({ preview, id, left, right, row }: { preview: SchedulePreview; id: string; left: number; right: number; row: number }) {
  const { schedule } = useTimeline();
  const { title, lines } = useConsequenceLines(schedule, preview, id);
  const { to } = useViewport();
  const isLeft = right + noteRoom > to;
  return (
    <div
      data-ghost-note=""
      className="absolute z-5 grid rounded-control bg-surface-raised px-[11px] pt-[7px] pb-2 leading-[18px] whitespace-nowrap tabular-nums shadow-pop"
      style={{ top: Math.max(row * rowHeight - 26, 2), ...(isLeft ? { left: left - 26, translate: "-100% 0" } : { left: right + 26 }) }}
    >
      <b>{title}</b>
      {lines.map(({ text, isGood }) => (
        <span key={text} className={cx("inline-flex items-center gap-1 text-note", isGood ? "text-ink-muted" : "text-caution-text")}>
          {!isGood && <Icon name="alert" size={12} />}
          {text}
        </span>
      ))}
    </div>
  );
}
const noteRoom = 280;

interface GhostBox { readonly id: string; readonly kind: "task" | "milestone"; readonly left: number; readonly right: number; readonly row: number; readonly isHeld: boolean }

/** What is held, and what would stand elsewhere for its sake: of the rows in view, and the first that is held. */
function useGhostBoxes(preview: SchedulePreview, ids: readonly string[]): readonly GhostBox[] {
  const { scale, rows, rowOf, schedule } = useTimeline();
  const { firstRow, lastRow } = useViewport();
  const held = useMemo(() => new Set(ids), [ids]);
  const known = useRef<readonly GhostBox[]>([]);
  const read = () => {
    const { calendar } = schedule.schedule();
    const boxAt = (row: number): GhostBox[] => {
      const line = rows[row];
      if (line?.kind !== "task" && line?.kind !== "milestone") return [];
      const { id, kind } = line;
      const isHeld = held.has(id);
      if (!isHeld && !preview.differing().has(id)) return [];
      const entry = preview.entry(id);
      const span = rowSpan(line, entry, calendar, scale);
      return span && (isHeld || isElsewhere(entry, schedule.entry(id))) ? [{ id, kind, ...span, row, isHeld }] : [];
    };
    const first = rowOf(ids[0] ?? "");
    const inView = Array.from({ length: Math.max(lastRow - firstRow, 0) }, (_, index) => firstRow + index);
    const boxes = [first, ...inView.filter((row) => row !== first)].flatMap(boxAt);
    if (!isSameBoxes(known.current, boxes)) known.current = boxes;
    return known.current;
  };
  return useSyncExternalStore(preview.subscribe, read, read);
}

const isElsewhere = (a: Scheduled | null, b: Scheduled | null): boolean => a?.start !== b?.start || a?.finish !== b?.finish;

const isSameBoxes = (a: readonly GhostBox[], b: readonly GhostBox[]): boolean =>
  a.length === b.length && a.every((box, index) => {
    const other = b[index];
    return box.id === other?.id && box.left === other.left && box.right === other.right && box.row === other.row && box.isHeld === other.isHeld;
  });
