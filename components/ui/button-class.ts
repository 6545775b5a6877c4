import { cx } from "./class-names";

export interface ButtonLook {
  /** One primary at most in a view; the rest is outline or quiet. */
  readonly variant?: "quiet" | "outline" | "primary" | "danger";
  readonly size?: "sm" | "md" | "lg" | "xl";
  /** As wide as it is high, for a lone icon. */
  readonly square?: boolean;
  /** What it opened is still open, or the switch is on. */
  readonly on?: boolean;
}

const variants = {
  quiet: "text-ink-muted hover:bg-surface-active hover:text-ink",
  outline: "bg-surface text-ink inset-ring inset-ring-line-strong hover:bg-surface-hover",
  primary: "bg-accent text-accent-on hover:bg-accent-hover active:bg-accent-active",
  danger: "bg-critical text-critical-on hover:bg-critical-hover",
} as const;

const sizes = {
  sm: "h-target gap-1.5 px-1.5 text-note",
  md: "h-control gap-1.5 px-[9px]",
  lg: "h-control-lg gap-1.5 px-3.5",
  xl: "h-12 gap-2 rounded-[8px] px-5 text-heading font-semibold",
} as const;

const squares = { sm: "size-target px-0!", md: "size-control px-0!", lg: "size-control-lg px-0!", xl: "size-12 px-0!" } as const;

/** The look of a button, also for a link that stands where a button would. */
export function buttonClass({ variant = "quiet", size = "md", square = false, on = false }: ButtonLook = {}): string {
  return cx(
    "inline-flex flex-none items-center justify-center rounded-control font-medium whitespace-nowrap",
    "transition-colors duration-(--duration-instant) aria-disabled:cursor-default aria-disabled:text-ink-disabled",
    variants[variant],
    sizes[size],
    square && squares[size],
    on && "bg-surface-active text-ink",
  );
}
