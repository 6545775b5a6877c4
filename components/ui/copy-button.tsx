"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { IconButton } from "./button";

/** Copies, and says so for two seconds. */
export function CopyButton({ text, label, size = "md" }: { text: () => string; label: string; size?: "sm" | "md" }) {
  const t = useTranslations("ui");
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = () => void navigator.clipboard.writeText(text()).then(() => setCopied(true), () => setCopied(false));
  return (
    <>
      <IconButton icon={isCopied ? "check" : "link"} iconSize={14} size={size} label={label} onClick={copy} className={isCopied ? "text-positive-text!" : undefined} />
      <span role="status" className="sr-only">{isCopied ? t("copied") : ""}</span>
    </>
  );
}
