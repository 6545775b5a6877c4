"use client";

import { notFound } from "next/navigation";
import { OverviewPage } from "./overview/overview-page";
import { SectionPage } from "./section-page";
import { usePlace } from "./use-place";

/** What the address names: the overview or a section. */
export function PlacePage() {
  const { section, isKnown } = usePlace();
  if (!isKnown) notFound();
  return section ? <SectionPage section={section} /> : <OverviewPage />;
}
