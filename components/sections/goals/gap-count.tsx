"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/** How many gaps there are, in the tab line. `href`: where each of them is told; null is here. */
export function GapCount({ count, href }: { count: number; href: string | null }) {
  const t = useTranslations("goals");
  if (count === 0) return null;
  const words = <span className="inline-flex items-center gap-1 font-medium text-caution-text"><Icon name="alert" size={14} />{t("gaps", { count })}</span>;
  return href === null ? words : <a href={href} className="rounded-chip hover:underline">{words}</a>;
}
