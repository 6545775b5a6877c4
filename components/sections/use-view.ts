"use client";

import { useSearchParams } from "next/navigation";
import { goToPlace } from "@/components/plan/go-to-place";
import { sectionPath } from "@/components/plan/places";
import { useOpenPlan } from "@/components/plan/plan-context";
import { type Section } from "@/lib/plan/section";

/** Which of its views a section shows, by its address; the first is what it opens with. */
export function useView<V extends string>(section: Section, views: readonly [V, ...V[]]): readonly [view: V, show: (view: V) => void] {
  const plan = useOpenPlan();
  const asked = useSearchParams().get("view");
  const path = sectionPath(plan.id, section.id);
  const view = views.find((each) => each === asked) ?? views[0];
  return [view, (next) => goToPlace(next === views[0] ? path : `${path}?view=${next}`)];
}
