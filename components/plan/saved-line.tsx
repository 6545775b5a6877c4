"use client";

import { useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { useHasLateEdits } from "@/components/fields/late-edits";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { type SavedState } from "@/lib/client/saved";
import { useSaved } from "@/lib/client/use-saved";

/** One quiet line, in one place: what has become of my changes. It is never better than the truth. */
export function SavedLine({ className }: { className?: string }) {
  const t = useTranslations("frame.saved");
  const known = useSaved();
  const hasLateEdits = useHasLateEdits();
  const saved = known.kind === "saved" && hasLateEdits ? saving : known;
  const { icon, text, tone } = describe(saved, t);
  return (
    <span className={cx("inline-flex min-w-0 items-center gap-1 text-note whitespace-nowrap", tone ?? "text-ink-subtle", className)}>
      {icon}
      <span className="truncate">{text}</span>
      {/* Every keystroke saves; only what stays so is worth saying aloud. */}
      <span role="status" className="sr-only">{isWorthSaying(saved) ? text : ""}</span>
    </span>
  );
}

const saving: SavedState = { kind: "saving" };

interface Line {
  readonly icon?: ReactNode;
  readonly text: string;
  readonly tone?: string;
}

function describe(saved: SavedState, t: ReturnType<typeof useTranslations<"frame.saved">>): Line {
  switch (saved.kind) {
    case "loading": return { text: t("loading") };
    case "saving": return { icon: <span className="w-3.5" />, text: t("saving") };
    case "saved": return { icon: <Icon name="check" size={14} />, text: t("saved") };
    case "offline": return { icon: <Icon name="cloudOff" size={14} />, text: offlineText(saved, t), tone: "text-caution-text" };
    case "sending": return { icon: <Spinner />, text: t("sending", { count: saved.changes }) };
    case "read-only": return { icon: <Icon name="lock" size={14} />, text: t("readOnly") };
    case "not-saved": return { icon: <Icon name="alert" size={14} />, text: t("notSaved"), tone: "font-medium text-critical-text" };
  }
}

function offlineText({ changes, kept }: { changes: number; kept: boolean }, t: ReturnType<typeof useTranslations<"frame.saved">>): string {
  if (changes === 0) return t("offline");
  return t(kept ? "offlineKept" : "offlineOpen", { count: changes });
}

const isWorthSaying = ({ kind }: SavedState): boolean => kind !== "saving" && kind !== "saved" && kind !== "loading";

function Spinner() {
  return <span aria-hidden="true" className="mx-px size-3 rounded-full border-[1.5px] border-line-strong border-t-ink-muted motion-safe:animate-[spin_900ms_linear_infinite]" />;
}
