"use client";

import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useState } from "react";
import { type Capacity } from "@/lib/plan/derive/capacity/capacity";

/** A person's week, by its Monday. */
export interface HeatPlace { readonly person: string; readonly monday: number }

export interface HeatKeys {
  /** The map's one tab stop. */
  readonly stop: HeatPlace | null;
  readonly open: HeatPlace | null;
  readonly isFocused: boolean;
  show(place: HeatPlace | null): void;
  readonly handlers: {
    onKeyDown(event: KeyboardEvent): void;
    onClick(event: MouseEvent): void;
    onFocus(event: FocusEvent): void;
    onBlur(event: FocusEvent): void;
  };
}

/** The map as a grid: arrows move between its cells, Enter opens one. */
export function useHeatKeys(root: RefObject<HTMLElement | null>, capacity: Capacity, scrollTo: (row: number, week: number) => void): HeatKeys {
  const { people, weeks, now, over } = capacity;
  const [active, setActive] = useState<HeatPlace | null>(null);
  const [open, setOpen] = useState<HeatPlace | null>(null);
  const [isFocused, setFocused] = useState(false);
  const isThere = (place: HeatPlace | null | undefined) =>
    place && people.some(({ person }) => person === place.person) && weeks.some(({ monday }) => monday === place.monday) ? place : null;
  const first = people[0] && weeks[0] ? { person: people[0].person, monday: weeks.find(({ monday }) => monday >= now)?.monday ?? weeks[0].monday } : null;
  const stop = isThere(active) ?? isThere(over[0]) ?? first;

  function focus(place: HeatPlace, tries = 8): void {
    setActive(place);
    const element = root.current?.querySelector<HTMLElement>(`[data-person="${CSS.escape(place.person)}"][data-monday="${place.monday}"]`);
    if (element) {
      element.focus({ preventScroll: true });
      return element.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    // One far away is drawn a frame after the map was scrolled to it.
    scrollTo(people.findIndex(({ person }) => person === place.person), weeks.findIndex(({ monday }) => monday === place.monday));
    if (tries > 0) requestAnimationFrame(() => focus(place, tries - 1));
  }

  function go(from: HeatPlace, step: Step): void {
    const row = clamp(people.findIndex(({ person }) => person === from.person) + (step.rows ?? 0), people.length);
    const column = clamp(weeks.findIndex(({ monday }) => monday === from.monday) + (step.weeks ?? 0), weeks.length);
    const [load, week] = [people[row], weeks[column]];
    if (load && week) focus({ person: load.person, monday: week.monday });
  }

  return {
    stop,
    open: isThere(open),
    isFocused,
    show: setOpen,
    handlers: {
      onKeyDown(event) {
        const place = placeOf(event.target);
        if (!place || event.altKey || event.nativeEvent.isComposing) return;
        const step = stepFor(event, people.length);
        const isOpening = event.key === "Enter" || event.key === " ";
        if (!step && !isOpening) return;
        event.preventDefault();
        event.stopPropagation();
        if (step) go(place, step);
        else setOpen(place);
      },
      onClick(event) {
        const place = placeOf(event.target);
        if (!place) return;
        setActive(place);
        setOpen(place);
      },
      onFocus(event) {
        const place = placeOf(event.target);
        if (place) setActive(place);
        setFocused(place !== null);
      },
      onBlur: () => setFocused(false),
    },
  };
}

interface Step { readonly rows?: number; readonly weeks?: number }
const far = 10_000;

function stepFor({ key, ctrlKey, metaKey }: KeyboardEvent, rows: number): Step | null {
  const isFar = ctrlKey || metaKey;
  switch (key) {
    case "ArrowLeft": return { weeks: isFar ? -far : -1 };
    case "ArrowRight": return { weeks: isFar ? far : 1 };
    case "ArrowUp": return { rows: isFar ? -far : -1 };
    case "ArrowDown": return { rows: isFar ? far : 1 };
    case "Home": return { weeks: -far, rows: isFar ? -far : 0 };
    case "End": return { weeks: far, rows: isFar ? far : 0 };
    case "PageUp": return { rows: -Math.min(10, rows) };
    case "PageDown": return { rows: Math.min(10, rows) };
    default: return null;
  }
}

const clamp = (index: number, count: number): number => Math.min(Math.max(index, 0), count - 1);

function placeOf(target: EventTarget | null): HeatPlace | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-monday]") : null;
  const { person, monday } = element?.dataset ?? {};
  return person !== undefined && monday !== undefined ? { person, monday: Number(monday) } : null;
}
