"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { useOpenPlan } from "./plan-context";

/** What one says aloud so that others come in; the button copies a link to it. */
export function RoomCode() {
  const t = useTranslations("frame");
  const { code } = useOpenPlan();
  if (code === null) return null;
  return (
    <div className="flex h-8 items-center gap-1.5 pr-0.5 pl-2 text-note text-ink-subtle folded:hidden">
      <span>{t("roomCode")}</span>
      <b className="ml-auto tracking-[0.02em] text-ink tabular-nums">{code}</b>
      <CopyButton text={() => joinLink(code)} label={t("copyJoinLink")} />
    </div>
  );
}

/** `key`: a room's code, or a link's token. */
export const joinLink = (key: string): string => `${location.origin}/join/${key}`;
