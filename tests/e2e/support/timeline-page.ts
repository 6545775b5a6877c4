/** The timeline as two people meet it. Bars are not for screen readers, so they are found by the row they belong to. */
import { expect, type Locator, type Page } from "@playwright/test";
import { createLink, createPlan, joinPlan, readPlanJson } from "./api";
import { type Person } from "./test";

/** The sample plan's own day, so that its dates lie ahead. */
export const sampleDay = new Date("2027-01-19T09:00:00");

export const list = (page: Page): Locator => page.getByRole("treegrid");
/** Rows also say what they wait for, so a title alone names several. */
export const listRow = (page: Page, task: { readonly id: string }): Locator => page.locator(`[data-row="${task.id}"]`);

export async function openTimeline(page: Page, plan: string, search = ""): Promise<void> {
  await page.clock.setFixedTime(sampleDay);
  await page.goto(`/plans/${plan}/milestones${search}`);
  await expect(list(page).getByRole("row").nth(1)).toBeVisible();
  await expect(page.getByRole("banner").getByText(/^(Saved|저장됨|You can read)/).first()).toBeVisible();
}

/** Two people in the sample plan, both at its timeline. */
export async function bothAtTimeline(person: (name: string) => Promise<Person>): Promise<{ sofia: Person; minjun: Person; plan: string }> {
  const [sofia, minjun] = [await person("Sofia"), await person("Minjun")];
  const plan = (await createPlan(sofia, "On time", "sample")).id;
  await joinPlan(minjun, await createLink(sofia, plan, "editor"));
  for (const { page } of [sofia, minjun]) await openTimeline(page, plan);
  return { sofia, minjun, plan };
}

export async function taskNamed(person: Person, plan: string, title: string): Promise<Record<string, unknown> & { id: string }> {
  const task = (await readPlanJson(person, plan))["tasks"]?.find((each) => each["title"] === title);
  if (!task) throw new Error(`no task "${title}"`);
  return task as Record<string, unknown> & { id: string };
}

export async function boxOfBar(page: Page, id: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(`[data-bar="${id}"]`).boundingBox();
  if (!box) throw new Error(`no bar of ${id}`);
  return box;
}

/** Px of a calendar day at the zoom a timeline opens with. */
export const dayWidth = 5.1;

/** Takes a bar by its middle; the mouse stays down. */
export async function hold(page: Page, id: string): Promise<{ to(days: number): Promise<void>; drop(): Promise<void> }> {
  const { x, y, width, height } = await boxOfBar(page, id);
  const [startX, startY] = [x + width / 2, y + height / 2];
  await page.mouse.move(startX, startY);
  await page.mouse.down();
  return {
    to: (days) => page.mouse.move(startX + days * dayWidth, startY),
    drop: () => page.mouse.up(),
  };
}

/** Draws a link from the end of one bar to the beginning of another, or to its end. */
export async function drawLink(page: Page, from: string, to: string, end: "start" | "finish" = "start"): Promise<void> {
  const [source, target] = [await boxOfBar(page, from), await boxOfBar(page, to)];
  await page.mouse.move(source.x + source.width / 2, source.y + 8);
  await page.mouse.move(source.x + source.width + 8, source.y + 8);
  await page.mouse.down();
  await page.mouse.move(source.x + source.width + 20, source.y + 14, { steps: 3 });
  await page.mouse.move(end === "start" ? target.x + 3 : target.x + target.width - 3, target.y + 8, { steps: 5 });
  await page.mouse.up();
}

export const ghost = (page: Page, id: string): Locator => page.locator(`[data-ghost="${id}"]`);
export const consequences = (page: Page): Locator => page.locator("[data-ghost-note]");
/** What is wrong with the schedule. */
export const findingsOf = (page: Page): Locator => page.getByRole("region", { name: "Findings of the schedule" });
