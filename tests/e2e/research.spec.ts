/** Step 2 between two people: notes by method, what they bear on, and what they said beside the plan. */
import { type Page } from "@playwright/test";
import { createLink, createPlan, joinPlan } from "./support/api";
import { seriousFindings } from "./support/axe";
import { numbered, openEditor, openSection, setByTyping, untilSaved } from "./support/plan-page";
import { expect, type Person, test } from "./support/test";

async function inOnePlan(person: (name: string) => Promise<Person>) {
  const [sofia, minjun] = [await person("Sofia"), await person("Minjun")];
  const plan = await createPlan(sofia, "Research", "sample");
  await joinPlan(minjun, await createLink(sofia, plan.id, "editor"));
  return { sofia, minjun, plan: plan.id };
}

const main = (page: Page) => page.getByRole("main");
/** The rows of the table as one reads them: headings, and numbers of notes. */
const order = (page: Page) => page.getByRole("grid").getByRole("row").evaluateAll((rows) =>
  rows.slice(1).map((row) => row.querySelector("[data-field='#']")?.textContent?.trim() ?? row.textContent?.trim() ?? ""));

test("a note that gets another method stands under it on both screens, by its number", async ({ person }) => {
  const { sofia, minjun, plan } = await inOnePlan(person);
  for (const { page } of [sofia, minjun]) {
    await openSection(page, plan, "research");
    await expect.poll(() => order(page)).toEqual(["Interview", "F1", "F4", "Observation", "F2", "F3", "Desk research", "F5"]);
  }
  await openEditor(sofia.page, "F4", "Method");
  await sofia.page.keyboard.type("Surv");
  await sofia.page.keyboard.press("Enter");
  for (const { page } of [sofia, minjun])
    await expect.poll(() => order(page)).toEqual(["Interview", "F1", "Survey", "F4", "Observation", "F2", "F3", "Desk research", "F5"]);
  await untilSaved(sofia.page);
  await minjun.page.reload();
  await expect.poll(() => order(minjun.page)).toContain("Survey");
  expect(await seriousFindings(minjun.page)).toEqual([]);
});

test("a goal is told which notes bear on it, and leads to them", async ({ person }) => {
  const { sofia, minjun, plan } = await inOnePlan(person);
  await openSection(minjun.page, plan, "goals");
  await numbered(minjun.page, "G3").getByRole("gridcell").first().focus();
  await minjun.page.keyboard.press("Enter");
  const details = minjun.page.getByRole("complementary");
  await expect(details).toContainText("G3");
  await expect(details.getByRole("region", { name: "Cited by" })).toHaveCount(0);

  await openSection(sofia.page, plan, "research");
  await openEditor(sofia.page, "F1", "Bears on");
  await sofia.page.keyboard.type("G3");
  await sofia.page.keyboard.press("Enter");
  await sofia.page.keyboard.press("Tab");
  const citation = details.getByRole("region", { name: "Cited by" }).getByRole("link", { name: /^F1/ });
  await expect(citation).toBeVisible();
  await citation.press("Enter");
  await expect(minjun.page).toHaveURL(/\/research#F1$/);
});

test("what the research expected stands beside what the plan says now, on both screens", async ({ person }) => {
  const { sofia, minjun, plan } = await inOnePlan(person);
  await openSection(minjun.page, plan, "outcomes");
  const budget = main(minjun.page).getByRole("region").getByRole("row").filter({ has: minjun.page.getByRole("rowheader", { name: "Budget" }) });
  await expect(budget).toContainText("₩90M");
  await expect(budget).toContainText("₩89.2M");
  await expect(budget).toContainText("₩800K less");
  await openSection(sofia.page, plan, "budget");
  await setByTyping(sofia.page, "B1", "Planned", "40m");
  await expect(budget).toContainText("more");
  await untilSaved(sofia.page);
  await minjun.page.reload();
  await expect(budget).toContainText("more");
  expect(await seriousFindings(minjun.page)).toEqual([]);
});

for (const language of ["en", "ko"] as const)
  test(`step 2 on a phone and in the dark, in ${language}`, async ({ person }) => {
    const sofia = await person("Sofia", { language, viewport: { width: 390, height: 844 } });
    const plan = (await createPlan(sofia, "Phone", "sample", language)).id;
    for (const path of ["research", "outcomes"]) {
      await sofia.page.goto(`/plans/${plan}/${path}`);
      await expect(main(sofia.page).getByRole("listitem").first()).toBeVisible();
      expect(await seriousFindings(sofia.page), path).toEqual([]);
      await sofia.page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
      expect(await seriousFindings(sofia.page, { rules: ["color-contrast"] }), `${path}, dark`).toEqual([]);
      expect(await sofia.page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    }
  });
