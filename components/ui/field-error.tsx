import { type ReactNode } from "react";
import { Icon } from "./icon";

/** Under its field: what is wrong, and the fix. */
export function FieldError({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="flex items-start gap-[5px] text-critical-text">
      <Icon name="alert" size={14} className="mt-[3px]" />
      <span>{children}</span>
    </p>
  );
}
