"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** ⌘ on Apple devices, Ctrl elsewhere. The server cannot know and says Ctrl. */
const useIsApple = (): boolean =>
  useSyncExternalStore(never, () => /Mac|iPhone|iPad/.test(navigator.platform), () => false);

const appleKeys: Record<string, string> = { mod: "⌘", shift: "⇧", alt: "⌥", enter: "↵", up: "↑", down: "↓", left: "←", right: "→" };
const otherKeys: Record<string, string> = { ...appleKeys, mod: "Ctrl", shift: "Shift", alt: "Alt", enter: "Enter" };

/** "mod+shift+z" as it is printed on this device's keys: "⇧⌘Z", "Ctrl+Shift+Z". */
export function useKeyLabel(): (combination: string) => string {
  const isApple = useIsApple();
  return (combination) => {
    const keys = combination.split("+").map((key) => (isApple ? appleKeys : otherKeys)[key] ?? key.toUpperCase());
    return isApple ? keys.toSorted((a, b) => rank(a) - rank(b)).join("") : keys.join("+");
  };
}

/** Apple's order: option, shift, command, then the key. */
const rank = (key: string): number => ["⌥", "⇧", "⌘"].indexOf(key) + (["⌥", "⇧", "⌘"].includes(key) ? 0 : 4);
