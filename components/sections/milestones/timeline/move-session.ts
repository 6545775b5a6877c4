/**
 * Moving or stretching tasks and milestones before it is kept: what it would do is computed at every
 * step and shown to everyone. What others write meanwhile stays: only the dates in question are written.
 */
import { type SchedulePreview, type ScheduleStore } from "@/lib/client/schedule-store";
import { isSameJson } from "@/lib/client/observable";
import { type Replica } from "@/lib/client/replica";
import { setValue } from "@/lib/plan/doc/records";
import { mayShift, settled, type Shift, shifted, shiftedEntry } from "@/lib/plan/derive/schedule/move";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { type RecordChange } from "@/lib/plan/plan";
import { mostDragged } from "@/lib/sync/presence";

export interface MoveState {
  /** Those being moved; the first is the one under the pointer. */
  readonly ids: readonly string[];
  /** From where they stood when it began; the last is the one in hand. */
  readonly shifts: readonly Shift[];
  /** Changes that were worked out for the whole plan, each to dates of its own; null while somebody moves things. */
  readonly proposed: readonly RecordChange[] | null;
}
export interface MoveSession {
  state(): MoveState | null;
  readonly preview: SchedulePreview;
  subscribe(listener: () => void): () => void;
  /** Answers whether anything of it may be moved. While a proposal stands, nothing is. */
  begin(ids: readonly string[], kind: Shift["kind"]): boolean;
  /** Goes on with another kind of shift, beside those so far. Answers whether it may. */
  turnTo(kind: Shift["kind"]): boolean;
  shiftTo(days: number): void;
  /** Shows what would come of these changes, until they are kept or put back. */
  propose(changes: readonly RecordChange[]): void;
  /** One undoable step. Answers whether anything was written. */
  keep(): boolean;
  putBack(): void;
  destroy(): void;
}

/** How long others still hear of it after it was kept, so that the ghost waits for the bar. */
const afterglow = 300;

export function createMoveSession({ writer, undo, presence, snapshot }: Replica, store: ScheduleStore): MoveSession {
  const preview = store.preview();
  const listeners = new Set<() => void>();
  let state: MoveState | null = null;
  /** Where they stood when it began. */
  let origins = new Map<string, Scheduled>();
  let glow: ReturnType<typeof setTimeout> | null = null;

  function tell(next: MoveState | null): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  const recordOf = ({ id, section }: Pick<Scheduled, "id" | "section">) => {
    const record = snapshot.record(section, id);
    return record?.removed ? null : record;
  };

  /** The changes that put everything where it is held now, whatever others have done to it since. */
  function changesFor({ ids, shifts, proposed }: MoveState): readonly RecordChange[] {
    if (proposed) return proposed.filter(({ record }) => store.entry(record)?.isDone === false);
    const { calendar } = store.schedule();
    const meant = shifts.some(isMoved) ? shifts.filter(isMoved) : shifts;
    return ids.flatMap((id) => {
      const [origin, entry] = [origins.get(id), store.entry(id)];
      const record = entry && recordOf(entry);
      if (!origin || !entry || !record || !shifts.every((shift) => mayShift(record, entry, shift))) return [];
      return [shifted(record, entry, calendar, shiftsFrom(entry, origin, meant))];
    });
  }

  function compute(): void {
    if (!state) return;
    const asked = changesFor(state);
    if (asked.length === 0) return putBack();
    preview.set(asked);
    if (state.proposed) return say(asked);
    const { calendar } = store.schedule();
    const changes = asked.map((change) => {
      const [before, after] = [store.entry(change.record), preview.entry(change.record)];
      return before && after ? settled(change, before, after, calendar) : change;
    });
    if (!isSameJson(changes, asked)) preview.set(changes);
    say(preview.changes());
  }

  function say(changes: readonly RecordChange[] | null): void {
    if (glow !== null) clearTimeout(glow);
    glow = null;
    const drag = changes?.slice(0, mostDragged).map(({ section, record, values }) => ({ section, record, values: plain(values) }));
    presence.say({ drag: drag ?? null });
  }

  function end(): void {
    preview.set(null);
    tell(null);
  }

  function putBack(): void {
    if (!state) return;
    end();
    say(null);
  }

  function keep(): boolean {
    const changes = state && preview.changes();
    const isKept = changes !== null && changes.length > 0 && (state?.proposed != null || state?.shifts.some(isMoved) === true);
    if (isKept) write(changes);
    if (state) end();
    if (isKept) glow = setTimeout(() => say(null), afterglow);
    else say(null);
    return isKept;
  }

  function write(changes: readonly RecordChange[]): void {
    undo.stopCapturing();
    writer.doc.transact(() => {
      for (const { section, record, values } of changes)
        for (const [field, value] of Object.entries(values)) setValue(writer, section, record, field, value);
    }, writer.origin);
    undo.stopCapturing();
  }

  // Somebody may have moved, finished or removed what is being moved.
  const stop = store.subscribe(() => {
    compute();
    for (const listener of [...listeners]) listener();
  });

  return {
    preview,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    begin(ids, kind) {
      if (state?.proposed) return false;
      putBack();
      const free = ids.filter((id) => {
        const entry = store.entry(id);
        const record = entry && recordOf(entry);
        return entry && record && mayShift(record, entry, { kind, days: 0 });
      });
      if (free.length === 0) return false;
      origins = new Map(free.flatMap((id) => {
        const entry = store.entry(id);
        return entry ? [[id, entry]] : [];
      }));
      tell({ ids: free, shifts: [{ kind, days: 0 }], proposed: null });
      compute();
      return true;
    },
    turnTo(kind) {
      if (!state || state.proposed) return false;
      const inHand = state.shifts.find((shift) => shift.kind === kind) ?? { kind, days: 0 };
      const next = { ...state, shifts: [...state.shifts.filter((shift) => shift.kind !== kind && isMoved(shift)), inHand] };
      if (changesFor(next).length === 0) return false;
      state = next;
      compute();
      if (state) tell(state);
      return true;
    },
    shiftTo(days) {
      const inHand = state?.shifts.at(-1);
      if (!state || !inHand || inHand.days === days) return;
      state = { ...state, shifts: [...state.shifts.slice(0, -1), { ...inHand, days }] };
      compute();
      if (state) tell(state);
    },
    propose(changes) {
      putBack();
      if (changes.length === 0) return;
      tell({ ids: changes.map(({ record }) => record), shifts: [], proposed: changes });
      compute();
    },
    keep,
    putBack,
    destroy() {
      stop();
      if (state) putBack();
      else if (glow !== null) say(null);
      preview.release();
    },
  };
}

const isMoved = ({ days }: Shift): boolean => days !== 0;

/** The same shifts from `entry`, to end where they would end from `origin`. */
function shiftsFrom(entry: Scheduled, origin: Scheduled, shifts: readonly Shift[]): readonly Shift[] {
  let [is, was] = [entry, origin];
  return shifts.map((shift) => {
    const from = { ...shift, days: shift.days + gapOf(was, is, shift.kind) };
    [is, was] = [shiftedEntry(is, from), shiftedEntry(was, shift)];
    return from;
  });
}

const gapOf = (was: Scheduled, is: Scheduled, kind: Shift["kind"]): number =>
  kind === "buffer" ? was.buffer - is.buffer : kind === "finish" ? was.finish - is.finish : was.start - is.start;

/** Dates and figures; nothing else is ever moved. */
const plain = (values: RecordChange["values"]): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string | number] =>
    typeof entry[1] === "string" || typeof entry[1] === "number"));
