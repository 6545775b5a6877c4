import { gzipSync } from "node:zlib";
import { createPlan } from "./support/api";
import { grid } from "./support/plan-page";
import { expect, test } from "./support/test";

/** The design of the wire allows 230 KB, of 1,024 bytes as browsers' tools count them. */
const kilobyte = 1_024;
const budget = 230 * kilobyte;

/**
 * What is measured: every script that a browser with an empty cache loads for the page of a section,
 * from the first byte until the network is idle and the plan is on screen, with no key pressed and
 * nothing touched; each script's own size as gzip packs it. What is fetched later to be there offline
 * is not run by the page, and does not count; nor does the worker that keeps it.
 */
test("a plan's page loads at most 230 KB of scripts, and nothing from another host", async ({ person }) => {
  const sofia = await person("Sofia");
  const plan = await createPlan(sofia, "Weigh me", "sample");
  const scripts = new Map<string, Promise<number>>();
  sofia.context.on("response", (response) => {
    if (response.request().resourceType() !== "script" || response.url().endsWith("/sw.js")) return;
    scripts.set(response.url(), response.body().then((body) => gzipSync(body).length));
  });
  await sofia.page.goto(`/plans/${plan.id}/goals`);
  await expect(grid(sofia.page)).toBeVisible();
  await sofia.page.waitForLoadState("networkidle");

  const sizes = await Promise.all([...scripts].map(async ([url, size]) => [new URL(url).pathname, await size] as const));
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  const largest = sizes.toSorted((a, b) => b[1] - a[1]).map(([url, size]) => `${(size / kilobyte).toFixed(1).padStart(7)} KB  ${url}`);
  console.log(`First-load JS of the plan page: ${(total / kilobyte).toFixed(1)} KB gzip of ${budget / kilobyte}, in ${sizes.length} scripts`);
  test.info().annotations.push({ type: "first-load JS, gzip bytes", description: String(total) });
  expect(sizes.length).toBeGreaterThan(0);
  expect(total, largest.join("\n")).toBeLessThanOrEqual(budget);
});
