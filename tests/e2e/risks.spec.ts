/** Step 3 between two people: the register and its matrix, plan B, SWOT; and after a reload. */
import { type Locator, type Page } from "@playwright/test";
import { createLink, createPlan, joinPlan, type PlanJson, readPlanJson } from "./support/api";
import { seriousFindings } from "./support/axe";
import { untilSaved } from "./support/plan-page";
import { expect, type Person, test } from "./support/test";

test.describe.configure({ mode: "parallel" });

async function inOnePlan(person: (name: string) => Promise<Person>, template: "blank" | "sample" = "sample") {
  const [sofia, minjun] = [await person("Sofia"), await person("Minjun")];
  const plan = await createPlan(sofia, "Risks", template);
  await joinPlan(minjun, await createLink(sofia, plan.id, "editor"));
  return { sofia, minjun, pages: [sofia.page, minjun.page] as const, plan: plan.id };
}

const matrix = (page: Page): Locator => page.getByRole("grid", { name: "Matrix" });
const register = (page: Page): Locator => page.getByRole("grid", { name: "Register" });
const risk = (page: Page, number: string): Locator => register(page).getByRole("row").filter({ has: page.getByRole("gridcell").first().getByText(number, { exact: true }) });
const cellWith = (page: Page, number: string): Locator => matrix(page).getByRole("gridcell", { name: new RegExp(`: (.*, )?${number}(,|$)`) });

async function open(page: Page, plan: string, path = "risks"): Promise<void> {
  await page.goto(`/plans/${plan}/${path}`);
  await expect(page.getByRole("banner").getByText(/^(Saved|저장됨)/).first()).toBeVisible();
}

/** Presses each before either page has heard of the other's press. */
async function atOnce(buttons: readonly Locator[]): Promise<void> {
  const found = await Promise.all(buttons.map((button) => button.elementHandle()));
  await Promise.all(found.map((button) => button?.evaluate((element) => (element as HTMLElement).click())));
}

test("arrow keys in the matrix move a risk; the other sees it held, then moved, in matrix and register", async ({ person }) => {
  const { sofia, minjun, pages, plan } = await inOnePlan(person);
  for (const page of pages) await open(page, plan);
  await expect(cellWith(sofia.page, "R2")).toHaveAccessibleName("Likelihood 4, likely; impact 3, medium; high, score 12: R2");
  await cellWith(sofia.page, "R2").focus();
  await sofia.page.keyboard.press("Enter");
  await sofia.page.keyboard.press("ArrowUp");
  await sofia.page.keyboard.press("ArrowRight");
  await expect(matrix(minjun.page).getByText("Sofia moves R2")).toBeAttached();
  await expect(risk(minjun.page, "R2")).toContainText("12");
  await sofia.page.keyboard.press("Enter");
  for (const page of pages) {
    await expect(cellWith(page, "R2")).toHaveAccessibleName("Likelihood 5, almost certain; impact 4, large; very high, score 20: R2");
    await expect(risk(page, "R2")).toContainText("20");
  }
  await untilSaved(sofia.page);
  await minjun.page.reload();
  await expect(risk(minjun.page, "R2")).toContainText("20");
  await sofia.page.keyboard.press("ControlOrMeta+z");
  for (const page of pages) await expect(risk(page, "R2")).toContainText("12");
});

test("a chip is dragged; Escape puts it back; choosing in the matrix chooses in the register", async ({ person }) => {
  const { sofia, pages, plan } = await inOnePlan(person);
  for (const page of pages) await open(page, plan);
  const { page } = sofia;
  const target = matrix(page).getByRole("gridcell", { name: /^Likelihood 1, rare; impact 1, minor/ });
  const drag = async (): Promise<void> => {
    await matrix(page).getByRole("button", { name: /^R1:/ }).hover();
    await page.mouse.down();
    await target.hover();
  };
  await drag();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(risk(page, "R1")).toContainText("20");
  await drag();
  await page.mouse.up();
  for (const each of pages) await expect(cellWith(each, "R1")).toHaveAccessibleName("Likelihood 1, rare; impact 1, minor; low, score 1: R1");
  await matrix(page).getByRole("button", { name: /^R3:/ }).click();
  await expect(risk(page, "R3")).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("complementary", { name: /Clinicians release/ })).toBeVisible();
});

test("the common risks are added once, also by two at the same moment, as one step to undo", async ({ person }) => {
  const { sofia, minjun, pages, plan } = await inOnePlan(person, "blank");
  for (const page of pages) await open(page, plan);
  const offer = (page: Page) => page.getByRole("button", { name: "Add 5 common risks" });
  for (const page of pages) await expect(offer(page)).toBeVisible();
  await atOnce(pages.map(offer));
  for (const page of pages) {
    await expect(register(page).getByRole("row")).toHaveCount(6);
    await expect(register(page).getByText("It costs more than approved", { exact: true })).toHaveCount(1);
    await expect(page.getByRole("button", { name: /common risk/ })).toHaveCount(0);
    await untilSaved(page);
  }
  await minjun.page.reload();
  await expect(register(minjun.page).getByRole("row")).toHaveCount(6);
  const stored = (await readPlanJson(sofia, plan))["risks"]!;
  expect(stored.map(({ title }) => title).toSorted()).toEqual([
    "A part takes longer than planned", "It costs more than approved", "Somebody we count on leaves or falls ill",
    "Something we need is not there in time", "There is too little of what the work needs",
  ]);
});

test("two start the same plan B at the same moment: its tasks exist once, on both screens and after a reload", async ({ person }) => {
  const { sofia, minjun, pages, plan } = await inOnePlan(person);
  for (const page of pages) await open(page, plan, "risks#R1");
  const start = (page: Page) => page.getByRole("button", { name: "Start plan B" });
  for (const page of pages) await expect(start(page)).toBeVisible();
  await atOnce(pages.map(start));
  for (const page of pages) {
    await expect(page.getByRole("link", { name: "0 of 4 tasks done" })).toBeVisible();
    await expect(page.getByText(/^Runs since/)).toBeVisible();
    await untilSaved(page);
  }
  const steps = ["Switch to a nightly export of results", "Show “as of 06:00” beside every result", "Tell Haerin and the desk what changes", "Ask the vendor to pay for the export"];
  const made = (stored: PlanJson) => stored["tasks"]!.filter((task) => task["planB"] !== null).map(({ title }) => title);
  await expect.poll(async () => made(await readPlanJson(sofia, plan))).toEqual(steps);
  for (const page of pages) {
    await page.reload();
    await page.goto(`/plans/${plan}/tasks`);
    for (const step of steps) await expect(page.getByRole("grid").first().getByText(step, { exact: true })).toHaveCount(1);
  }

  await open(minjun.page, plan, "risks#R1");
  await minjun.page.getByRole("button", { name: "Go back", exact: true }).click();
  await expect(minjun.page.getByText("Ready", { exact: true })).toBeVisible();
  await untilSaved(minjun.page);
  expect((await readPlanJson(sofia, plan))["tasks"]!.filter((task) => task["planB"] !== null).map(({ status }) => status)).toEqual(steps.map(() => "dropped"));
});

test("plan B is approved by name, and says when it is another one since", async ({ person }) => {
  const { sofia, minjun, pages, plan } = await inOnePlan(person);
  for (const page of pages) await open(page, plan, "risks#R1");
  await sofia.page.getByRole("button", { name: "Approve", exact: true }).click();
  for (const page of pages) await expect(page.getByText(/^Approved by Sofia/)).toBeVisible();
  await minjun.page.getByRole("textbox", { name: "Add a step" }).fill("Call the board");
  await minjun.page.keyboard.press("Enter");
  for (const page of pages) await expect(page.getByText(/^Changed since Sofia approved it/)).toBeVisible();
  await expect(minjun.page.getByRole("button", { name: "Withdraw" })).toHaveCount(0);
  await sofia.page.reload();
  await expect(sofia.page.getByText(/^Changed since Sofia approved it/)).toBeVisible();
});

test("a proposed change is seen by both with before and after, and accepting it writes it", async ({ person }) => {
  const { sofia, minjun, pages, plan } = await inOnePlan(person);
  for (const page of pages) await open(page, plan, "risks#R6");
  const item = (page: Page) => page.getByRole("listitem").filter({ hasText: "Give patients two more weeks to sign up" });
  for (const page of pages) await expect(item(page)).toContainText(/13 Aug.*30 Aug/);
  await item(sofia.page).getByRole("button", { name: "Accept" }).click();
  for (const page of pages) await expect(item(page)).toContainText("Accepted");
  await untilSaved(sofia.page);
  const due = async () => (await readPlanJson(minjun, plan))["goals"]![1]!["due"];
  expect(await due()).toBe("2027-08-30");
  await sofia.page.keyboard.press("ControlOrMeta+z");
  await expect(item(minjun.page).getByRole("button", { name: "Accept" })).toBeVisible();
  await expect.poll(due).toBe("2027-08-13");
});

test("SWOT: a line moves by keys, and two who make it a risk at once make one", async ({ person }) => {
  const { sofia, minjun, pages, plan } = await inOnePlan(person);
  for (const page of pages) await open(page, plan, "swot");
  const quarter = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });
  const line = (page: Page, name: string, text: string) => quarter(page, name).getByRole("row").filter({ hasText: text });
  const text = "Decisions need one signature, not a committee";
  await line(sofia.page, "Strengths", text).focus();
  await sofia.page.keyboard.press("Alt+ArrowRight");
  for (const page of pages) await expect(line(page, "Weaknesses", text)).toBeVisible();
  await expect(line(sofia.page, "Weaknesses", text)).toBeFocused();
  await sofia.page.keyboard.press("n");
  await sofia.page.keyboard.type("Nobody knows the old forms");
  await sofia.page.keyboard.press("Enter");
  for (const page of pages) await expect(line(page, "Weaknesses", "Nobody knows the old forms")).toBeVisible();
  await atOnce(pages.map((page) => line(page, "Weaknesses", text).getByRole("button", { name: "Make it a risk" })));
  for (const page of pages) {
    await expect(line(page, "Weaknesses", text).getByRole("link", { name: `R9, ${text}` })).toBeVisible();
    await untilSaved(page);
  }
  await minjun.page.goto(`/plans/${plan}/risks`);
  await expect(register(minjun.page).getByText(text, { exact: true })).toHaveCount(1);
  expect((await readPlanJson(sofia, plan))["risks"]).toHaveLength(9);
});

for (const language of ["en", "ko"] as const)
  test(`everything of it is accessible, in ${language}`, async ({ person }) => {
    test.setTimeout(120_000);
    const sofia = await person("Sofia", { language });
    const plan = await createPlan(sofia, "", "sample", language);
    for (const path of ["risks", "risks#R1", "swot"]) {
      await open(sofia.page, plan.id, path);
      await expect(sofia.page.getByRole("grid").first()).toBeVisible();
      if (path === "risks#R1") await expect(sofia.page.getByRole("radiogroup").first()).toBeVisible();
      expect(await seriousFindings(sofia.page), path).toEqual([]);
      await sofia.page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
      expect(await seriousFindings(sofia.page, { rules: ["color-contrast"] }), `${path}, dark`).toEqual([]);
      // Another row of the same page would be a jump within it, which the page's own start may overtake.
      await sofia.page.goto("about:blank");
    }
  });

test("on a phone: the bar of bands, the list, a sheet; the matrix is a second view; nothing scrolls sideways", async ({ person }) => {
  const sofia = await person("Sofia", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const { page } = sofia;
  const plan = await createPlan(sofia, "Phone", "sample");
  await open(page, plan.id);
  await expect(page.getByRole("list", { name: "Register" }).getByRole("listitem")).toHaveCount(8);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("list", { name: "Register" }).getByRole("button").nth(1).tap();
  const sheet = page.getByRole("complementary");
  await sheet.getByRole("radiogroup", { name: "Likelihood, R2" }).getByRole("radio", { name: /^2/ }).tap();
  await sheet.getByRole("button", { name: "Close" }).tap();
  await expect(page.getByRole("list", { name: "Register" }).getByText("6, medium", { exact: true })).toHaveCount(2);
  await page.getByRole("link", { name: "Matrix" }).tap();
  await expect(cellWith(page, "R2")).toHaveAccessibleName(/^Likelihood 2, unlikely; impact 3, medium; medium, score 6/);
  expect(await seriousFindings(page)).toEqual([]);
  for (const path of ["risks", "risks?view=matrix", "swot"]) {
    await open(page, plan.id, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
  }
});

test("by keyboard alone: N adds, the table is one key away, a viewer changes nothing", async ({ person }) => {
  const { sofia, minjun, plan } = await inOnePlan(person);
  const { page } = sofia;
  await open(page, plan);
  await expect(risk(page, "R8")).toBeVisible();
  await page.keyboard.press("n");
  await page.keyboard.type("The room is double booked");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(risk(page, "R9")).toContainText("The room is double booked");
  await risk(page, "R1").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: /Older patients/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(risk(page, "R2")).toBeFocused();
  await page.keyboard.press("t");
  await expect(page.getByRole("grid", { name: "Register and matrix" })).toBeVisible();
  await page.keyboard.press("t");
  await expect(matrix(page)).toBeVisible();

  const viewer = await person("Vera");
  await joinPlan(viewer, await createLink(sofia, plan, "viewer"));
  await viewer.page.goto(`/plans/${plan}/risks#R1`);
  await expect(viewer.page.getByRole("radiogroup").first()).toBeVisible();
  for (const name of ["Start plan B", "Approve", "Accept", "Propose a change", "Add a risk"])
    await expect(viewer.page.getByRole("button", { name, exact: true })).toHaveCount(0);
  await minjun.page.close();
});
