import { Fragment, type ReactNode } from "react";
import { type OthersCaret } from "@/lib/client/use-carets";
import { presenceStyle } from "@/components/ui/avatar";

/** A line with the carets of others in it: behind the letters, in their colours. */
export function CaretText({ text, carets }: { text: string; carets: readonly OthersCaret[] }): ReactNode {
  if (carets.length === 0) return text;
  const places = [...new Set(carets.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  const bounds = [0, ...places, text.length];
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? text.length;
    const selecting = carets.find(({ start, end }) => start < to && end > from && start !== end && to > from);
    const piece = text.slice(from, to);
    return (
      <Fragment key={`${from}-${index}`}>
        {carets.filter(({ end }) => end === from && index > 0).map(({ user }) => (
          <i key={user.id} aria-hidden="true" className="pointer-events-none -mx-px inline-block h-[15px] w-0.5 translate-y-0.5 bg-(--p)" style={presenceStyle(user.color)} />
        ))}
        {selecting && piece ? <mark className="bg-(--ps) text-inherit" style={presenceStyle(selecting.user.color)}>{piece}</mark> : piece}
      </Fragment>
    );
  });
}
