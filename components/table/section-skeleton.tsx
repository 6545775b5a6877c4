"use client";

import { useTranslations } from "next-intl";
import { Delayed, Skeleton } from "@/components/ui/skeleton";

const widths = [["62%", "30%"], ["48%", "22%"], ["70%", "34%"], ["54%", "26%"]] as const;

/** The rows and columns to come, once the wait is long enough to be noticed. */
export function SectionSkeleton() {
  const t = useTranslations("table");
  return (
    <Delayed>
      <output className="block pt-9">
        <span className="sr-only">{t("loading")}</span>
        {widths.map(([title, below]) => (
          <div key={title} className="grid h-[62px] grid-cols-[40px_minmax(0,1fr)_96px_96px_20px] items-center gap-2 border-b border-line-faint max-sm:grid-cols-[40px_minmax(0,1fr)]">
            <Skeleton width={22} />
            <span className="grid gap-2">
              <Skeleton width={title} height={12} />
              <Skeleton width={below} height={9} />
            </span>
            <span className="max-sm:hidden"><Skeleton width={64} /></span>
            <span className="max-sm:hidden"><Skeleton width={64} /></span>
            <span className="max-sm:hidden"><Skeleton width={20} height={20} round /></span>
          </div>
        ))}
      </output>
    </Delayed>
  );
}
