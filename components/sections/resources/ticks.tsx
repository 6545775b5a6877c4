import { cx } from "@/components/ui/class-names";

/** One tick for each question, filled where it is answered. */
export function Ticks({ answers }: { answers: readonly boolean[] }) {
  return (
    <span aria-hidden="true" className="inline-flex items-center gap-[3px]">
      {answers.map((isAnswered, index) => (
        <span key={index} className={cx("h-2.5 w-[5px] rounded-[1px]", isAnswered ? "bg-ink forced-colors:bg-[CanvasText]" : "inset-ring inset-ring-line-control forced-colors:border")} />
      ))}
    </span>
  );
}
