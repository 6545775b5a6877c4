"use client";

import { Menu } from "@base-ui/react/menu";
import Link from "next/link";
import { type ReactNode, type RefObject } from "react";
import { cx } from "./class-names";
import { Icon, type IconName } from "./icon";
import { Kbd } from "./kbd";
import { surfaceClass } from "./surface";
import { isPressOn } from "./use-on-demand";

export type MenuEntry =
  | { readonly kind: "separator"; readonly id: string }
  | { readonly kind: "heading"; readonly id: string; readonly label: string }
  | MenuAction;
interface MenuAction {
  readonly kind?: "action";
  readonly id: string;
  readonly label: ReactNode;
  /** Plain text of the label, for typing ahead, where the label is more than text. */
  readonly text?: string;
  readonly icon?: IconName;
  readonly hint?: ReactNode;
  readonly keys?: string;
  readonly href?: string;
  readonly current?: boolean;
  readonly tone?: "critical";
  readonly disabled?: boolean;
  onSelect?(): void;
}

export interface MenuSurfaceProps {
  readonly anchor: RefObject<Element | null>;
  readonly open: boolean;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly side?: "top" | "bottom" | "left" | "right";
  readonly align?: "start" | "center" | "end";
  readonly className?: string;
  onOpenChange(open: boolean): void;
}

export function MenuSurface({ anchor, open, label, entries, side, align = "start", className, onOpenChange }: MenuSurfaceProps) {
  return (
    <Menu.Root
      open={open}
      modal={false}
      onOpenChange={(next, details) => {
        if (details.reason === "outside-press" && isPressOn(anchor.current, details.event)) return details.cancel();
        onOpenChange(next);
      }}
    >
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} side={side} align={align} sideOffset={6} collisionPadding={8} className="z-(--z-pop)">
          <Menu.Popup
            aria-label={label}
            // What an entry opened may have the focus by now, and keeps it.
            finalFocus={() => !document.activeElement?.closest("[role=dialog]") && (anchor.current instanceof HTMLElement ? anchor.current : true)}
            className={cx(surfaceClass, "max-h-(--available-height) sm:max-h-[min(480px,var(--available-height))] min-w-48 overflow-y-auto p-1", className)}
          >
            {entries.map((entry) => <Entry key={entry.id} entry={entry} />)}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry.kind === "separator") return <Menu.Separator className="mx-2 my-1 h-px bg-line" />;
  if (entry.kind === "heading")
    return <div role="presentation" className="px-2 pt-2 pb-1 text-note text-ink-subtle">{entry.label}</div>;
  return <Action entry={entry} />;
}

function Action({ entry }: { entry: MenuAction }) {
  const props = {
    label: entry.text ?? (typeof entry.label === "string" ? entry.label : undefined),
    disabled: entry.disabled,
    onClick: entry.onSelect,
    "aria-current": entry.current ? ("true" as const) : undefined,
    className: cx(
      "flex h-8 cursor-default items-center gap-2 rounded-control px-2 whitespace-nowrap outline-none max-sm:h-11",
      "data-highlighted:bg-surface-selected data-disabled:text-ink-disabled",
      entry.tone === "critical" && "text-critical-text",
    ),
  };
  const body = (
    <>
      {entry.icon && <Icon name={entry.icon} size={14} className={entry.tone ? undefined : "text-ink-subtle"} />}
      <span className="min-w-0 truncate">{entry.label}</span>
      <span className="ml-auto flex items-center gap-2 pl-4 text-note text-ink-subtle">
        {entry.hint}
        {entry.keys && <Kbd>{entry.keys}</Kbd>}
        {entry.current && <Icon name="check" size={14} className="text-ink" />}
      </span>
    </>
  );
  if (entry.href === undefined) return <Menu.Item {...props}>{body}</Menu.Item>;
  const { disabled: _, ...linkProps } = props;
  return <Menu.LinkItem closeOnClick render={<Link href={entry.href} />} {...linkProps}>{body}</Menu.LinkItem>;
}
