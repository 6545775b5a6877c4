"use client";

import { notFound } from "next/navigation";
import { Suspense } from "react";
import { lazy } from "@/components/ui/lazy";
import { SectionPage } from "./section-page";
import { usePlace } from "./use-place";

/** Most pages are sections; they need not wait for the code of those that are not. */
const OverviewPage = lazy(() => import("./overview/overview-page").then((module) => module.OverviewPage));

const OutsiderPage = lazy(() => import("./outsider/outsider-page").then((module) => module.OutsiderPage));

/** What the address names: the overview, a section, or a page of its own. */
export function PlacePage() {
  const { section, page, isKnown } = usePlace();
  if (!isKnown) notFound();
  if (section) return <SectionPage section={section} />;
  return <Suspense>{page ? <OutsiderPage /> : <OverviewPage />}</Suspense>;
}
