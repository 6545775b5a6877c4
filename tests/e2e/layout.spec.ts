import { createPlan, readPlanJson } from "./support/api";
import { seriousFindings } from "./support/axe";
import { openSection, untilSaved } from "./support/plan-page";
import { expect, test } from "./support/test";

test("on a phone: bottom bar, rows as a list, editing in a sheet, nothing scrolls sideways", async ({ person }) => {
  const sofia = await person("Sofia", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const { page } = sofia;
  const plan = await createPlan(sofia, "Phone", "sample");
  await page.goto(`/plans/${plan.id}/goals`);
  const title = (await readPlanJson(sofia, plan.id))["goals"]![0]!["title"] as string;
  await expect(page.getByText(title).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByText(title).first().tap();
  const sheet = page.getByRole("dialog").or(page.getByRole("complementary"));
  await expect(sheet.getByText(title).first()).toBeVisible();
  await sheet.getByRole("button", { name: "Goal, G1" }).tap();
  await expect(page.locator(":is(input, textarea):focus")).toBeVisible();
  await page.keyboard.press("End");
  await page.keyboard.type(" on the phone");
  await page.keyboard.press("Enter");
  await untilSaved(page);
  expect((await readPlanJson(sofia, plan.id))["goals"]![0]).toMatchObject({ title: `${title} on the phone` });
});

for (const width of [1440, 1024, 768, 320])
  test(`at ${width} px the page itself never scrolls sideways`, async ({ person }) => {
    const sofia = await person("Sofia", { viewport: { width, height: 800 } });
    const plan = await createPlan(sofia, "Widths", "sample");
    for (const path of ["", "/goals", "/tasks", "/responsibilities"]) {
      await sofia.page.goto(`/plans/${plan.id}${path}`);
      await expect(sofia.page.getByRole("main")).toBeVisible();
      expect(await sofia.page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
  });

test("printed, a section is its rows and nothing of the frame", async ({ person }) => {
  const sofia = await person("Sofia");
  const plan = await createPlan(sofia, "Paper", "sample");
  await openSection(sofia.page, plan.id, "tasks");
  await sofia.page.emulateMedia({ media: "print" });
  await expect(sofia.page.getByRole("navigation", { name: "Plan" })).toBeHidden();
  await expect(sofia.page.getByRole("button", { name: "Share", exact: true })).toBeHidden();
  const tasks = (await readPlanJson(sofia, plan.id))["tasks"]!;
  await expect(sofia.page.getByRole("grid").getByRole("row")).toHaveCount(tasks.length + 1);
});

test("the language and the theme are chosen once and kept on the device", async ({ person }) => {
  const sofia = await person("Sofia");
  const { page } = sofia;
  const plan = await createPlan(sofia, "Kept", "sample");
  await openSection(page, plan.id, "goals");
  await page.getByRole("button", { name: "Switch to dark colours" }).click();
  await page.getByRole("button", { name: /switch the language/ }).click();
  await expect(page.getByRole("heading", { name: /목표/ }).first()).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
