/** What the server remembers of a figure, beside it: who said which value when. */
import { type Page } from "@playwright/test";
import { createLink, createPlan, joinPlan, readPlanJson } from "./support/api";
import { seriousFindings } from "./support/axe";
import { numbered, openSection, setByTyping, untilSaved } from "./support/plan-page";
import { expect, test } from "./support/test";

test("a check-in is kept with its author, seen by the other at once, and there after a reload", async ({ person }) => {
  const sofia = await person("Sofia");
  const jimin = await person("지민", { language: "ko" });
  const { id: plan } = await createPlan(sofia, "Portal", "sample");
  await joinPlan(jimin, { token: (await createLink(sofia, plan, "viewer")).token });
  for (const each of [sofia, jimin]) {
    await openSection(each.page, plan, "goals");
    await openDetails(each.page, "G1");
  }
  await expect(details(jimin.page).getByText("아직 점검한 사람이 없어요.")).toBeVisible();
  await expect(details(jimin.page).getByRole("button", { name: "오늘 수치 적기" })).toHaveCount(0);

  await details(sofia.page).getByRole("button", { name: "Check in" }).focus();
  await sofia.page.keyboard.press("Enter");
  await expect(sofia.page.getByRole("textbox", { name: "Now, G1" })).toBeFocused();
  await sofia.page.keyboard.press("ControlOrMeta+A");
  await sofia.page.keyboard.type("180");
  await sofia.page.keyboard.press("Enter");
  await untilSaved(sofia.page);
  for (const { page } of [sofia, jimin]) await expect(entries(page)).toHaveText([/210.*180.*Sofia/]);
  await expect(details(jimin.page).getByText(/^점검 1회: 처음 210.*, 지금 180.*, 목표 80/)).toBeVisible();
  for (const { page } of [sofia, jimin]) expect(await seriousFindings(page, { within: "aside" })).toEqual([]);

  await sofia.page.reload();
  await openDetails(sofia.page, "G1");
  await expect(entries(sofia.page)).toHaveText([/210.*180.*Sofia/]);

  // Whoever puts back what was there within ten minutes has said nothing.
  await setByTyping(sofia.page, "G1", "Now", "210");
  await expect(entries(jimin.page)).toHaveCount(0);
});

test("nobody forges an entry: a viewer's write is refused, and there is nothing to send one to", async ({ person }) => {
  const [sofia, vera] = [await person("Sofia"), await person("Vera")];
  const { id: plan } = await createPlan(sofia, "Portal", "sample");
  await joinPlan(vera, { token: (await createLink(sofia, plan, "viewer")).token });
  await openSection(sofia.page, plan, "risks");
  await sofia.page.keyboard.press("t");
  await setByTyping(sofia.page, "R1", "Likelihood", "1");
  await untilSaved(sofia.page);
  const question = `/api/plans/${plan}/trail?section=risks&days=7`;
  const read = async () => (await (await vera.context.request.get(question)).json()) as { by: { name: string }; value: number }[];
  await expect.poll(async () => (await read()).map(({ by, value }) => `${by.name} ${value}`)).toEqual(["Sofia 1"]);
  const forged = { section: "risks", record: "r1", field: "likelihood", before: 1, value: 5, by: "Sofia", at: 1 };
  for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const)
    expect((await vera.context.request.fetch(question, { method, data: forged })).status()).toBe(405);
  expect(await read()).toHaveLength(1);
});

test("on a phone the way of a figure fits", async ({ person }) => {
  const sofia = await person("Sofia", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const { page } = sofia;
  const { id: plan } = await createPlan(sofia, "Portal", "sample");
  const title = String((await readPlanJson(sofia, plan))["goals"]?.[0]?.["title"]);
  await page.goto(`/plans/${plan}/goals`);
  await page.getByText(title).first().tap();
  await details(page).getByRole("button", { name: "Check in" }).tap();
  await expect(page.getByRole("textbox", { name: "Now, G1" })).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("150");
  await page.keyboard.press("Enter");
  await expect(entries(page)).toHaveText([/150.*Sofia/]);
  expect(await details(page).evaluate((panel) => [...panel.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > 390).length)).toBe(0);
  expect(await seriousFindings(page, { within: "aside" })).toEqual([]);
});

/** By keyboard: Enter on the row's number. */
async function openDetails(page: Page, number: string): Promise<void> {
  await numbered(page, number).getByRole("gridcell").first().focus();
  await page.keyboard.press("Enter");
  await expect(details(page)).toBeVisible();
}

const details = (page: Page) => page.getByRole("complementary");
const entries = (page: Page) => details(page).getByRole("row").filter({ has: page.getByRole("time") });
