"use client";

import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import { readDeviceSetting, useDeviceSetting, writeDeviceSetting } from "./device-setting";
import { type IconName } from "./icon";

type Theme = "light" | "dark";
const query = "(prefers-color-scheme: dark)";

/** Two states for the eye; choosing what the system asks for anyway gives the choice back to it. */
export function useThemeSwitch(): { readonly label: string; readonly icon: IconName; change(): void } {
  const t = useTranslations("ui");
  const theme = useTheme();
  const other: Theme = theme === "dark" ? "light" : "dark";
  return {
    label: t(other === "dark" ? "darkColours" : "lightColours"),
    icon: theme === "dark" ? "sun" : "moon",
    change: () => writeDeviceSetting("theme", other === systemTheme() ? null : other),
  };
}

/** The theme on screen; keeps the page's root in step with it. */
function useTheme(): Theme {
  const chosen = useDeviceSetting("theme");
  const system = useSyncExternalStore<Theme>(subscribeSystem, systemTheme, () => "light");
  const theme = chosen === "dark" || chosen === "light" ? chosen : system;
  useEffect(() => {
    // While hydrating nothing is known to be chosen: the script in the head has set the theme already.
    if (readDeviceSetting("theme") === chosen) document.documentElement.dataset["theme"] = theme;
    return printLight(theme);
  }, [chosen, theme]);
  return theme;
}

/** Paper is white. */
function printLight(theme: Theme): () => void {
  const set = (shown: Theme) => () => void (document.documentElement.dataset["theme"] = shown);
  const [before, after] = [set("light"), set(theme)];
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}

const systemTheme = (): Theme => (matchMedia(query).matches ? "dark" : "light");

function subscribeSystem(onChange: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}
