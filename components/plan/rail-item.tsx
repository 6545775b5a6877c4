"use client";

import { type ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { type Person } from "@/lib/client/presence";

const mostAvatars = 3;

/** A place in the rail, and at its right who is there now. Folded, it is an icon with dots. */
export function RailItem({ href, label, note, end, current, icon, people }: {
  href: string;
  label: string;
  /** Said by screen readers after the label. */
  note?: string;
  /** A figure at its right, which the note says in words. */
  end?: string;
  current: boolean;
  icon: ReactNode;
  people: readonly Person[];
}) {
  return (
    <li>
      <a
        href={href}
        aria-current={current ? "page" : undefined}
        className={cx(
          "relative flex h-8 items-center gap-[9px] rounded-control pr-2 pl-[7px] font-medium",
          "folded:justify-center folded:px-0",
          current ? "bg-surface text-ink shadow-sheet" : "text-ink-muted hover:bg-surface-active",
        )}
      >
        <span className={cx("flex w-5 flex-none justify-center", !current && "[&>svg:not(:has(text))]:text-ink-subtle")}>{icon}</span>
        <span className="min-w-0 truncate folded:sr-only">{label}</span>
        {note && <span className="sr-only">{note}</span>}
        <Here people={people} />
        {end && people.length < 2 && <span aria-hidden="true" className="font-regular text-ink-subtle tabular-nums ml-auto folded:hidden">{end}</span>}
      </a>
    </li>
  );
}

function Here({ people }: { people: readonly Person[] }) {
  if (people.length === 0) return null;
  const more = people.length - mostAvatars;
  return (
    <span className="ml-auto inline-flex flex-none items-center gap-0.5 folded:absolute folded:top-1 folded:right-[3px] folded:ml-0 folded:gap-px">
      {people.slice(0, mostAvatars).map(({ user }) => (
        <Avatar key={user.id} name={user.name} color={user.color} size={16} live className="folded:size-[7px]! folded:text-[0]! folded:shadow-[0_0_0_1.5px_var(--color-canvas)]" />
      ))}
      {more > 0 && <span className="text-note text-ink-subtle folded:sr-only">+{more}</span>}
    </span>
  );
}
