import { type ReactNode } from "react";

interface Entry {
  readonly id: string;
  readonly name: ReactNode;
  readonly figure: string;
  readonly note?: ReactNode;
  /** Length of its bar, from 0 to 1. */
  readonly share: number;
}

/** Names with their figures, the greatest first, each on a bar as long as its share. */
export function RankedList({ title, hint, empty, entries }: { title: string; hint: string; empty: string; entries: readonly Entry[] }) {
  return (
    <div className="min-w-0 break-inside-avoid">
      <h3 className="font-semibold">{title}</h3>
      <p className="text-note text-ink-subtle">{entries.length > 0 ? hint : empty}</p>
      <ol className="mt-1.5 grid gap-1">
        {entries.map(({ id, name, figure, note, share }) => (
          <li key={id} className="min-w-0">
            <p className="flex items-baseline gap-3">
              <span className="min-w-0 flex-1">{name}</span>
              <span className="flex-none font-medium tabular-nums">{figure}</span>
            </p>
            <span aria-hidden="true" className="block h-1 rounded-[2px] bg-surface-active forced-colors:hidden">
              <span className="block h-1 rounded-[2px] bg-bar-critical" style={{ width: `${share * 100}%` }} />
            </span>
            {note && <p className="mt-0.5 text-note text-ink-subtle tabular-nums">{note}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}
