"use client";

import { lazy, Suspense } from "react";

const JoinByCode = lazy(() => import("./join-by-code").then(({ JoinByCode }) => ({ default: JoinByCode })));

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
