"use client";

import { useTranslations } from "next-intl";
import { Suspense, useEffect, useEffectEvent } from "react";
import { Banner } from "@/components/ui/banner";
import { Button, IconButton } from "@/components/ui/button";
import { useLostEdits, useRetry, useReturned, useSaved } from "@/lib/client/use-saved";
import { type ReturnReport } from "@/lib/client/return-report";
import { type NotSavedReason } from "@/lib/client/saved";
import { lazy } from "@/components/ui/lazy";

/** Work that could not be sent is rare; what offers it comes then. */
const LostEditsBanner = lazy(() => import("./lost-edits-banner").then((module) => module.LostEditsBanner));

/** What everyone must know before going on; it pushes the sheet down and covers nothing. */
export function Banners() {
  const lost = useLostEdits();
  return (
    <div className="grid flex-none gap-2 px-3 not-empty:pt-3 print:hidden">
      <ConnectionBanner />
      {lost && <Suspense><LostEditsBanner lost={lost} /></Suspense>}
    </div>
  );
}

function ConnectionBanner() {
  const t = useTranslations("frame.banner");
  const saved = useSaved();
  const { returned, dismiss } = useReturned();
  if (saved.kind === "offline")
    return <Banner tone="caution" icon="cloudOff" title={t("offlineTitle")}>{t(saved.kept ? "offlineText" : "offlineOpenText")}</Banner>;
  if (saved.kind === "not-saved") return <NotSavedBanner reason={saved.reason} />;
  return returned && <BackBanner key={`${returned.sent} ${returned.received}`} report={returned} onClose={dismiss} />;
}

function NotSavedBanner({ reason }: { reason: NotSavedReason }) {
  const t = useTranslations("frame.banner");
  const ui = useTranslations("ui");
  const retry = useRetry();
  const text = notSavedTexts[reason] ?? "notSavedText";
  return (
    <Banner
      tone="critical"
      icon="alert"
      title={t("notSavedTitle")}
      actions={reason !== "gone" && <Button size="sm" variant="outline" onClick={retry}>{ui("tryAgain")}</Button>}
    >
      {t(text)}
    </Banner>
  );
}

/** What a person can do something about; the rest is the server's trouble. */
const notSavedTexts: Partial<Record<NotSavedReason, "goneText" | "signedOutText" | "tooFastText">> = {
  gone: "goneText",
  "signed-out": "signedOutText",
  "too-fast": "tooFastText",
};

/** Long enough to be read twice; it is news, not a state. */
const backTime = 20_000;

function BackBanner({ report, onClose }: { report: ReturnReport; onClose(): void }) {
  const t = useTranslations("frame.banner");
  const ui = useTranslations("ui");
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const timer = setTimeout(close, backTime);
    return () => clearTimeout(timer);
  }, []);
  const closeButton = <IconButton size="sm" icon="x" label={ui("close")} onClick={onClose} />;
  return (
    <Banner tone="positive" icon="check" title={t("backTitle")} actions={closeButton}>
      {t("backText", { sent: report.sent, received: report.received })}
    </Banner>
  );
}
