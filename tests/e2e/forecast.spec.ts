import { createPlan, readPlanJson } from "./support/api";
import { seriousFindings } from "./support/axe";
import { expect, test } from "./support/test";

test("[G80] [G82] the sample is forecast beside the page, in a worker, and a buffer follows its advice and is undone", async ({ person }) => {
  const sofia = await person("Sofia");
  const plan = await createPlan(sofia, "Forecast me", "sample");
  const worker = sofia.page.waitForEvent("worker");
  await sofia.page.goto(`/plans/${plan.id}/milestones?view=milestones`);
  await worker;
  const forecast = sofia.page.getByRole("region", { name: "Forecast" });
  await expect(forecast).toContainText("of 10,000 simulated runs end by");
  await expect(forecast.getByRole("progressbar")).toHaveCount(0);
  expect(await seriousFindings(sofia.page, { within: "[aria-labelledby=forecast]" })).toEqual([]);

  const buffers = async () => (await readPlanJson(sofia, plan.id))["milestones"]?.map(({ buffer }) => buffer ?? 0) as number[];
  const before = await buffers();
  await forecast.getByRole("spinbutton").fill("99");
  const advice = forecast.getByRole("button", { name: /^Set buffer to \d+ d before Go-live$/ });
  const days = Number(/\d+/.exec((await advice.textContent()) ?? "")?.[0]);
  await advice.click();
  await expect(advice).toHaveCount(0);
  await expect.poll(buffers).toEqual(before.map((buffer, index) => (index === 3 ? days : buffer)));
  await sofia.page.keyboard.press("ControlOrMeta+z");
  await expect.poll(buffers).toEqual(before);
  await expect(advice).toBeVisible();
});
