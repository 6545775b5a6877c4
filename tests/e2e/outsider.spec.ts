/** The outsider test between two people: what one answers in place is answered for both. */
import { type Locator, type Page } from "@playwright/test";
import { createLink, createPlan, joinPlan, readPlanJson } from "./support/api";
import { seriousFindings } from "./support/axe";
import { untilSaved } from "./support/plan-page";
import { expect, type Person, test } from "./support/test";

const main = (page: Page): Locator => page.getByRole("main");
const openPart = (page: Page): Locator => main(page).getByRole("region", { name: /^(Still open|남은 질문)/ });
const rail = (page: Page): Locator => page.getByRole("navigation", { name: "Plan" });

async function openTest({ page }: Person, plan: string): Promise<void> {
  await page.goto(`/plans/${plan}/outsider`);
  await expect(openPart(page)).toBeVisible();
}

test("[O1] [O3] [O4] what one answers in place, by keyboard, is answered on both screens and after a reload", async ({ person }) => {
  const [sofia, minjun] = [await person("Sofia"), await person("Minjun")];
  const plan = (await createPlan(sofia, "Portal", "sample")).id;
  await joinPlan(minjun, await createLink(sofia, plan, "editor"));
  await sofia.page.goto(`/plans/${plan}`);
  await expect(main(sofia.page).getByText("51 of 57 questions answered")).toBeVisible();
  await sofia.page.keyboard.press("g");
  await sofia.page.keyboard.press("t");
  await expect(openPart(sofia.page)).toBeVisible();
  await openTest(minjun, plan);
  for (const { page } of [sofia, minjun]) await expect(rail(page).getByText("51/57")).toBeVisible();

  for (const [row, next] of [["M1", "M3"], ["M3", "M5"], ["M5", "R2"]] as const) {
    const button = openPart(sofia.page).getByRole("button", { name: new RegExp(`^Answer: .* ${row}$`) });
    if (row === "M1") await button.focus();
    await expect(button).toBeFocused();
    await sofia.page.keyboard.press("Enter");
    await expect(sofia.page.locator("input:focus")).toBeVisible();
    await expect(openPart(minjun.page).getByText("Sofia is editing")).toBeAttached();
    await sofia.page.keyboard.type("3");
    await sofia.page.keyboard.press("Enter");
    await expect(openPart(sofia.page).getByRole("button", { name: new RegExp(`^Answer: .* ${next}$`) })).toBeFocused();
  }
  for (const { page } of [sofia, minjun]) {
    await expect(rail(page).getByText("52/57")).toBeVisible();
    await expect(openPart(page).getByText("When is there room to slip?")).toHaveCount(0);
    await untilSaved(page);
  }
  expect((await readPlanJson(sofia, plan))["milestones"]?.map(({ buffer }) => buffer)).toEqual([3, 5, 3, 4, 3]);

  const choose = openPart(minjun.page).getByRole("button", { name: /^Choose one: .* RA9$/ });
  await expect(openPart(minjun.page).getByText(/are both Accountable\./)).toBeVisible();
  await choose.press("Enter");
  await minjun.page.getByRole("group", { name: /^Jiwoo Lim: accountable/i }).getByRole("button", { pressed: true }).press("c");
  await minjun.page.keyboard.press("Escape");
  for (const { page } of [sofia, minjun]) {
    await expect(rail(page).getByText("53/57")).toBeVisible();
    await page.reload();
    await expect(rail(page).getByText("53/57")).toBeVisible();
    await expect(openPart(page).getByText("Who answers for each responsibility?")).toHaveCount(0);
  }
});

test("[O7] [O25] what an outsider cannot tell is a question to the team, until somebody has answered it", async ({ person, visitor }) => {
  const [sofia, grace] = [await person("Sofia"), await visitor()];
  const plan = (await createPlan(sofia, "Portal", "sample")).id;
  const link = await createLink(sofia, plan, "viewer");
  await grace.context.request.post("/api/guests", { data: { name: "Grace" } });
  await joinPlan(grace, link);
  await openTest(sofia, plan);
  await openTest(grace, plan);
  await expect(main(grace.page).getByRole("button", { name: /^(Answer|Choose)/ })).toHaveCount(0);
  await main(grace.page).getByRole("button", { name: "I can't tell: When does plan B start?" }).press("Enter");
  await grace.page.getByRole("textbox", { name: /^What is unclear/ }).fill("Who watches on a Sunday?");
  await grace.page.keyboard.press("Enter");
  await expect(main(grace.page).getByRole("button", { name: /^You can't tell: When does plan B start/, pressed: true })).toBeVisible();

  const asked = main(sofia.page).getByRole("region", { name: "What outsiders cannot tell" });
  await expect(asked).toContainText("Grace cannot tell: When does plan B start?");
  await expect(asked).toContainText("Who watches on a Sunday?");
  await sofia.page.reload();
  await asked.getByRole("button", { name: /^Settled/ }).press("Enter");
  for (const { page } of [sofia, grace]) await expect(main(page).getByRole("region", { name: "What outsiders cannot tell" })).toHaveCount(0);

  await grace.page.goto(`/plans/${plan}/risks#R1`);
  await grace.page.getByRole("button", { name: /^I can't tell: R1/ }).click();
  await grace.page.getByRole("button", { name: "Ask the team" }).click();
  await expect(asked).toContainText("Grace cannot tell: EHR vendor delivers the results interface late");
});

for (const language of ["en", "ko"] as const)
  test(`the test, the overview and both readings are accessible and fit a phone, in ${language}`, async ({ person }) => {
    test.setTimeout(240_000);
    const sofia = await person("Sofia", { language });
    const { page } = sofia;
    const plan = (await createPlan(sofia, "", "sample", language)).id;
    for (const path of ["/outsider", "", "?view=leader", "?view=team"]) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`/plans/${plan}${path}`);
      await expect(main(page).getByRole("heading", { level: 1 })).toBeAttached();
      await expect(main(page).getByRole("heading", { level: 2 }).first()).toBeVisible();
      expect(await seriousFindings(page), path).toEqual([]);
      await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
      expect(await seriousFindings(page, { within: "main", rules: ["color-contrast"] }), `${path}, dark`).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await expect(page.getByRole("link", { name: language === "ko" ? /^외부인 점검/ : /^Outsider test/ })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
      expect(await main(page).evaluate((element) => element.scrollWidth - element.clientWidth), path).toBeLessThanOrEqual(0);
    }
  });

test("[O12] both readings say what the plan says, to read only, and follow it", async ({ person }) => {
  const [sofia, minjun] = [await person("Sofia"), await person("Minjun")];
  const plan = (await createPlan(sofia, "Portal", "sample")).id;
  await joinPlan(minjun, await createLink(sofia, plan, "editor"));
  await sofia.page.goto(`/plans/${plan}`);
  await sofia.page.getByRole("link", { name: /^Team view/ }).click();
  await expect(main(sofia.page).getByRole("rowheader", { name: /Accept the pilot/ }).first()).toBeVisible();
  await expect(main(sofia.page).getByRole("textbox")).toHaveCount(0);
  await minjun.page.goto(`/plans/${plan}/tasks`);
  const title = minjun.page.getByRole("grid").getByText("Accept the pilot");
  await title.dblclick();
  await minjun.page.keyboard.press("End");
  await minjun.page.keyboard.type(" at last");
  await minjun.page.keyboard.press("Enter");
  await expect(main(sofia.page).getByRole("rowheader", { name: /Accept the pilot at last/ })).toBeVisible();
  await sofia.page.getByRole("link", { name: "Leader view" }).click();
  await expect(main(sofia.page).getByRole("heading", { name: /^Goals and measures/ })).toBeVisible();
  await sofia.page.reload();
  await expect(main(sofia.page).getByRole("heading", { name: /^Budget/ })).toBeVisible();
});

test("[O10] the overview shows what is open, how far everything is, and what another changes", async ({ person }) => {
  const [sofia, minjun] = [await person("Sofia"), await person("Minjun")];
  const plan = (await createPlan(sofia, "Portal", "sample")).id;
  await joinPlan(minjun, await createLink(sofia, plan, "editor"));
  await sofia.page.goto(`/plans/${plan}`);
  const part = (name: RegExp) => main(sofia.page).getByRole("region", { name });
  await expect(part(/^Could an outsider/)).toContainText("When is there room to slip?");
  await expect(part(/^Milestones/)).toContainText("Go-live");
  await expect(part(/^Milestones/)).toContainText("2 buffers, 9 days in all");
  await expect(part(/^Goals/).getByRole("listitem")).toHaveCount(4);
  await expect(part(/^Highest risks/).getByRole("listitem")).toHaveCount(3);
  await expect(part(/^Highest risks/)).toContainText("No plan B");
  await openTest(minjun, plan);
  await openPart(minjun.page).getByRole("button", { name: /^Answer: .* E1$/ }).press("Enter");
  await expect(minjun.page.locator("input:focus")).toBeVisible();
  await minjun.page.keyboard.type("2");
  await minjun.page.keyboard.press("Enter");
  await expect(part(/^Could an outsider/)).toContainText("52 of 57 questions answered");
  await expect(part(/^Could an outsider/)).toContainText("How does it go on if a risk happens?");
  await untilSaved(minjun.page);
  await sofia.page.reload();
  await expect(part(/^Could an outsider/)).toContainText("52 of 57 questions answered");
});
