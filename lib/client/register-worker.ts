/** Lets a plan's page open without a network; see public/sw.js. Browsers allow it on https and localhost only. */

/** In production only: in development files change under the same name. */
export async function registerWorker(): Promise<void> {
  if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  // What this page loaded before the worker ran has not come by it.
  const assets = performance.getEntriesByType("resource").map(({ name }) => name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has no origin to name
  active?.postMessage({ type: "keep", page: location.href, assets });
}

/** Forgets the kept pages; for when somebody signs out. */
export async function forgetKeptPages(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  registration?.active?.postMessage({ type: "forget" });
}
