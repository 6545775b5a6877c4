"use client";

import { useTranslations } from "next-intl";
import { type Refusal } from "@/lib/client/request";

/** What a person reads when a request was refused: the handler's own words, where one answered. */
export function useRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations("ui");
  return ({ code, message }) => message ?? t(code === "network" ? "unreachable" : "failed");
}
