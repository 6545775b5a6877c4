import { cx } from "@/components/ui/class-names";

/** The line weight of the bar, before the name. A press on it chooses the row. */
export function Mark({ kind, isCritical = false }: { kind: "task" | "milestone" | "buffer"; isCritical?: boolean }) {
  return (
    <span aria-hidden="true" data-mark="" className="flex h-full w-6 flex-none items-center">
      <span
        className={cx(
          kind === "milestone" ? "ml-1.5 size-2 rotate-45 rounded-[1px] bg-bar-critical forced-colors:bg-[CanvasText]"
            : kind === "buffer" ? "ml-1 h-2 w-3 bg-[repeating-linear-gradient(135deg,var(--color-buffer)_0_1.5px,transparent_1.5px_4px)] inset-ring inset-ring-caution-line forced-colors:border forced-colors:border-dashed"
              : isCritical ? "ml-1 h-1 w-3 bg-bar-critical forced-colors:bg-[CanvasText]" : "ml-1 h-0.5 w-3 bg-bar-line opacity-70 forced-colors:bg-[GrayText]",
        )}
      />
    </span>
  );
}
