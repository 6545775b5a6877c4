"use client";

import { type ReactNode, type RefObject, Suspense, useEffect, useState } from "react";
import { lazy } from "@/components/ui/lazy";
import { type DragCard, type DropZone } from "./card-drag";

const load = () => import("./card-drag").then((module) => module.CardDrag);
const CardDrag = lazy(load);

/** Cards that can be dragged. What that needs is fetched once they are on the page. */
export function useCardDrag({ root, mayEdit, nameOf, titleOf, onDrop, onSay }: {
  root: RefObject<HTMLElement | null>;
  mayEdit: boolean;
  nameOf(card: string): string;
  titleOf(card: string): string;
  onDrop(card: string, zone: string, before: string | null): void;
  onSay(text: string): void;
}): ReactNode {
  const [near, setNear] = useState<{ readonly cards: readonly DragCard[]; readonly zones: readonly DropZone[] } | null>(null);
  useEffect(() => {
    const frame = root.current;
    if (!frame || !mayEdit) return;
    // Without it cards are moved by keys and by their menu.
    load().catch(() => undefined);
    const approach = (event: Event) => {
      if (!(event.target instanceof Element) || !event.target.closest("[data-card]")) return;
      const cards = [...frame.querySelectorAll<HTMLElement>("[data-card]")].map((element): DragCard => {
        const id = element.dataset["card"] ?? "";
        return { id, name: nameOf(id), title: titleOf(id), element };
      });
      const zones = [...frame.querySelectorAll<HTMLElement>("[data-zone]")].map((element): DropZone =>
        ({ id: element.dataset["zone"] ?? "", label: element.dataset["zoneLabel"] ?? "", element }));
      setNear((known) => (known && isSame(known.cards, cards) && isSame(known.zones, zones) ? known : { cards, zones }));
    };
    frame.addEventListener("pointerover", approach);
    return () => frame.removeEventListener("pointerover", approach);
  }, [root, mayEdit, nameOf, titleOf]);
  if (!near || !mayEdit) return null;
  return <Suspense fallback={null}><CardDrag {...near} onDrop={onDrop} onSay={onSay} /></Suspense>;
}

const isSame = (a: readonly { readonly element: HTMLElement }[], b: readonly { readonly element: HTMLElement }[]): boolean =>
  a.length === b.length && a.every(({ element }, index) => element === b[index]?.element);
