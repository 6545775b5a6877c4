"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { presenceStyle } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { shortName } from "@/components/ui/initials";
import { useRegistry } from "@/lib/client/plan-provider";
import { useFollowing } from "@/lib/client/use-presence";
import { goToPlace } from "./go-to-place";
import { useOpenPlan } from "./plan-context";
import { findSection, overviewPath, sectionPath } from "./places";

/** While I follow someone, their section is mine; its table follows their rows. Any move of my own ends it. */
export function FollowFrame() {
  const t = useTranslations("frame");
  const registry = useRegistry();
  const { id: plan } = useOpenPlan();
  const { following, person, follow } = useFollowing();
  const stop = useEffectEvent(() => follow(null));
  const section = person?.section ?? null;

  useEffect(() => {
    if (section !== null) goToPlace(findSection(registry, section)?.single ? overviewPath(plan) : sectionPath(plan, section));
  }, [registry, plan, section]);
  useEffect(() => (following === null ? undefined : stopOnMove(stop)), [following]);

  if (!person) return null;
  return (
    <div className="pointer-events-none absolute inset-0 z-(--z-bar) rounded-sheet inset-ring-2 inset-ring-accent print:hidden" style={presenceStyle(person.user.color)}>
      <div role="status" className="pointer-events-auto absolute bottom-3 left-1/2 flex -translate-x-1/2 items-center gap-2 rounded-control bg-surface-raised py-1 pr-1 pl-3 whitespace-nowrap shadow-pop">
        {t("following", { name: shortName(person.user.name) })}
        <Button size="sm" onClick={() => follow(null)}>{t("stopFollowing")}</Button>
      </div>
    </div>
  );
}

function stopOnMove(stop: () => void): () => void {
  const ending = new AbortController();
  for (const type of ["wheel", "touchmove", "keydown"]) addEventListener(type, stop, { signal: ending.signal, passive: true });
  return () => ending.abort();
}
