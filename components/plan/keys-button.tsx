"use client";

import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/button";
import { runCommand } from "./commands";

export function KeysButton() {
  const t = useTranslations("frame");
  return <IconButton icon="keyboard" size="sm" label={t("keys.title")} aria-haspopup="dialog" onClick={() => runCommand("keys")} />;
}
