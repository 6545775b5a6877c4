"use client";

import { useSyncExternalStore } from "react";

/** Settings that belong to this device, not to a person or a plan. */
export function readDeviceSetting(name: string): string | null {
  try {
    return localStorage.getItem(`planroom.${name}`);
  } catch {
    // A browser that blocks storage still works: the setting lasts as long as the page's default.
    return null;
  }
}

export function writeDeviceSetting(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`planroom.${name}`);
    else localStorage.setItem(`planroom.${name}`, value);
  } catch {
    // As above.
  }
  dispatchEvent(new CustomEvent(changed));
}

/** Null on the server and while hydrating, and whenever nothing was chosen. */
export const useDeviceSetting = (name: string): string | null =>
  useSyncExternalStore(subscribe, () => readDeviceSetting(name), () => null);

const changed = "planroom:device-setting";

function subscribe(onChange: () => void): () => void {
  addEventListener(changed, onChange);
  addEventListener("storage", onChange);
  return () => {
    removeEventListener(changed, onChange);
    removeEventListener("storage", onChange);
  };
}
