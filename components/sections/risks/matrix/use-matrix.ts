"use client";

import { useTranslations } from "next-intl";
import { type FocusEvent, type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { useWriteEdits } from "@/lib/client/use-write-edits";
import { type Cell, isSamePlace, moveTo, stepFrom } from "@/lib/plan/derive/risk/matrix";
import { type Place, scoreAt, scoreOf } from "@/lib/plan/derive/risk/score";
import { useRisks } from "../risks-context";

/** A risk that is being moved and has not been let go of. */
export interface Held {
  readonly risk: string;
  readonly from: Place;
  readonly at: Place;
  readonly by: "keys" | "pointer";
}
export interface MatrixState {
  readonly held: Held | null;
  /** The cell that is the grid's tab stop. */
  readonly stop: Place;
  readonly handlers: {
    onKeyDown(event: KeyboardEvent): void;
    onFocus(event: FocusEvent): void;
    onBlur(event: FocusEvent): void;
    onPointerDown(event: PointerEvent): void;
  };
}

const arrows: Readonly<Record<string, Place>> = {
  ArrowUp: { likelihood: 1, impact: 0 }, ArrowDown: { likelihood: -1, impact: 0 },
  ArrowLeft: { likelihood: 0, impact: -1 }, ArrowRight: { likelihood: 0, impact: 1 },
};

/** Moving between cells and moving risks. Others see what is held, and it is written when it is let go. */
export function useMatrix(grid: RefObject<HTMLDivElement | null>, cells: readonly Cell[], onSay: (text: string) => void): MatrixState {
  const t = useTranslations("risks");
  const { nameOf, selected, mayEdit } = useRisks();
  const write = useWriteEdits();
  const replica = useReplicaIfAny();
  const [active, setActive] = useState<Place>({ likelihood: 5, impact: 1 });
  const [held, setHeld] = useState<Held | null>(null);
  // What a listener of the page reads between two renderings.
  const inHand = useRef<Held | null>(null);
  const home = cells.find(({ risks }) => selected !== null && risks.includes(selected));

  const cellOf = (place: Place) => cells.find((cell) => isSamePlace(cell, place));
  const focusCell = (place: Place) => grid.current?.querySelector<HTMLElement>(`[data-cell="${place.likelihood}-${place.impact}"]`)?.focus();
  const say = (key: "at" | "kept", risk: string, at: Place) => onSay(t(key, {
    risk: nameOf(risk), likelihood: String(at.likelihood), impact: String(at.impact), score: String(scoreAt(at).score),
  }));

  function hold(next: Held | null): void {
    inHand.current = next;
    setHeld(next);
    replica?.presence.say({ drag: next && [{ section: "risks", record: next.risk, values: { ...next.at } }] });
  }
  function take(risk: string | undefined, by: Held["by"], from: Place): void {
    if (risk === undefined || !mayEdit) return;
    hold({ risk, from, at: from, by });
    if (by === "keys") onSay(t("inHand", { risk: nameOf(risk) }));
  }
  function moveHeld(at: Place): void {
    const now = inHand.current;
    if (!now || isSamePlace(now.at, at)) return;
    hold({ ...now, at });
    say("at", now.risk, at);
  }
  function keep(): void {
    const now = inHand.current;
    if (!now) return;
    hold(null);
    const record = replica?.snapshot.record("risks", now.risk);
    if (isSamePlace(now.from, now.at) || !record || !scoreOf(record)) return;
    if (write?.([moveTo(record, now.at)])) say("kept", now.risk, now.at);
  }
  function putBack(): void {
    const now = inHand.current;
    if (!now) return;
    hold(null);
    onSay(t("putBack", { risk: nameOf(now.risk) }));
    focusCell(now.from);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = arrows[event.key];
    const place = placeOf(event.target) ?? active;
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (by) step(place, by);
    else if (event.key === "Escape" && inHand.current) putBack();
    else if (event.key === "Enter" && inHand.current) keep();
    else if (event.key === " " && inHand.current) takeNext();
    else if (event.key === "Enter" || event.key === " ") takeIn(place);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function step(place: Place, by: Place): void {
    const now = inHand.current;
    const at = stepFrom(now?.at ?? place, by);
    setActive(at);
    if (now) moveHeld(at);
    focusCell(at);
  }
  function takeIn(place: Place): void {
    const risks = cellOf(place)?.risks ?? [];
    take(risks.find((risk) => risk === selected) ?? risks[0], "keys", place);
  }
  function takeNext(): void {
    const now = inHand.current;
    if (!now || !isSamePlace(now.from, now.at)) return;
    const risks = cellOf(now.from)?.risks ?? [];
    take(risks[(risks.indexOf(now.risk) + 1) % risks.length], "keys", now.from);
  }

  function onFocus(event: FocusEvent): void {
    const place = placeOf(event.target);
    if (place) setActive(place);
  }
  function onBlur(event: FocusEvent): void {
    if (inHand.current?.by === "keys" && !event.currentTarget.contains(event.relatedTarget)) keep();
  }

  function onPointerDown(event: PointerEvent): void {
    const chip = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-chip]") : null;
    const [risk, from] = [chip?.dataset["chip"], placeOf(event.target)];
    if (event.button !== 0 || risk === undefined || !from || !mayEdit) return;
    const ending = new AbortController();
    const start = { x: event.clientX, y: event.clientY };
    const listen = <K extends "pointermove" | "pointerup" | "pointercancel">(type: K, run: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(type, run, { signal: ending.signal });
    listen("pointermove", ({ clientX, clientY }) => {
      if (!inHand.current && Math.hypot(clientX - start.x, clientY - start.y) < slip) return;
      if (!inHand.current) take(risk, "pointer", from);
      const over = placeOf(document.elementFromPoint(clientX, clientY));
      if (over) moveHeld(over);
    });
    listen("pointerup", () => {
      ending.abort();
      if (!inHand.current) return;
      // The press that ends a drag opens nothing.
      addEventListener("click", (click) => click.stopPropagation(), { capture: true, once: true, signal: AbortSignal.timeout(50) });
      keep();
    });
    listen("pointercancel", () => {
      ending.abort();
      putBack();
    });
    document.addEventListener("keydown", (key) => {
      if (key.key !== "Escape" || !inHand.current) return;
      key.preventDefault();
      key.stopPropagation();
      ending.abort();
      putBack();
    }, { signal: ending.signal, capture: true });
  }

  // Whoever leaves the page holds nothing any more.
  useEffect(() => () => replica?.presence.say({ drag: null }), [replica]);

  const focusedStop = home && !held && !grid.current?.contains(document.activeElement) ? home : active;
  return { held, stop: focusedStop, handlers: { onKeyDown, onFocus, onBlur, onPointerDown } };
}

const slip = 4;

function placeOf(target: EventTarget | null): Place | null {
  const key = target instanceof Element ? target.closest<HTMLElement>("[data-cell]")?.dataset["cell"] : undefined;
  const [likelihood, impact] = (key ?? "").split("-").map(Number);
  return likelihood && impact ? { likelihood, impact } : null;
}
