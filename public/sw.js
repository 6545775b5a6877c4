/**
 * Opens a plan's page without a network, so that a tab closed while offline can be opened again.
 * Only the empty shell is kept here; the plan itself lies in the page's own offline store.
 *
 * Pages come from the network first, files named by their content from here first. Nothing of the
 * API and the sync server is ever kept.
 */
const version = 1;
const pages = `planroom-pages-${version}`;
const files = `planroom-files-${version}`;
const mostFiles = 300;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => event.waitUntil(answer(event.data ?? {})));
self.addEventListener("fetch", (event) => {
  const response = respond(event.request);
  if (response) event.respondWith(response);
});

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith("planroom-") && name !== pages && name !== files);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** `keep`: a page that was open before this worker ran. `forget`: somebody signed out. */
async function answer({ type, page }) {
  if (type === "forget") await caches.delete(pages);
  // What cannot be fetched now is kept when it is next asked for.
  if (type === "keep") await keepPage(new URL(page)).catch(() => undefined);
}

function respond(request) {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return null;
  if (isFile(url)) return request.destination === "worker" ? fileFirst(request).then(withoutUrl) : fileFirst(request);
  if (!isPlanPage(url)) return null;
  if (request.mode === "navigate") return networkFirst(request, pageKey(url), () => anyPageOf(url));
  // Next asks for a page's parts by fetch; those of a prefetch are not the whole page.
  if (request.headers.get("RSC") === "1" && !request.headers.has("Next-Router-Prefetch"))
    return networkFirst(request, partsKey(url), () => undefined);
  return null;
}

const isFile = ({ origin, pathname }) =>
  origin === self.location.origin && (pathname.startsWith("/_next/static/") || pathname.endsWith(".woff2"));
const isPlanPage = ({ pathname }) => /^\/plans\/[^/]+/.test(pathname);
const pageKey = ({ pathname }) => pathname;
const partsKey = ({ pathname }) => `${pathname}?parts`;

async function networkFirst(request, key, otherwise) {
  const cache = await caches.open(pages);
  const kept = () => cache.match(key).then((response) => response ?? otherwise());
  let response;
  try {
    response = await fetch(request);
  } catch (error) {
    const copy = await kept();
    if (copy) return copy;
    throw error;
  }
  // 502 to 504: the proxy is there and the server is not.
  if (response.status > 501) return (await kept()) ?? response;
  await keep(cache, key, response);
  return response;
}

/** Who may no longer see a page, or is sent elsewhere, finds no copy of it here later. */
async function keep(cache, key, response) {
  if (response.ok && !response.redirected) await cache.put(key, response.clone());
  else await cache.delete(key);
}

async function keepPage(url) {
  if (!isPlanPage(url)) return;
  const cache = await caches.open(pages);
  await keep(cache, pageKey(url), await fetch(url, { credentials: "same-origin" }));
}

/** Every page of a plan has the same shell and finds its place by the address. */
async function anyPageOf({ pathname }) {
  const cache = await caches.open(pages);
  const plan = pathname.split("/").slice(0, 3).join("/");
  const keys = (await cache.keys()).map(({ url }) => new URL(url));
  const other = keys.find((key) => key.search === "" && (key.pathname === plan || key.pathname.startsWith(`${plan}/`)));
  return other ? cache.match(other.pathname) : undefined;
}

async function fileFirst(request) {
  const cache = await caches.open(files);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await keepFile(cache, request, response.clone());
  return response;
}

/** A worker takes the address of its answer for its own, and would lose the fragment that says what to run. */
const withoutUrl = ({ body, status, statusText, headers }) => new Response(body, { status, statusText, headers });

/** Files of earlier builds are never asked for again; the oldest go first. */
async function keepFile(cache, request, response) {
  await cache.put(request, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - mostFiles)).map((key) => cache.delete(key)));
}
