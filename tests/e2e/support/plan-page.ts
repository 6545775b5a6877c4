/** A plan's page as a person meets it: by roles and names, never by class or test id. */
import { expect, type Locator, type Page } from "@playwright/test";

export async function openSection(page: Page, plan: string, section: string): Promise<void> {
  await page.goto(`/plans/${plan}/${section}`);
  await untilOpen(page);
}

/** The plan is there and can be worked in. */
export async function untilOpen(page: Page): Promise<void> {
  await expect(grid(page).or(page.getByRole("main").getByRole("textbox")).first()).toBeVisible();
  await expect(page.getByRole("banner").getByText(/^(Saved|저장됨|Offline|You can read|읽기만)/).first()).toBeVisible();
}

/** The table of a section; a map of figures above it is a grid as well. */
export const grid = (page: Page): Locator => page.getByRole("grid").and(page.locator(":not([data-map])")).first();
/** A row by what is written in it, heading row left out. */
export const row = (page: Page, text: string | RegExp): Locator => grid(page).getByRole("row").filter({ hasText: text });

/** The cell of the row numbered `number` ("R1") below the heading `label`. */
export async function cell(page: Page, number: string, label: string): Promise<Locator> {
  let index = -1;
  await expect(async () => {
    const headings = await grid(page).getByRole("columnheader").allInnerTexts();
    index = headings.findIndex((heading) => heading.trim() === label);
    expect(index, `a column "${label}" among ${headings.join(" | ")}`).toBeGreaterThanOrEqual(0);
  }).toPass({ timeout: 10_000 });
  return numbered(page, number).getByRole("gridcell").nth(index);
}

/** The row whose first cell says `number`. */
export const numbered = (page: Page, number: string): Locator =>
  grid(page).getByRole("row").filter({ has: page.getByRole("gridcell").first().getByText(number, { exact: true }) });

/** The editor of a field, named for its field and row: "Goal, G1". */
export const editor = (page: Page, label: string, number: string): Locator =>
  page.getByRole("textbox", { name: `${label}, ${number}`, exact: true });

/** By keyboard: to the cell, Enter, type, Enter. */
export async function setByTyping(page: Page, number: string, label: string, value: string): Promise<void> {
  await openEditor(page, number, label);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(value);
  await page.keyboard.press("Enter");
}

/** By keyboard; an editor's code may still be on its way. */
export async function openEditor(page: Page, number: string, label: string): Promise<void> {
  const target = await cell(page, number, label);
  await target.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(":is(input, textarea, [contenteditable=true]):focus")).toBeVisible();
}

/** By keyboard: N, the title, Enter. Works on an empty section too. */
export async function addRow(page: Page, title: string): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press("n");
  await expect(page.getByRole("main").getByRole("textbox")).toBeFocused();
  await page.keyboard.insertText(title);
  await page.keyboard.press("Enter");
  await expect(row(page, title)).toHaveCount(1);
}

/** The top bar's word on what has become of my changes. */
export const savedLine = (page: Page): Locator => page.getByRole("banner").getByText(/^(Saved|저장됨)$/);

/** Two frames on, what was typed has reached the line; from then on it tells the truth. */
export async function untilSaved(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(savedLine(page)).toBeVisible();
}
