/** A survey of a research note: asked by one, answered by somebody without an account, quoted by another. */
import { type Page } from "@playwright/test";
import { createLink, createPlan, joinPlan } from "./support/api";
import { seriousFindings } from "./support/axe";
import { numbered, openEditor, openSection, untilSaved } from "./support/plan-page";
import { expect, networkLoss, type Person, test } from "./support/test";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const details = (page: Page) => page.getByRole("complementary");
const card = (page: Page) => details(page).getByRole("region", { name: /^(Survey link|설문 링크)$/ });

/** By keyboard: Enter on the row's number. */
async function openNote(page: Page, plan: string): Promise<void> {
  await openSection(page, plan, "research");
  await numbered(page, "F4").getByRole("gridcell").first().focus();
  await page.keyboard.press("Enter");
  await expect(details(page)).toBeVisible();
}

/** F4 of the sample becomes a survey; the address of its link. */
async function makeSurvey({ page }: Person, plan: string, questions: string): Promise<string> {
  await openSection(page, plan, "research");
  await openEditor(page, "F4", "Method");
  await page.keyboard.type("Surv");
  await page.keyboard.press("Enter");
  await untilSaved(page);
  await openNote(page, plan);
  await expect(card(page).getByRole("textbox", { name: "Questions" })).toHaveValue("What happened at the branch in Mapo?");
  await card(page).getByRole("textbox", { name: "Questions" }).fill(questions);
  await card(page).getByRole("button", { name: "Make the link" }).press("Enter");
  const address = card(page).getByRole("textbox", { name: "Address of the survey" });
  await expect(address).toBeFocused();
  return address.inputValue();
}

test("an answer without an account arrives live at both, is quoted in the finding, and is there after a reload", async ({ person, visitor }) => {
  const [sofia, minjun, vera] = [await person("Sofia"), await person("Minjun"), await person("Vera")];
  const { id: plan } = await createPlan(sofia, "Secret portal", "sample");
  await joinPlan(minjun, await createLink(sofia, plan, "editor"));
  await joinPlan(vera, await createLink(sofia, plan, "viewer"));
  const address = await makeSurvey(sofia, plan, "What happened that day?\nWhat would have helped?");
  await openNote(minjun.page, plan);
  await expect(card(minjun.page)).toContainText("No answers yet");
  await expect(card(minjun.page).getByRole("textbox", { name: "Address of the survey" })).toHaveValue(address);

  const { page, context } = await visitor({ ...phone, language: "ko" });
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "What happened at the branch in Mapo?" })).toBeVisible();
  await expect(page.getByText("이 계획의 사람들이 답변을 읽어요.")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await expect(page.locator("meta[name=referrer]")).toHaveAttribute("content", "no-referrer");
  await page.getByRole("button", { name: "보내기" }).tap();
  await expect(page.getByRole("alert").filter({ hasText: "질문 하나에는 답해 주세요." })).toBeVisible();
  await page.getByRole("textbox", { name: "What happened that day?" }).fill("한참 기다리다 끊었어요.");
  await page.getByRole("textbox", { name: "이름" }).fill("민지");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  for (const secret of ["Secret portal", "Sofia", "Minjun", plan]) expect(await page.content()).not.toContain(secret);
  await page.getByRole("button", { name: "보내기" }).tap();
  await expect(page.getByRole("heading", { name: "답변이 도착했어요" })).toBeVisible();
  expect((await context.cookies()).map(({ name }) => name).filter((name) => /session/.test(name))).toEqual([]);

  for (const each of [sofia, minjun]) {
    await expect(card(each.page).getByRole("heading", { name: "1 answer" })).toBeVisible();
    await expect(card(each.page).getByRole("listitem", { name: /^Answer: 민지/ })).toContainText("한참 기다리다 끊었어요.");
  }
  await card(minjun.page).getByRole("button", { name: "Write into the finding" }).press("Enter");
  const finding = (page: Page) => details(page).locator("[data-field=finding]");
  await expect(finding(sofia.page).locator("blockquote")).toContainText("한참 기다리다 끊었어요.");
  await expect(card(sofia.page).getByRole("button", { name: "In the finding" })).toBeVisible();
  await untilSaved(minjun.page);
  for (const each of [sofia, minjun]) expect(await seriousFindings(each.page, { within: "aside" })).toEqual([]);

  await sofia.page.reload();
  await openNote(sofia.page, plan);
  await expect(finding(sofia.page).locator("blockquote")).toContainText("민지");
  await expect(card(sofia.page).getByRole("heading", { name: "1 answer" })).toBeVisible();

  await openNote(vera.page, plan);
  await expect(card(vera.page)).toContainText("한참 기다리다 끊었어요.");
  await expect(card(vera.page).getByRole("button")).toHaveCount(0);
  await expect(card(vera.page).getByRole("textbox")).toHaveCount(0);

  await card(sofia.page).getByRole("button", { name: "Remove this answer" }).press("Enter");
  await expect(card(vera.page).getByRole("heading", { name: "No answers yet" })).toBeVisible();
  await sofia.page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(card(vera.page).getByRole("heading", { name: "1 answer" })).toBeVisible();
});

test("without a network and once it is closed what somebody wrote stays, and the link says so", async ({ person, visitor, tolerate }) => {
  tolerate(networkLoss);
  const sofia = await person("Sofia");
  const { id: plan } = await createPlan(sofia, "Portal", "sample");
  const address = await makeSurvey(sofia, plan, "What happened at the branch in Mapo?");
  const { page, context } = await visitor({ colorScheme: "dark" });
  await page.goto(address);
  const field = page.getByRole("textbox", { name: "What happened at the branch in Mapo?" });
  await field.fill("Nobody answered.");
  expect(await seriousFindings(page)).toEqual([]);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("The server cannot be reached. What you wrote is still here; try again in a moment.")).toBeVisible();
  await context.setOffline(false);

  await card(sofia.page).getByRole("button", { name: "Close the survey" }).press("Enter");
  await expect(card(sofia.page).getByText("Closed", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("This survey has been closed meanwhile.")).toBeVisible();
  await expect(field).toHaveValue("Nobody answered.");
  await card(sofia.page).getByRole("button", { name: "Open it again" }).press("Enter");
  await expect(card(sofia.page).getByText("Open", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Your answers have arrived" })).toBeVisible();

  await details(sofia.page).getByRole("button", { name: "Close", exact: true }).click();
  await numbered(sofia.page, "F4").getByRole("gridcell").first().focus();
  await sofia.page.keyboard.press("Delete");
  await expect(numbered(sofia.page, "F5")).toHaveCount(0);
  await untilSaved(sofia.page);
  await expect.poll(async () => {
    await page.goto(address);
    return page.getByRole("heading", { name: "This survey is closed" }).count();
  }).toBe(1);
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto(`${address}x`);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
});
