import { createPlan } from "./support/api";
import { expect, test } from "./support/test";

test("a built Planroom answers within ten seconds of its start, with what was there before", async ({ person, server }) => {
  const sofia = await person("Sofia");
  const plan = await createPlan(sofia, "Still here");
  await server.stop();
  const started = Date.now();
  await server.start();
  await sofia.page.goto("/");
  await expect(sofia.page.getByRole("link", { name: "Still here" })).toBeVisible();
  expect(Date.now() - started).toBeLessThan(10_000);
  expect((await sofia.context.request.get(`/api/plans/${plan.id}`)).status()).toBe(200);
});
