"use client";

import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";
import { useSaved } from "@/lib/client/use-saved";
import { lazy } from "@/components/ui/lazy";
import { useOpenPlan } from "./plan-context";

const SharePanel = lazy(() => import("./share/share-panel").then((module) => module.SharePanel));

export function ShareButton() {
  const t = useTranslations("frame");
  const plan = useOpenPlan();
  const isOffline = useSaved().kind === "offline";
  return (
    <Popover
      label={t("share.title")}
      align="end"
      className="w-[420px] max-w-[calc(100vw-16px)]"
      trigger={({ onClick, ...props }) => (
        <Button
          variant="outline"
          {...props}
          aria-disabled={isOffline}
          data-tooltip={isOffline ? t("share.offline") : undefined}
          onClick={() => !isOffline && onClick()}
        >
          <Icon name="share" />
          <span className="max-md:sr-only">{t("share.title")}</span>
        </Button>
      )}
    >
      <Suspense fallback={<div className="grid gap-3 p-4"><Skeleton width="60%" /><Skeleton width="90%" /></div>}>
        <SharePanel plan={plan.id} me={plan.me.id} />
      </Suspense>
    </Popover>
  );
}
