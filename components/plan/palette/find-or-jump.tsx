"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { defer } from "@/components/ui/deferred";
import { useCommand } from "../commands";

const palette = defer(() => import("./palette-dialog").then(({ PaletteDialog }) => PaletteDialog));

/** Find or jump. Its code comes once the page is used and idle, so that it opens at once. */
export function FindOrJump() {
  const t = useTranslations("frame");
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  useEffect(() => onFirstUse(palette.preload), []);
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
  return wasOpened && <palette.Component open={isOpen} onOpenChange={setOpen} />;
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
