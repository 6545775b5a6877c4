"use client";

import { useEffect } from "react";
import { overviewPath } from "./places";

/**
 * Goes to a place of the open plan without asking the server: places are views of one document, so
 * they open at once, and without a network too.
 */
export function goToPlace(path: string): void {
  const { pathname, search, hash, href } = new URL(path, location.href);
  if (pathname !== location.pathname || search !== location.search) history.pushState(null, "", href);
  else if (hash !== "") location.hash = hash;
}

/** Makes plain links to places of this plan go there in the same way. */
export function usePlaceLinks(plan: string): void {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || !isPlainClick(event, link) || !isPlaceOf(plan, new URL(link.href))) return;
      event.preventDefault();
      goToPlace(link.href);
    };
    // Before React's own listeners, so that no router follows the link as well.
    document.addEventListener("click", follow, { capture: true });
    return () => document.removeEventListener("click", follow, { capture: true });
  }, [plan]);
}

const isPlainClick = (event: MouseEvent, link: HTMLAnchorElement): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey &&
  (link.target === "" || link.target === "_self") && !link.hasAttribute("download");

function isPlaceOf(plan: string, { origin, pathname, search, hash }: URL): boolean {
  const isSamePage = pathname === location.pathname && search === location.search && hash !== "";
  const root = overviewPath(plan);
  return origin === location.origin && !isSamePage && (pathname === root || pathname.startsWith(`${root}/`));
}
