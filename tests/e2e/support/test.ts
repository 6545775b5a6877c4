/** Playwright's test with what these tests share: a server of the worker's own, and people. */
import { test as base, type BrowserContext, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { languageCookie } from "@/lib/i18n/language";
import { type Language } from "@/lib/plan/language";
import { createTestServer, type TestServer } from "./server";

export interface Person {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
}
export interface PersonOptions extends BrowserContextOptions {
  readonly language?: Language;
}
interface Fixtures {
  /** A guest of this instance, in a browser of their own. */
  person(name: string, options?: PersonOptions): Promise<Person>;
  /** Somebody who has not said their name yet. */
  visitor(options?: PersonOptions): Promise<Person>;
  /** What this test may find in the console: what a browser says when the network is cut. */
  tolerate(pattern: RegExp): void;
}

export const test = base.extend<Fixtures & { watch: Watch }, { server: TestServer }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from this pattern
    async ({}, provide) => {
      const server = await createTestServer();
      await provide(server);
      await server.dispose();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  // oxlint-disable-next-line no-empty-pattern
  watch: async ({}, provide) => {
    const watch = createWatch();
    await provide(watch);
    expect(watch.complaints(), "nothing in the console, and nothing from another host").toEqual([]);
  },
  tolerate: async ({ watch }, provide) => provide((pattern) => watch.tolerate(pattern)),
  visitor: async ({ browser, server, watch }, provide) => {
    const contexts: BrowserContext[] = [];
    await provide(async ({ language = "en", ...options } = {}) => {
      const context = await browser.newContext({ baseURL: server.url, ...options });
      contexts.push(context);
      await context.addCookies([{ name: languageCookie, value: language, url: server.url }]);
      watch.follow(context, server.url);
      return { name: "", context, page: await context.newPage() };
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  person: async ({ visitor }, provide) =>
    provide(async (name, options) => {
      const { context, page } = await visitor(options);
      const answer = await context.request.post("/api/guests", { data: { name } });
      expect(answer.status(), await answer.text()).toBeLessThan(300);
      return { name, context, page };
    }),
});

interface Watch {
  follow(context: BrowserContext, url: string): void;
  tolerate(pattern: RegExp): void;
  complaints(): string[];
}

/** Listens to every page: errors in its console, errors it throws, requests that leave the host. */
function createWatch(): Watch {
  const heard: string[] = [];
  const tolerated: RegExp[] = [];
  return {
    follow(context, url) {
      context.on("console", (message) => {
        if (message.type() === "error") heard.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => heard.push(`thrown: ${error.error().stack ?? error.error().message}`));
      context.on("request", (request) => {
        const own = request.url().startsWith(url) || /^(data|blob|chrome-extension):/.test(request.url());
        if (!own) heard.push(`request to another host: ${request.url()}`);
      });
    },
    tolerate: (pattern) => tolerated.push(pattern),
    complaints: () => heard.filter((text) => !tolerated.some((pattern) => pattern.test(text))),
  };
}

/** What Chromium prints when a request or a socket finds no network, or no server. */
export const networkLoss = /net::ERR_|WebSocket connection to|WebSocket is closed|Failed to fetch|Failed to load resource/;

export { expect };
