import { type RaciLetter } from "@/lib/plan/fields";
import { cx } from "@/components/ui/class-names";

/** Weight follows duty: A is solid, R tinted, C outlined, I dashed. */
const looks: Readonly<Record<RaciLetter, string>> = {
  A: "bg-line-heavy font-semibold text-surface",
  R: "bg-accent-soft-hover font-semibold text-accent-text inset-ring-[1.5px] inset-ring-accent-line",
  C: "font-medium text-ink-muted inset-ring inset-ring-line-strong",
  I: "border border-dashed border-line-strong font-medium text-ink-muted",
};

export function LetterMark({ letter, className }: { letter: RaciLetter; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx("inline-grid h-5 w-[22px] flex-none place-items-center rounded-chip text-note leading-none", looks[letter], className)}
    >
      {letter}
    </span>
  );
}
