import { type CSSProperties } from "react";
import { cx } from "./class-names";
import { initials } from "./initials";

/** Soft: only a name. Solid (`live`): this person is in that place now. Nothing else is solid. */
export function Avatar({ name, letters: source = name, color, size = 20, live = false, me = false, className, decorative = false }: {
  name: string;
  /** Whose initials, where `name` says more than a name. */
  letters?: string;
  /** Presence colour, 1 to 8. */
  color: number;
  size?: 16 | 20 | 24 | 28;
  live?: boolean;
  me?: boolean;
  className?: string;
  /** The name stands beside it in words. */
  decorative?: boolean;
}) {
  const letters = lettersFor(source, size);
  return (
    <span
      className={cx(
        "inline-flex flex-none items-center justify-center rounded-full font-semibold select-none",
        live ? "bg-(--p) text-presence-on" : "bg-(--ps) text-(--p)",
        "forced-colors:border forced-colors:border-[CanvasText]",
        me && "mr-[3px] shadow-[0_0_0_1.5px_var(--color-canvas),0_0_0_3px_var(--color-line-strong)]",
        className,
      )}
      style={avatarStyle(color, size, letters.length === 1 && isHangul(letters))}
      data-tooltip={decorative ? undefined : name}
    >
      <span aria-hidden="true">{letters}</span>
      {!decorative && <span className="sr-only">{name}</span>}
    </span>
  );
}

/** Sets `--p` and `--ps`, a person's colour and its tint, for whatever is drawn below. */
export const presenceStyle = (color: number): CSSProperties =>
  ({ "--p": `var(--color-presence-${color})`, "--ps": `var(--color-presence-${color}-soft)` }) as CSSProperties;

const isHangul = (text: string) => /[가-힣]/.test(text);

function lettersFor(name: string, size: number): string {
  const two = initials(name, 2);
  return size < (isHangul(two) ? 24 : 20) ? initials(name, 1) : two;
}

function avatarStyle(color: number, size: number, oneSyllable: boolean): CSSProperties {
  const fontSize = size === 16 ? 9.5 : size * (oneSyllable ? 0.5 : size === 28 ? 0.393 : 0.42);
  return { ...presenceStyle(color), width: size, height: size, fontSize, lineHeight: 1 };
}
