"use client";

import { type ReactNode } from "react";
import { defer } from "./deferred";
import { type PopoverSurfaceProps } from "./popover-surface";
import { type TriggerProps, useOnDemand } from "./use-on-demand";

const surface = defer(() => import("./popover-surface").then(({ PopoverSurface }) => PopoverSurface));

type Look = Pick<PopoverSurfaceProps, "label" | "side" | "align" | "offset" | "className" | "initialFocus">;

/** A button and what opens from it. */
export function Popover({ trigger, children, ...look }: Look & {
  trigger(props: TriggerProps): ReactNode;
  /** Rendered while open. */
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const { anchor, trigger: triggerProps, isOpen, wasOpened, open } = useOnDemand("dialog", surface.preload);
  return (
    <>
      {trigger(triggerProps)}
      {wasOpened && (
        <surface.Component anchor={anchor} open={isOpen} onOpenChange={open} {...look}>
          {typeof children === "function" ? children(() => open(false)) : children}
        </surface.Component>
      )}
    </>
  );
}

/** A popover at an element that is no button, such as a cell. The caller holds whether it is open. */
export function AnchoredPopover(props: PopoverSurfaceProps) {
  return <surface.Component {...props} />;
}
