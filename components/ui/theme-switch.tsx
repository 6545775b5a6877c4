"use client";

import { IconButton } from "./button";
import { useThemeSwitch } from "./use-theme-switch";

export function ThemeSwitch({ size = "sm" }: { size?: "sm" | "md" }) {
  const { label, icon, change } = useThemeSwitch();
  return <IconButton size={size} icon={icon} iconSize={14} label={label} onClick={change} />;
}
