"use client";

import { lazy, type ReactNode, Suspense } from "react";
import { type PopoverSurfaceProps } from "./popover-surface";
import { type TriggerProps, useOnDemand } from "./use-on-demand";

const load = () => import("./popover-surface").then(({ PopoverSurface }) => ({ default: PopoverSurface }));
const Surface = lazy(load);

type Look = Pick<PopoverSurfaceProps, "label" | "side" | "align" | "offset" | "className" | "initialFocus">;

/** A button and what opens from it. */
export function Popover({ trigger, children, ...look }: Look & {
  trigger(props: TriggerProps): ReactNode;
  /** Rendered while open. */
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const { anchor, trigger: triggerProps, isOpen, wasOpened, open } = useOnDemand("dialog", load);
  return (
    <>
      {trigger(triggerProps)}
      {wasOpened && (
        <Suspense fallback={null}>
          <Surface anchor={anchor} open={isOpen} onOpenChange={open} {...look}>
            {typeof children === "function" ? children(() => open(false)) : children}
          </Surface>
        </Suspense>
      )}
    </>
  );
}

/** A popover at an element that is no button, such as a cell. The caller holds whether it is open. */
export function AnchoredPopover(props: PopoverSurfaceProps) {
  return <Suspense fallback={null}>{<Surface {...props} />}</Suspense>;
}
