/**
 * Lets a plan's page open, and all of it work, without a network. The worker (public/sw.js) keeps the
 * page; the scripts that come only when they are needed are fetched beforehand, once for each build.
 * Browsers run workers on https and localhost only; elsewhere the fetched scripts lie in their cache.
 */

/** In production only: in development files change under the same name. */
export async function prepareOffline(): Promise<void> {
  if (process.env.NODE_ENV !== "production") return;
  await registerWorker();
  await untilQuiet();
  await fetchFiles();
  performance.mark(offlineReady);
}

/** The mark on the page's timeline from which on it needs no network. */
export const offlineReady = "offline-ready";

/** Forgets the kept pages; for when somebody signs out. */
export async function forgetKeptPages(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  tell(registration, { type: "forget" });
}

async function registerWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  // On the first visit the page itself was there before the worker.
  tell(await navigator.serviceWorker.ready, { type: "keep", page: location.href });
}

function tell(registration: ServiceWorkerRegistration | undefined, message: object): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has no origin to name
  registration?.active?.postMessage(message);
}

/** Milliseconds: what the page itself needs goes first. */
const headStart = 3_000;

async function untilQuiet(): Promise<void> {
  if (document.readyState !== "complete") await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
  await new Promise((resolve) => setTimeout(resolve, headStart));
}

/** Those of the build, and the fonts this page has loaded. One after another, so that nothing waits for them. */
async function fetchFiles(): Promise<void> {
  const answer = await fetch("/offline-files");
  const files: unknown = answer.ok ? await answer.json() : [];
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.endsWith(".woff2"));
  const wanted = [...(Array.isArray(files) ? files.map(String) : []), ...loaded];
  for (const file of wanted) await fetch(file, { priority: "low" });
}
