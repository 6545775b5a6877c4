import { type ReactNode } from "react";
import { LetterMark } from "@/components/fields/letter-mark";
import { cx } from "@/components/ui/class-names";
import { type RaciLetter } from "@/lib/plan/fields";

/** A letter as the chart draws it, or the hyphen of nobody's part; the marks around it stand on its box. */
export function LetterBox({ letter, isConflict = false, children }: {
  letter: RaciLetter | null;
  /** One of several that exclude each other. */
  isConflict?: boolean;
  children?: ReactNode;
}) {
  return (
    <span className="relative mx-auto grid h-[26px] w-10 place-items-center">
      {letter
        ? <LetterMark letter={letter} className={cx("h-6! w-7!", isConflict && "outline-2 outline-offset-2 outline-critical")} />
        : <span aria-hidden="true" className="text-ink-subtle">-</span>}
      {children}
    </span>
  );
}
