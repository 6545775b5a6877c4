"use client";

import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { lazy } from "@/components/ui/lazy";
import { useCommand } from "./commands";

const KeysList = lazy(() => import("./keys-list").then((module) => module.KeysList));

/** The keyboard map, fetched when someone asks for it. */
export function KeysDialog() {
  const t = useTranslations("frame.keys");
  const [isOpen, setOpen] = useState(false);
  useCommand({ id: "keys", group: "action", label: t("title"), keys: "?", icon: "keyboard", run: () => setOpen(true) });
  return (
    <Dialog open={isOpen} onOpenChange={setOpen} title={t("title")} className="sm:w-[min(640px,calc(100vw-32px))]!">
      <Suspense fallback={null}>{<KeysList />}</Suspense>
    </Dialog>
  );
}
