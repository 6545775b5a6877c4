import { type ReactNode } from "react";
import { cx } from "./class-names";
import { Icon, type IconName } from "./icon";

const tones = {
  neutral: "bg-surface-sunken inset-ring-line [&>svg]:text-ink-muted",
  caution: "bg-caution-soft inset-ring-caution-line [&>svg]:text-caution-text",
  positive: "bg-positive-soft inset-ring-positive-line [&>svg]:text-positive-text",
  critical: "bg-critical-soft inset-ring-critical-line [&>svg]:text-critical-text",
} as const;

/** Pushes the sheet down; it never covers a field. `title` says what happened, the rest what to do. */
export function Banner({ tone = "neutral", icon, title, children, actions }: {
  tone?: keyof typeof tones;
  icon: IconName;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={cx("flex items-start gap-2.5 rounded-control px-3 py-[9px] text-pretty text-ink-muted inset-ring", tones[tone])}>
      <Icon name={icon} className="mt-0.5" />
      <p className="min-w-0">
        <b className="text-ink">{title}</b> {children}
      </p>
      {actions && <div className="-my-0.5 -mr-1 ml-auto flex flex-none gap-1">{actions}</div>}
    </div>
  );
}
