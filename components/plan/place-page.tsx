"use client";

import { notFound } from "next/navigation";
import { lazy, Suspense } from "react";
import { SectionPage } from "./section-page";
import { usePlace } from "./use-place";

/** Most pages are sections; they need not wait for the code of the one that is not. */
const OverviewPage = lazy(() => import("./overview/overview-page").then((module) => ({ default: module.OverviewPage })));

/** What the address names: the overview or a section. */
export function PlacePage() {
  const { section, isKnown } = usePlace();
  if (!isKnown) notFound();
  return section ? <SectionPage section={section} /> : <Suspense><OverviewPage /></Suspense>;
}
