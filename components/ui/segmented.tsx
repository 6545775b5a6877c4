import { cx } from "./class-names";
import { Icon, type IconName } from "./icon";

export interface Segment<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: IconName;
}

/** A few views or ranges of one thing, one of them on. */
export function Segmented<T extends string>({ label, value, segments, onChange }: {
  label: string;
  value: T;
  segments: readonly Segment<T>[];
  onChange(value: T): void;
}) {
  return (
    <div role="group" aria-label={label} className="inline-flex rounded-control bg-canvas p-0.5 inset-ring inset-ring-line-faint">
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          aria-pressed={segment.value === value}
          onClick={() => onChange(segment.value)}
          className={cx(
            "inline-flex h-target items-center gap-[5px] rounded-[4px] px-2 font-medium whitespace-nowrap",
            segment.value === value ? "bg-surface-raised text-ink shadow-sheet" : "text-ink-subtle hover:text-ink",
          )}
        >
          {segment.icon && <Icon name={segment.icon} size={14} />}
          {segment.label}
        </button>
      ))}
    </div>
  );
}
