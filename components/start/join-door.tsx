"use client";

import { Suspense } from "react";
import { lazy } from "@/components/ui/lazy";

const JoinByCode = lazy(() => import("./join-by-code").then((module) => module.JoinByCode));

/**
 * Joining by code where there is nothing else to do. Its code comes when it is shown: every page
 * carries the page that is shown instead of it.
 */
export function JoinDoor({ isKnown }: { isKnown: boolean }) {
  return (
    <Suspense fallback={<div className="h-[76px]" />}>
      <JoinByCode isKnown={isKnown} />
    </Suspense>
  );
}
