"use client";

import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { lazy } from "@/components/ui/lazy";
import { useCommand } from "./commands";
import { useOpenPlan } from "./plan-context";

const SharePanel = lazy(() => import("./share/share-panel").then((module) => module.SharePanel));

/** Sharing from the palette, and on a phone, where there is no button to hang a popover on. */
export function ShareDialog() {
  const t = useTranslations("frame.share");
  const plan = useOpenPlan();
  const [isOpen, setOpen] = useState(false);
  useCommand({ id: "share", group: "action", label: t("title"), icon: "share", run: () => setOpen(true) });
  return (
    <Dialog open={isOpen} onOpenChange={setOpen} title={t("title")} className="sm:w-[460px]!">
      <Suspense fallback={null}>
        <SharePanel plan={plan.id} me={plan.me.id} inset={false} />
      </Suspense>
    </Dialog>
  );
}
