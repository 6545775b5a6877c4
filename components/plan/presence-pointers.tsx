"use client";

import { type RefObject, Suspense } from "react";
import { usePointers } from "@/lib/client/use-presence";
import { lazy } from "@/components/ui/lazy";

/** Who is alone sees none. */
const PresencePointer = lazy(() => import("./presence-pointer").then((module) => module.PresencePointer));

/**
 * The pointers of others over this section, at the same cell as on their screens. Hidden while I
 * type; the name fades after four seconds, the arrow with time, and after thirty it is gone.
 */
export function PresencePointers({ section, frame }: { section: string; frame: RefObject<HTMLElement | null> }) {
  const pointers = usePointers(section);
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 z-(--z-cursor) overflow-hidden group-has-[:is(input,textarea,[contenteditable=true]):focus]/frame:hidden print:hidden">
      <Suspense>{pointers.map((pointer) => <PresencePointer key={pointer.client} pointer={pointer} frame={frame} />)}</Suspense>
    </div>
  );
}
