/** A plan's page as a person meets it: by roles and names, never by class or test id. */
import { expect, type Locator, type Page } from "@playwright/test";

export async function openSection(page: Page, plan: string, section: string): Promise<void> {
  await page.goto(`/plans/${plan}/${section}`);
  await expect(grid(page)).toBeVisible();
}

export const grid = (page: Page): Locator => page.getByRole("grid").first();
/** A row by what is written in it, heading row left out. */
export const row = (page: Page, text: string | RegExp): Locator => grid(page).getByRole("row").filter({ hasText: text });
export const cells = (page: Page, text: string | RegExp): Locator => row(page, text).getByRole("gridcell");

/** The cell of a row below the column named `label`. */
export async function cell(page: Page, text: string | RegExp, label: string): Promise<Locator> {
  const headings = await grid(page).getByRole("columnheader").allInnerTexts();
  const index = headings.findIndex((heading) => heading.trim() === label);
  expect(index, `a column "${label}" among ${headings.join(" | ")}`).toBeGreaterThanOrEqual(0);
  return row(page, text).first().locator("[role=gridcell], [role=rowheader]").nth(index);
}

/** The top bar's word on what has become of my changes. */
export const savedLine = (page: Page): Locator => page.getByRole("banner").getByText(/^(Saved|저장됨)$/);

/** Two frames on, what was typed has reached the line; from then on it tells the truth. */
export async function untilSaved(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(savedLine(page)).toBeVisible();
}
