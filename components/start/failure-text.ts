import { type useTranslations } from "next-intl";

/** What a person reads when a request failed in a way that is not about a field of theirs. */
export function failureText(t: ReturnType<typeof useTranslations<"start">>, code: string): string {
  if (code === "network") return t("failedNetwork");
  return code === "too-many" ? t("failedBusy") : t("failedServer");
}
