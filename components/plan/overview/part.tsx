"use client";

import { type ReactNode, useId } from "react";
import { Icon } from "@/components/ui/icon";

/** A part of the overview: its name, a word about it, and the way to all of it. */
export function Part({ title, note, link, children }: {
  title: string;
  note?: ReactNode;
  link?: { readonly href: string; readonly label: string };
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-7 break-inside-avoid">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h2 id={id} className="text-heading font-semibold">{title}</h2>
        {note && <span className="text-ink-subtle">{note}</span>}
        {link && (
          <a href={link.href} className="ml-auto inline-flex min-h-target items-center gap-0.5 text-ink-muted hover:text-ink hover:underline print:hidden">
            {link.label}
            <Icon name="right" size={14} />
          </a>
        )}
      </div>
      {children}
    </section>
  );
}
