import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { beforeEach, describe, expect, it, vi } from "vitest";

type Handler = (event: unknown) => void;

const origin = "https://plan.example";
const source = readFileSync(new URL("../../public/sw.js", import.meta.url), "utf8");

let fetched: string[];
let isOnline: boolean;
let status: number;
let worker: ReturnType<typeof startWorker>;

beforeEach(() => {
  fetched = [];
  isOnline = true;
  status = 200;
  worker = startWorker();
});

/** `Cache` and `CacheStorage`, as far as the worker uses them. */
function createCaches() {
  const stores = new Map<string, Map<string, Response>>();
  const urlOf = (key: string | Request) => new URL(typeof key === "string" ? key : key.url, origin).href;
  const open = async (name: string) => {
    const rows = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, rows);
    return {
      match: async (key: string | Request) => rows.get(urlOf(key))?.clone(),
      put: async (key: string | Request, response: Response) => void rows.set(urlOf(key), response),
      delete: async (key: string | Request) => rows.delete(urlOf(key)),
      keys: async () => [...rows.keys()].map((url) => ({ url })),
    };
  };
  return { stores, open, keys: async () => [...stores.keys()], delete: async (name: string) => stores.delete(name) };
}

function startWorker() {
  const handlers = new Map<string, Handler>();
  const caches = createCaches();
  const fetchPage = async (request: Request | URL) => {
    const { pathname } = new URL(request instanceof Request ? request.url : request);
    fetched.push(pathname);
    if (!isOnline) throw new TypeError("no network");
    const response = new Response(`fresh ${pathname}`, { status });
    Object.defineProperty(response, "url", { value: new URL(pathname, origin).href });
    return response;
  };
  const self = {
    location: new URL(origin),
    addEventListener: (type: string, handler: Handler) => handlers.set(type, handler),
    skipWaiting: () => undefined,
    clients: { claim: async () => undefined },
  };
  runInNewContext(source, { self, caches, fetch: fetchPage, URL, Request, Response, Promise });
  return { handlers, caches };
}

function request(path: string, { mode = "navigate", headers = {}, method = "GET", destination = "" } = {}) {
  const made = new Request(new URL(path, origin), { headers, method });
  Object.defineProperties(made, { mode: { value: mode }, destination: { value: destination } });
  return made;
}

/** What the worker answers, as text; null when it leaves the request to the browser. */
async function ask(...args: Parameters<typeof request>): Promise<string | null> {
  const respondWith = vi.fn();
  worker.handlers.get("fetch")?.({ request: request(...args), respondWith });
  const answer = respondWith.mock.calls[0]?.[0] as Promise<Response> | undefined;
  return answer ? (await answer).text() : null;
}

async function tell(data: object): Promise<void> {
  let done: Promise<unknown> = Promise.resolve();
  worker.handlers.get("message")?.({ data, waitUntil: (work: Promise<unknown>) => (done = work) });
  await done;
}

describe("pages", () => {
  it("[C80] a page comes from the network first, and from its copy when there is none", async () => {
    expect(await ask("/plans/p1/goals?x=1")).toBe("fresh /plans/p1/goals");
    isOnline = false;
    expect(await ask("/plans/p1/goals")).toBe("fresh /plans/p1/goals");
    expect(await ask("/plans/p1/risks")).toBe("fresh /plans/p1/goals");
    await expect(ask("/plans/p2/goals")).rejects.toThrow("no network");
    isOnline = true;
    status = 503;
    expect(await ask("/plans/p1/goals")).toBe("fresh /plans/p1/goals");
  });

  it("[C80] parts of a page that Next asks for are kept apart from the page", async () => {
    const parts = { mode: "cors", headers: { RSC: "1" } };
    await ask("/plans/p1/goals?_rsc=a", parts);
    isOnline = false;
    expect(await ask("/plans/p1/goals?_rsc=b", parts)).toBe("fresh /plans/p1/goals");
    await expect(ask("/plans/p1/goals")).rejects.toThrow("no network");
    expect(await ask("/plans/p1/goals", { mode: "cors", headers: { RSC: "1", "Next-Router-Prefetch": "1" } })).toBeNull();
  });

  it("[C80] the first visit, before the worker ran, is kept too", async () => {
    await tell({ type: "keep", page: `${origin}/plans/p1` });
    await tell({ type: "keep", page: `${origin}/sign-in` });
    expect(fetched).toEqual(["/plans/p1"]);
    isOnline = false;
    expect(await ask("/plans/p1/tasks")).toBe("fresh /plans/p1");
  });

  it("[C82] who may no longer see a page, or signed out, finds no copy", async () => {
    await ask("/plans/p1/goals");
    status = 404;
    await ask("/plans/p1/goals");
    status = 200;
    await ask("/plans/p2/goals");
    await tell({ type: "forget" });
    isOnline = false;
    await expect(ask("/plans/p1/goals")).rejects.toThrow("no network");
    await expect(ask("/plans/p2/goals")).rejects.toThrow("no network");
  });
});

describe("files", () => {
  it("[C81] what is named by its content is fetched once, and nothing of the API is kept", async () => {
    await ask("/_next/static/a.js", { mode: "no-cors" });
    await ask("/_next/static/a.js", { mode: "no-cors" });
    expect(fetched).toEqual(["/_next/static/a.js"]);
    for (const path of ["/api/plans/p1", "/sync/p1", "/", "/sign-in"]) expect(await ask(path), path).toBeNull();
    expect(await ask("/plans/p1/goals", { method: "POST" })).toBeNull();
  });

  it("[C81] a failed file is not kept, and copies of older versions go", async () => {
    status = 404;
    await ask("/_next/static/a.js", { mode: "no-cors" });
    status = 200;
    await ask("/_next/static/a.js", { mode: "no-cors" });
    expect(fetched).toHaveLength(2);
    await worker.caches.open("planroom-files-0");
    let done: Promise<unknown> = Promise.resolve();
    worker.handlers.get("activate")?.({ waitUntil: (work: Promise<unknown>) => (done = work) });
    await done;
    expect(await worker.caches.keys()).toEqual(["planroom-files-1"]);
  });
});

describe("workers", () => {
  it("[C94] a page's worker keeps the address it was opened with: its answer has none of its own", async () => {
    const addressOf = async (destination: string) => {
      const respondWith = vi.fn();
      worker.handlers.get("fetch")?.({ request: request("/_next/static/chunks/w.js", { mode: "same-origin", destination }), respondWith });
      const answer = (await respondWith.mock.calls[0]?.[0]) as Response;
      return [answer.url, await answer.text()];
    };
    expect(await addressOf("worker")).toEqual(["", "fresh /_next/static/chunks/w.js"]);
    expect(await addressOf("worker")).toEqual(["", "fresh /_next/static/chunks/w.js"]);
    expect(fetched).toEqual(["/_next/static/chunks/w.js"]);
  });
});
