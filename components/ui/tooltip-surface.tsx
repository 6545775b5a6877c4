"use client";

import { Tooltip } from "@base-ui/react/tooltip";

export function TooltipSurface({ anchor, text, onClose }: { anchor: Element; text: string; onClose(): void }) {
  return (
    <Tooltip.Root open onOpenChange={(next) => !next && onClose()}>
      <Tooltip.Portal>
        <Tooltip.Positioner anchor={anchor} sideOffset={6} collisionPadding={8} className="pointer-events-none z-(--z-toast)">
          <Tooltip.Popup
            aria-hidden="true"
            className="max-w-72 rounded-control bg-surface-inverse px-2 py-1 text-note text-pretty text-ink-inverse shadow-pop transition-opacity duration-(--duration-quick) data-starting-style:opacity-0"
          >
            {text}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
