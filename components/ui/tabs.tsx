import { type ReactNode } from "react";
import { cx } from "./class-names";

export interface TabLink {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
  readonly current: boolean;
}

/** The parts of a step. They are places with addresses, so they are links. `end` sums up what decides. */
export function TabLinks({ label, links, end }: { label: string; links: readonly TabLink[]; end?: ReactNode }) {
  return (
    <div className="flex border-b border-line">
      <nav aria-label={label} className="-mb-px flex min-w-0 gap-5 overflow-x-auto [scrollbar-width:none] max-sm:gap-[22px]">
        {links.map((link) => (
          <a
            key={link.href}
            href={link.href}
            aria-current={link.current ? "page" : undefined}
            className={cx(
              "border-b-2 pt-1.5 pb-[9px] font-medium whitespace-nowrap -outline-offset-2 max-sm:flex max-sm:h-11 max-sm:items-center max-sm:py-0 max-sm:text-body",
              link.current ? "border-line-heavy text-ink" : "border-transparent text-ink-subtle forced-colors:border-b-0 forced-colors:pb-[11px] hover:text-ink",
            )}
          >
            {link.label}
            {link.count !== undefined && (
              <span className="ml-1 font-regular text-ink-subtle tabular-nums">{link.count}</span>
            )}
          </a>
        ))}
      </nav>
      {end && <div className="ml-auto pt-1.5 pb-[9px] pl-5 whitespace-nowrap max-sm:hidden">{end}</div>}
    </div>
  );
}
