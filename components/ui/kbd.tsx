import { type ReactNode } from "react";
import { cx } from "./class-names";

export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={cx(
        "inline-block min-w-[18px] rounded-[3px] border border-line px-1 text-center font-sans text-meta leading-4 text-ink-subtle",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
