"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useState } from "react";
import { useCommand } from "../commands";

const load = () => import("./palette-dialog").then(({ PaletteDialog }) => ({ default: PaletteDialog }));
const Surface = lazy(load);

/** Find or jump. Its code comes while the page is idle, so that it opens at once. */
export function FindOrJump() {
  const t = useTranslations("frame");
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  useEffect(() => whenIdle(() => void load()), []);
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

function whenIdle(run: () => void): () => void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run, 2_000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run);
  return () => cancelIdleCallback(handle);
}
