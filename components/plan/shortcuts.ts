"use client";

import { useEffect } from "react";
import { readDeviceSetting } from "@/components/ui/device-setting";
import { allCommands } from "./commands";

/** Name of the device's setting; "off" leaves single letters to screen readers and voice control. */
export const singleKeysSetting = "single-keys";

const sequenceTime = 1_500;

/** Runs commands by their keys. Whoever has dealt with a key before has prevented its default. */
export function useShortcuts(): void {
  useEffect(() => {
    let begun: { key: string; at: number } | null = null;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat || isElsewhere(event)) return;
      const stroke = strokeOf(event);
      const sequence = begun && event.timeStamp - begun.at < sequenceTime ? `${begun.key} ${stroke}` : null;
      begun = null;
      const command = commandFor(sequence) ?? commandFor(stroke);
      if (command) {
        event.preventDefault();
        command.run();
      } else if (beginsSequence(stroke)) begun = { key: stroke, at: event.timeStamp };
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

const commandFor = (keys: string | null) => (keys === null ? undefined : allCommands().findLast((command) => command.keys === keys));

const beginsSequence = (stroke: string): boolean => allCommands().some(({ keys }) => keys?.startsWith(`${stroke} `));

/** A menu or a dialog has its own keys, unless it is fading out; letters in a field are text, and the field has its own undo. */
function isElsewhere(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element && !event.target.closest("[data-closed]") ? event.target : null;
  const hasModifier = event.metaKey || event.ctrlKey;
  if (target?.closest("[role=menu],[role=listbox]")) return true;
  if (target?.closest("[role=dialog]")) return !hasModifier || event.key.toLowerCase() !== "k";
  const isField = target?.closest("input,textarea,select,[contenteditable=true]") != null;
  if (hasModifier) return isField && event.key.toLowerCase() !== "k";
  return isField || event.altKey || readDeviceSetting(singleKeysSetting) === "off";
}

/** "mod+k" for ⌘K on Apple devices and Ctrl+K elsewhere; "?" for what is printed on the key. */
export function strokeOf(event: Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "shiftKey">): string {
  const key = event.key.toLowerCase();
  if (!event.metaKey && !event.ctrlKey) return key;
  return `${event.shiftKey ? "shift+" : ""}mod+${key}`;
}
