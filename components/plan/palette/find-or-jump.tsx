"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useState } from "react";
import { useCommand } from "../commands";

const load = () => import("./palette-dialog").then(({ PaletteDialog }) => ({ default: PaletteDialog }));
const Surface = lazy(load);
// What cannot be fetched ahead, as when the server is gone, is fetched again when it is wanted.
const preload = () => void load().catch(() => undefined);

/** Find or jump. Its code comes once the page is used and idle, so that it opens at once. */
export function FindOrJump() {
  const t = useTranslations("frame");
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  useEffect(() => onFirstUse(preload), []);
  useCommand({
    id: "find",
    group: "action",
    label: t("findOrJump"),
    keys: "mod+k",
    icon: "search",
    run: () => {
      setWasOpened(true);
      setOpen((open) => !open);
    },
  });
  return wasOpened && <Suspense fallback={null}>{<Surface open={isOpen} onOpenChange={setOpen} />}</Suspense>;
}

/** Runs at the first sign of someone there, so that a page that is only loaded stays light. */
function onFirstUse(run: () => void): () => void {
  const ending = new AbortController();
  const use = () => {
    ending.abort();
    whenIdle(run);
  };
  for (const type of ["pointermove", "pointerdown", "keydown"]) addEventListener(type, use, { signal: ending.signal, passive: true });
  return () => ending.abort();
}

/** Safari has no idle callback. */
const whenIdle = (run: () => void) => (typeof requestIdleCallback === "undefined" ? setTimeout(run, 200) : requestIdleCallback(run));
