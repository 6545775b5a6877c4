"use client";

import { type ReactNode } from "react";
import { defer } from "./deferred";
import { type MenuEntry, type MenuSurfaceProps } from "./menu-surface";
import { type TriggerProps, useOnDemand } from "./use-on-demand";

export type { MenuEntry } from "./menu-surface";

const surface = defer(() => import("./menu-surface").then(({ MenuSurface }) => MenuSurface));

/** A button and its menu. `entries` may be made when it opens. */
export function Menu({ trigger, entries, ...look }: Pick<MenuSurfaceProps, "label" | "side" | "align" | "className"> & {
  trigger(props: TriggerProps): ReactNode;
  entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
}) {
  const { anchor, trigger: triggerProps, isOpen, wasOpened, open } = useOnDemand("menu", surface.preload);
  return (
    <>
      {trigger(triggerProps)}
      {wasOpened && (
        <surface.Component
          anchor={anchor}
          open={isOpen}
          onOpenChange={open}
          entries={typeof entries === "function" ? entries() : entries}
          {...look}
        />
      )}
    </>
  );
}

/** A menu at an element that is no button of ours. The caller holds whether it is open. */
export function AnchoredMenu(props: MenuSurfaceProps) {
  return <surface.Component {...props} />;
}
