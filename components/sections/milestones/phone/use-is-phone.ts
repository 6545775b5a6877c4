"use client";

import { useSyncExternalStore } from "react";

/** As the style sheet's `sm` says it. */
const query = "(width < 40rem)";

/** Whether the page is as narrow as a phone's; while the server renders nobody knows. */
export const useIsPhone = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches, () => false);

function subscribe(tell: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener("change", tell);
  return () => media.removeEventListener("change", tell);
}
