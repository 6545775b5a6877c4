"use client";

import { useLanguageSwitch } from "@/components/ui/use-language-switch";
import { useThemeSwitch } from "@/components/ui/use-theme-switch";
import { useCommand } from "./commands";

/** Language and colours as commands, for the palette and for the phone, which has no rail. */
export function useViewCommands(): void {
  const theme = useThemeSwitch();
  const language = useLanguageSwitch();
  useCommand({ id: "language", group: "action", label: language.name, icon: "globe", run: language.change });
  useCommand({ id: "theme", group: "action", label: theme.label, icon: theme.icon, run: theme.change });
}
