/** Step 5 between two people: who answers for what, who does what by when, and why. */
import { type Locator, type Page } from "@playwright/test";
import { seriousFindings } from "./support/axe";
import { createLink, createPlan, joinPlan, readPlanJson } from "./support/api";
import { untilOpen, untilSaved } from "./support/plan-page";
import { expect, type Person, test } from "./support/test";

async function inOnePlan(person: (name: string, options?: { language?: "en" | "ko" }) => Promise<Person>, language: "en" | "ko" = "en") {
  const [sofia, minjun] = [await person("Sofia", { language }), await person("Minjun", { language })];
  const plan = await createPlan(sofia, "Roles", "sample", language);
  await joinPlan(minjun, await createLink(sofia, plan.id, "editor"));
  return { sofia, minjun, plan: plan.id };
}

const chart = (page: Page): Locator => page.getByRole("grid", { name: "RACI" });
const rowOf = (page: Page, title: string): Locator => chart(page).getByRole("row").filter({ hasText: title });
/** The letter of a person, named "Grace: Consulted", in the row of a title. */
const letter = (page: Page, title: string, name: string): Locator => rowOf(page, title).getByRole("gridcell", { name: new RegExp(`^${name}: `) });
const strip = (page: Page, row: string): Locator => page.getByRole("group", { name: `What mends ${row}` });

test("two make somebody accountable at the same moment: both read it, and one press mends it for both", async ({ person }) => {
  test.setTimeout(120_000);
  const { sofia, minjun, plan } = await inOnePlan(person);
  for (const { page } of [sofia, minjun]) {
    await page.goto(`/plans/${plan}/responsibilities`);
    await untilOpen(page);
    await expect(page.getByText("11 of 13 rows are complete")).toBeVisible();
  }
  // By keyboard alone: one clears the accountable, then each names another.
  await letter(sofia.page, "Train the desk", "Jiwoo").focus();
  await sofia.page.keyboard.press("Delete");
  await expect(strip(minjun.page, "RA10")).toContainText("Nobody is Accountable.");
  await letter(sofia.page, "Train the desk", "Yuna").focus();
  await letter(minjun.page, "Train the desk", "Haerin").focus();
  await expect(letter(sofia.page, "Train the desk", "Haerin")).toContainText("Minjun is editing");
  await Promise.all([sofia.page.keyboard.press("a"), minjun.page.keyboard.press("a")]);
  for (const { page } of [sofia, minjun]) await expect(strip(page, "RA10")).toContainText("Two people are Accountable.");
  await strip(minjun.page, "RA10").getByRole("button", { name: "Keep Haerin" }).click();
  for (const { page } of [sofia, minjun]) {
    await expect(strip(page, "RA10")).toHaveCount(0);
    await expect(letter(page, "Train the desk", "Yuna")).toHaveAccessibleName(/^Yuna: Consulted/);
  }
  // The summary leads to what the sample left open.
  await sofia.page.getByRole("button", { name: "2 rows need a decision" }).press("Enter");
  await expect(sofia.page.getByRole("button", { name: /^(Keep|Choose) / }).and(sofia.page.locator(":focus"))).toBeVisible();
  await sofia.page.keyboard.press("Enter");
  await expect(minjun.page.getByText("12 of 13 rows are complete")).toBeVisible();
  await untilSaved(sofia.page);
  await minjun.page.reload();
  await expect(minjun.page.getByText("12 of 13 rows are complete")).toBeVisible();
  await expect(letter(minjun.page, "Train the desk", "Haerin")).toHaveAccessibleName(/^Haerin: Accountable/);
  expect(await seriousFindings(minjun.page, { within: "main" })).toEqual([]);
});

test("a letter is chosen by what it means, undone in one step, and the chart is a table on T", async ({ person }) => {
  const { sofia, plan } = await inOnePlan(person);
  const { page } = sofia;
  await page.goto(`/plans/${plan}/responsibilities`);
  await untilOpen(page);
  await letter(page, "Agree the scope", "Jiwoo").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Consulted is asked before")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("Informed is told after")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(letter(page, "Agree the scope", "Jiwoo")).toHaveAccessibleName("Jiwoo: Informed");
  await expect(letter(page, "Agree the scope", "Jiwoo")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(letter(page, "Agree the scope", "Jiwoo")).toHaveAccessibleName("Jiwoo: Consulted");
  await page.keyboard.press("t");
  await expect(page.getByRole("columnheader", { name: "Spans tasks" })).toBeVisible();
  await page.keyboard.press("t");
  await expect(letter(page, "Agree the scope", "Jiwoo")).toBeVisible();
});

test("one moves a task on the board and marks it urgent; the other sees it, also on the person's page, after a reload", async ({ person }) => {
  test.setTimeout(120_000);
  const { sofia, minjun, plan } = await inOnePlan(person);
  const card = (page: Page, title: string) => page.getByRole("group", { name: new RegExp(`^T\\d+ ${title}`) });
  const column = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}, `) });
  for (const { page } of [sofia, minjun]) {
    await page.goto(`/plans/${plan}/tasks?view=board`);
    await expect(card(page, "Agree the scope")).toBeVisible();
  }
  await card(sofia.page, "Agree the scope").focus();
  await expect(card(minjun.page, "Agree the scope")).toContainText("Sofia is editing");
  await sofia.page.keyboard.press("Alt+ArrowRight");
  await expect(card(sofia.page, "Agree the scope")).toBeFocused();
  await expect(column(minjun.page, "Doing").getByRole("group")).toHaveCount(2);
  // By hand: from where it is into another column.
  await dragTo(minjun.page, card(minjun.page, "Map how results"), column(minjun.page, "Done"));
  await expect(column(sofia.page, "Done").getByRole("group")).toHaveCount(2);
  expect(await seriousFindings(sofia.page, { within: "main" })).toEqual([]);

  await minjun.page.goto(`/plans/${plan}/tasks?view=matrix`);
  await sofia.page.goto(`/plans/${plan}/tasks?view=matrix`);
  await card(sofia.page, "Write the help pages").focus();
  await sofia.page.keyboard.press("Alt+ArrowLeft");
  await sofia.page.keyboard.press("Alt+ArrowUp");
  await expect(column(minjun.page, "Do").getByText("Write the help pages")).toBeVisible();
  await minjun.page.getByRole("button", { name: /^Begin T\d+/ }).last().click();
  await expect(column(sofia.page, "Do").getByText("Begun").first()).toBeVisible();
  expect(await seriousFindings(sofia.page, { within: "main" })).toEqual([]);
  for (const { page } of [sofia, minjun]) await untilSaved(page);
  const stored = (await readPlanJson(sofia, plan))["tasks"]!;
  expect(stored.find(({ title }) => title === "Write the help pages")).toMatchObject({ urgent: true, important: true });
  expect(stored.find(({ title }) => title === "Map how results travel today")).toMatchObject({ status: "done" });

  await minjun.page.goto(`/plans/${plan}/tasks?view=people`);
  await expect(minjun.page.getByRole("row", { name: /Jiwoo Lim/ })).toBeVisible();
  expect(await seriousFindings(minjun.page, { within: "main" })).toEqual([]);
  await minjun.page.getByRole("link", { name: /Jiwoo Lim/ }).click();
  await expect(minjun.page.getByRole("heading", { name: "Jiwoo Lim" })).toBeVisible();
  await minjun.page.reload();
  await expect(minjun.page.getByRole("listitem").filter({ hasText: /^T\d+Map how results/ })).toBeVisible();
});

test("a reason written on a person's page stands in the details of the task, on the other screen too", async ({ person }) => {
  test.setTimeout(90_000);
  const { sofia, minjun, plan } = await inOnePlan(person);
  const minjunsId = (await readPlanJson(sofia, plan))["people"]!.find(({ name }) => name === "Minjun Park")!["id"] as string;
  await sofia.page.goto(`/plans/${plan}/tasks?view=people&person=${minjunsId}`);
  await sofia.page.getByRole("button", { name: "Say why" }).first().click();
  await expect(sofia.page.locator("input:focus, textarea:focus")).toBeVisible();
  await sofia.page.keyboard.type("Knows every sign-in there is");
  await sofia.page.keyboard.press("Enter");
  await untilSaved(sofia.page);
  await minjun.page.goto(`/plans/${plan}/tasks?view=board`);
  await minjun.page.getByRole("group", { name: /Identity check/ }).press("Enter");
  await expect(minjun.page.getByRole("complementary").getByText("Knows every sign-in there is")).toBeVisible();
  await minjun.page.goto(`/plans/${plan}/rationale`);
  await expect(minjun.page.getByRole("grid").getByText("Knows every sign-in there is")).toBeVisible();
  await minjun.page.getByRole("button", { name: /assignments have no reason/ }).first().click();
  await expect(minjun.page.getByRole("region", { name: "Assignments without a reason" })).toBeVisible();
  expect(await seriousFindings(minjun.page, { within: "main" })).toEqual([]);
});

test("a phone shows who answers and who does it, and sets letters from below; Korean and dark are as accessible", async ({ person }) => {
  test.setTimeout(120_000);
  const { sofia, minjun, plan } = await inOnePlan(person, "ko");
  await sofia.page.setViewportSize({ width: 390, height: 844 });
  await sofia.page.goto(`/plans/${plan}/responsibilities`);
  await minjun.page.goto(`/plans/${plan}/responsibilities`);
  await sofia.page.getByRole("button", { name: /시범 운영 승인하기/ }).click();
  const sheet = sofia.page.getByRole("dialog");
  await expect(sheet.getByText("책임이 2명이에요.")).toBeVisible();
  expect(await seriousFindings(sofia.page)).toEqual([]);
  await sheet.getByRole("group", { name: /^지우: / }).getByRole("button", { name: "자문" }).click();
  await expect(sheet.getByText("책임이 2명이에요.")).toHaveCount(0);
  await expect(minjun.page.getByText("13줄 중 12줄이 완성됐어요")).toBeVisible();
  expect(await seriousFindings(minjun.page, { within: "main" })).toEqual([]);
  await minjun.page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
  expect(await seriousFindings(minjun.page, { within: "main", rules: ["color-contrast"] })).toEqual([]);
  for (const view of ["board", "people", "matrix"]) {
    await sofia.page.goto(`/plans/${plan}/tasks?view=${view}`);
    await expect(sofia.page.getByRole("main").getByText("킥오프 열기").or(sofia.page.getByRole("link", { name: /서유나/ })).first()).toBeVisible();
    expect(await seriousFindings(sofia.page, { within: "main" }), view).toEqual([]);
    const wide = await sofia.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, view).toBeLessThanOrEqual(390);
  }
});

/** What a drag needs is fetched once the cards are there; a hand that was faster tries again. */
async function dragTo(page: Page, card: Locator, zone: Locator): Promise<void> {
  await expect(async () => {
    await card.hover();
    const [from, to] = [await card.boundingBox(), await zone.boundingBox()];
    if (!from || !to) throw new Error("nothing to drag, or nowhere to");
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2 + 20, from.y + from.height / 2, { steps: 4 });
    await page.mouse.move(to.x + 80, to.y + 120, { steps: 10 });
    await page.mouse.up();
    await expect(zone.getByRole("group").filter({ hasText: "Map how results" })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
}
