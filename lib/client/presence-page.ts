/**
 * What the page tells of me without anybody asking: whether I look at it, and where my pointer is.
 * A cell is an element with `data-record` and `data-field` inside one with `data-section`.
 */
import { type FieldPlace, type PointerPlace } from "@/lib/sync/presence";
import { type Presence } from "./presence";

export function watchAway(presence: Presence): () => void {
  const tell = () => presence.say({ away: document.visibilityState === "hidden", pointer: null });
  tell();
  document.addEventListener("visibilitychange", tell);
  return () => document.removeEventListener("visibilitychange", tell);
}

const pointerInterval = 100;

/** Follows a mouse or pen, ten times a second; a finger has no pointer, and who types shows none. */
export function watchPointer(root: HTMLElement, presence: Presence): () => void {
  let next: PointerPlace | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function tell(): void {
    timer = null;
    presence.say({ pointer: next });
  }
  function move(event: PointerEvent): void {
    if (event.pointerType === "touch") return;
    next = pointerPlace(event);
    timer ??= setTimeout(tell, pointerInterval);
  }
  function hide(): void {
    next = null;
    if (timer !== null) clearTimeout(timer);
    tell();
  }

  root.addEventListener("pointermove", move);
  root.addEventListener("pointerleave", hide);
  root.addEventListener("keydown", hide);
  return () => {
    root.removeEventListener("pointermove", move);
    root.removeEventListener("pointerleave", hide);
    root.removeEventListener("keydown", hide);
    hide();
  };
}

/** The cell of a place as it stands on this page, to draw a pointer or a ring over; null when it is not shown. */
export function findCell(root: ParentNode, place: Pick<PointerPlace, "record" | "field"> | FieldPlace): HTMLElement | null {
  if (place.record === null || place.field === null) return null;
  return root.querySelector(`[data-record="${CSS.escape(place.record)}"][data-field="${CSS.escape(place.field)}"]`);
}

function pointerPlace({ target, clientX, clientY }: PointerEvent): PointerPlace | null {
  if (!(target instanceof Element)) return null;
  const frame = target.closest<HTMLElement>("[data-section]");
  const section = frame?.dataset["section"];
  if (!frame || section === undefined) return null;
  const cell = target.closest<HTMLElement>("[data-record][data-field]");
  const { left, top, width, height } = (cell ?? frame).getBoundingClientRect();
  return {
    section,
    record: cell?.dataset["record"] ?? null,
    field: cell?.dataset["field"] ?? null,
    x: share(clientX - left, width),
    y: share(clientY - top, height),
  };
}

/** To three places: finer than a pixel, and short to send. */
const share = (offset: number, size: number): number => (size > 0 ? Math.round((offset / size) * 1_000) / 1_000 : 0);
