"use client";

import { type RefObject, useEffect } from "react";
import { useFollowing, useSayTopRow } from "@/lib/client/use-presence";

const interval = 250;

/** Tells others which row is at the top of my view, and brings theirs to mine while I follow them. */
export function useTopRow(section: string, scroller: RefObject<HTMLElement | null>, scrollToTop: (record: string) => void): void {
  const say = useSayTopRow();
  const { person } = useFollowing();
  const row = person?.section === section ? person.row : null;
  useEffect(() => {
    if (row !== null) scrollToTop(row);
  }, [row, scrollToTop]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const tell = () => {
      timer = null;
      say(topRow(box));
    };
    const later = () => {
      timer ??= setTimeout(tell, interval);
    };
    box.addEventListener("scroll", later, { passive: true });
    later();
    return () => {
      box.removeEventListener("scroll", later);
      if (timer !== null) clearTimeout(timer);
      say(null);
    };
  }, [scroller, say]);
}

function topRow(box: HTMLElement): string | null {
  const top = box.getBoundingClientRect().top + 40;
  const rows = [...box.querySelectorAll<HTMLElement>("[data-row]")];
  return rows.find((row) => row.getBoundingClientRect().bottom > top)?.dataset["row"] ?? null;
}
