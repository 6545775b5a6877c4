/** The list of plans: what changes in a plan shows in its line. */
import { createLink, createPlan, joinPlan } from "./support/api";
import { seriousFindings } from "./support/axe";
import { untilSaved } from "./support/plan-page";
import { expect, test } from "./support/test";

test("my plans stand side by side, and a change that another made is in the list", async ({ person }) => {
  const [sofia, minjun] = [await person("Sofia"), await person("Minjun")];
  const first = await createPlan(sofia, "Patient portal", "sample");
  await createPlan(sofia, "Second clinic", "sample");
  await createPlan(sofia, "Empty plan");
  await joinPlan(minjun, await createLink(sofia, first.id, "editor"));
  await sofia.page.goto("/");
  await sofia.page.getByRole("link", { name: "All plans" }).click();
  const line = (name: string) => sofia.page.getByRole("row").filter({ has: sofia.page.getByRole("rowheader", { name }) });
  await expect(line("Patient portal")).toContainText("Running");
  await expect(line("Patient portal")).toContainText("51/57");
  await expect(line("Patient portal")).toContainText("Yuna");
  await expect(line("Second clinic")).toContainText("51/57");
  await expect(line("Empty plan")).toContainText("1/57");
  expect(await seriousFindings(sofia.page)).toEqual([]);

  await minjun.page.goto(`/plans/${first.id}`);
  const status = minjun.page.getByRole("button", { name: /^Status, / });
  await status.click();
  await minjun.page.getByRole("option", { name: /^On hold/ }).click();
  await untilSaved(minjun.page);
  await expect.poll(async () => {
    await sofia.page.reload();
    return line("Patient portal").innerText();
  }, { timeout: 20_000 }).toContain("On hold");

  await sofia.page.setViewportSize({ width: 390, height: 844 });
  expect(await sofia.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await line("Second clinic").getByRole("link", { name: /51\/57|questions answered/ }).click();
  await expect(sofia.page.getByRole("heading", { level: 1, name: "Could an outsider run this plan?" })).toBeVisible();
});
