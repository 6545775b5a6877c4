"use client";

import { lazy, type ReactNode, Suspense } from "react";
import { type MenuEntry, type MenuSurfaceProps } from "./menu-surface";
import { type TriggerProps, useOnDemand } from "./use-on-demand";

export type { MenuEntry } from "./menu-surface";

const load = () => import("./menu-surface").then(({ MenuSurface }) => ({ default: MenuSurface }));
const Surface = lazy(load);

/** A button and its menu. `entries` may be made when it opens. */
export function Menu({ trigger, entries, ...look }: Pick<MenuSurfaceProps, "label" | "side" | "align" | "className"> & {
  trigger(props: TriggerProps): ReactNode;
  entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
}) {
  const { anchor, trigger: triggerProps, isOpen, wasOpened, open } = useOnDemand("menu", load);
  return (
    <>
      {trigger(triggerProps)}
      {wasOpened && (
        <Suspense fallback={null}>
          <Surface
            anchor={anchor}
            open={isOpen}
            onOpenChange={open}
            entries={typeof entries === "function" ? entries() : entries}
            {...look}
          />
        </Suspense>
      )}
    </>
  );
}

/** A menu at an element that is no button of ours. The caller holds whether it is open. */
export function AnchoredMenu(props: MenuSurfaceProps) {
  return <Suspense fallback={null}>{<Surface {...props} />}</Suspense>;
}
