"use client";

import { Popover } from "@base-ui/react/popover";
import { type ReactNode, type RefObject } from "react";
import { cx } from "./class-names";
import { surfaceClass } from "./surface";
import { isPressOn } from "./use-on-demand";

export interface PopoverSurfaceProps {
  readonly anchor: RefObject<Element | null>;
  readonly open: boolean;
  /** Names the popover for those who cannot see what it belongs to. */
  readonly label: string;
  readonly side?: "top" | "bottom" | "left" | "right";
  readonly align?: "start" | "center" | "end";
  readonly offset?: number;
  readonly className?: string;
  /** What gets the focus first; without it the first field or button. */
  readonly initialFocus?: RefObject<HTMLElement | null> | false;
  onOpenChange(open: boolean): void;
  readonly children: ReactNode;
}

export function PopoverSurface({ anchor, open, label, side, align = "start", offset = 6, className, initialFocus, onOpenChange, children }: PopoverSurfaceProps) {
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next, details) => {
        if (details.reason === "outside-press" && isPressOn(anchor.current, details.event)) return details.cancel();
        onOpenChange(next);
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} side={side} align={align} sideOffset={offset} collisionPadding={8} className="z-(--z-pop)">
          <Popover.Popup
            aria-label={label}
            initialFocus={initialFocus}
            finalFocus={() => (anchor.current instanceof HTMLElement ? anchor.current : true)}
            className={cx(surfaceClass, className)}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
