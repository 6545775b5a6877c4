/** Every section, as it is the first time somebody opens it, in both languages and both themes. */
import { type Page } from "@playwright/test";
import { type Language, languages } from "@/lib/plan/language";
import { sections } from "@/lib/plan/sections";
import { seriousFindings } from "./support/axe";
import { createPlan, readPlanJson } from "./support/api";
import { addRow, grid, untilSaved } from "./support/plan-page";
import { expect, test } from "./support/test";

// Each language may run on a worker of its own.
test.describe.configure({ mode: "parallel" });

const tables = sections.filter((section) => !section.single);

for (const language of languages) {
  test(`every section opens, takes a row by keyboard and is accessible, in ${language}`, async ({ person }) => {
    test.setTimeout(240_000);
    const sofia = await person("Sofia", { language });
    const plan = await createPlan(sofia, "Sweep", "sample", language);
    for (const section of tables)
      await test.step(section.id, async () => {
        await sofia.page.goto(`/plans/${plan.id}/${tableOf(section.id)}`);
        await expect(grid(sofia.page)).toBeVisible();
        await addRow(sofia.page, typed(language));
        expect(await seriousFindings(sofia.page, { within: "main" }), section.id).toEqual([]);
        await setTheme(sofia.page, "dark");
        expect(await seriousFindings(sofia.page, { within: "main", rules: ["color-contrast"] }), `${section.id}, dark`).toEqual([]);
        await setTheme(sofia.page, "light");
      });
    for (const view of ["milestones", "milestones?view=table"])
      await test.step(view, async () => {
        await sofia.page.goto(`/plans/${plan.id}/${view}`);
        await expect(sofia.page.getByRole("treegrid").getByRole("row").nth(3)).toBeVisible();
        expect(await seriousFindings(sofia.page, { within: "main" }), view).toEqual([]);
        await setTheme(sofia.page, "dark");
        expect(await seriousFindings(sofia.page, { within: "main", rules: ["color-contrast"] }), `${view}, dark`).toEqual([]);
        await setTheme(sofia.page, "light");
      });
    await untilSaved(sofia.page);
    const stored = await readPlanJson(sofia, plan.id);
    for (const section of tables) {
      const titles = stored[section.id]!.map((record) => record[section.titleField]);
      expect(titles, section.id).toContain(typed(language));
    }
  });

  test(`the frame, the overview and empty sections are accessible, in ${language}`, async ({ person }) => {
    test.setTimeout(120_000);
    const sofia = await person("Sofia", { language });
    const plan = await createPlan(sofia, "Empty", "blank", language);
    for (const path of ["", ...["goals", "risks", "tasks", "people"].map((id) => `/${id}`)]) {
      await sofia.page.goto(`/plans/${plan.id}${path}`);
      await expect(sofia.page.getByRole("main")).toBeVisible();
      expect(await seriousFindings(sofia.page), path).toEqual([]);
    }
    await sofia.page.goto("/");
    expect(await seriousFindings(sofia.page)).toEqual([]);
  });
}

/** Step 4 opens as a timeline, whose table stands under the milestone chart, and step 3 as a register. */
const tableOf = (section: string): string =>
  section === "milestones" ? "milestones?view=milestones" : section === "risks" || section === "swot" ? `${section}?view=table` : section;

const typed = (language: Language): string => (language === "ko" ? "키보드로 적은 줄" : "Written by keyboard");

async function setTheme(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
}
