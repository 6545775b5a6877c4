/** Reads what other tabs say of themselves: totally, since only `user` is the server's word. */
import { type DraggedRecord, type FieldPlace, mostDragged, type PointerPlace, type PresenceState, type PresenceUser } from "@/lib/sync/presence";

export function readPresence(raw: unknown): PresenceState | null {
  if (!isObject(raw)) return null;
  const user = readUser(raw["user"]);
  if (!user) return null;
  return {
    user,
    section: textOrNull(raw["section"]),
    field: readField(raw["field"]),
    caret: readCaret(raw["caret"]),
    pointer: readPointer(raw["pointer"]),
    row: textOrNull(raw["row"]),
    drag: readDrag(raw["drag"]),
    away: raw["away"] === true,
  };
}

const isObject = (raw: unknown): raw is Record<string, unknown> => typeof raw === "object" && raw !== null;
const textOrNull = (raw: unknown): string | null => (typeof raw === "string" ? raw : null);

function readUser(raw: unknown): PresenceUser | null {
  if (!isObject(raw)) return null;
  const { id, name, color } = raw;
  return typeof id === "string" && typeof name === "string" && typeof color === "number" ? { id, name, color } : null;
}

function readField(raw: unknown): FieldPlace | null {
  if (!isObject(raw)) return null;
  const { section, record, field } = raw;
  if (typeof section !== "string" || typeof record !== "string" || typeof field !== "string") return null;
  return { section, record, field };
}

function readCaret(raw: unknown): PresenceState["caret"] {
  return isObject(raw) ? { anchor: raw["anchor"], head: raw["head"] } : null;
}

function readPointer(raw: unknown): PointerPlace | null {
  if (!isObject(raw)) return null;
  const { section, x, y } = raw;
  if (typeof section !== "string" || typeof x !== "number" || typeof y !== "number") return null;
  return { section, record: textOrNull(raw["record"]), field: textOrNull(raw["field"]), x: clamp(x), y: clamp(y) };
}

/** The values are judged by whoever knows their fields. */
function readDrag(raw: unknown): readonly DraggedRecord[] | null {
  return Array.isArray(raw) && raw.length > 0 ? raw.slice(0, mostDragged).filter(isDragged) : null;
}

const isDragged = (raw: unknown): raw is DraggedRecord =>
  isObject(raw) && typeof raw["section"] === "string" && typeof raw["record"] === "string" && isObject(raw["values"]);

const clamp = (share: number): number => (share >= 0 ? Math.min(share, 1) : 0);
