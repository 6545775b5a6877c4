import { createPlan, readPlanJson } from "./support/api";
import { addRow, cell, editor, grid, numbered, openEditor, openSection, row, setByTyping, untilSaved } from "./support/plan-page";
import { expect, test } from "./support/test";

test("a table is worked by keyboard alone: move, edit, put back, next, clear, reorder, remove, bring back", async ({ person }) => {
  const sofia = await person("Sofia");
  const { page } = sofia;
  const plan = await createPlan(sofia, "Keys", "sample");
  await openSection(page, plan.id, "goals");
  const goals = (await readPlanJson(sofia, plan.id))["goals"]!;
  const titles = () => readPlanJson(sofia, plan.id).then((json) => json["goals"]!.map((goal) => goal["title"]));

  await (await cell(page, "G1", "Goal")).focus();
  await page.keyboard.press("ArrowDown");
  await expect(await cell(page, "G2", "Goal")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(editor(page, "Goal", "G2")).toBeFocused();
  await page.keyboard.type(" and more");
  await page.keyboard.press("Escape");
  await expect(await cell(page, "G2", "Goal")).toBeFocused();
  await expect(numbered(page, "G2")).not.toContainText("and more");

  await page.keyboard.type("Typed over");
  await page.keyboard.press("Tab");
  await expect(row(page, "Typed over")).toHaveCount(1);
  await setByTyping(page, "G2", "Now", "1,250");
  await expect(await cell(page, "G2", "Now")).toContainText("1,250");
  await expect(await cell(page, "G2", "Now")).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(await cell(page, "G2", "Now")).not.toContainText("1,250");

  await page.keyboard.press("Alt+ArrowUp");
  await expect(numbered(page, "G1")).toContainText("Typed over");
  await untilSaved(page);
  expect((await titles()).slice(0, 2)).toEqual(["Typed over", goals[0]!["title"]]);

  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  await expect(row(page, "Typed over")).toHaveCount(0);
  await page.getByRole("button", { name: "Bring back…" }).click();
  await page.getByRole("button", { name: /^Bring back(?!…)/ }).click();
  await expect(row(page, "Typed over")).toHaveCount(1);
  await untilSaved(page);
  expect((await titles())[0]).toBe("Typed over");
});

test("an empty row left behind removes itself", async ({ person }) => {
  const sofia = await person("Sofia");
  const plan = await createPlan(sofia, "Keys", "sample");
  await openSection(sofia.page, plan.id, "goals");
  const before = await grid(sofia.page).getByRole("row").count();
  await sofia.page.keyboard.press("n");
  await expect(grid(sofia.page).getByRole("row")).toHaveCount(before + 1);
  await sofia.page.keyboard.press("Escape");
  await sofia.page.keyboard.press("ArrowUp");
  await expect(grid(sofia.page).getByRole("row")).toHaveCount(before);
});

test("keys typed while an editor is on its way arrive in it", async ({ person }) => {
  const sofia = await person("Sofia");
  const plan = await createPlan(sofia, "Keys", "sample");
  await openSection(sofia.page, plan.id, "risks?view=table");
  await untilSaved(sofia.page);
  await sofia.context.route(/\/_next\/static\/.*\.js/, async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    await route.continue();
  });
  await (await cell(sofia.page, "R1", "Likelihood")).focus();
  for (const key of ["Enter", "2", "Enter"]) await sofia.page.keyboard.press(key);
  await expect(await cell(sofia.page, "R1", "Likelihood")).toContainText("2");
  await expect(sofia.page).toHaveURL(/risks/);
});

test("dates, money and people are typed as one says them", async ({ person }) => {
  const sofia = await person("Sofia");
  const { page } = sofia;
  const plan = await createPlan(sofia, "Keys", "sample");
  await openSection(page, plan.id, "goals");
  await setByTyping(page, "G1", "By", "12 feb 2027");
  await expect(await cell(page, "G1", "By")).toContainText("12 Feb");
  await openEditor(page, "G1", "Owner");
  await page.keyboard.type("Grace");
  await page.keyboard.press("Enter");
  await expect(await cell(page, "G1", "Owner")).toContainText("Grace");
  await setByTyping(page, "G1", "By", "no day at all");
  await expect(page.getByText(/This is no date/)).toBeVisible();
  await page.keyboard.press("Escape");
  await untilSaved(page);
  expect((await readPlanJson(sofia, plan.id))["goals"]![0]).toMatchObject({ due: "2027-02-12" });
});

test("the frame by keyboard: steps by number, find or jump, all keys", async ({ person }) => {
  const sofia = await person("Sofia");
  const { page } = sofia;
  const plan = await createPlan(sofia, "Keys", "sample");
  await openSection(page, plan.id, "goals");
  await page.keyboard.press("3");
  await expect(page).toHaveURL(/\/risks$/);
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("vendor");
  await expect(page.getByRole("dialog").getByText(/EHR vendor/).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("0");
  await expect(page).toHaveURL(new RegExp(`/plans/${plan.id}$`));
});

test("a section starts by answering its question", async ({ person }) => {
  const sofia = await person("Sofia");
  const plan = await createPlan(sofia, "Empty", "blank");
  await openSection(sofia.page, plan.id, "goals");
  await expect(sofia.page.getByRole("heading", { name: "What do we want to achieve?" })).toBeVisible();
  await sofia.page.getByRole("button", { name: "It costs less to run" }).click();
  await expect(row(sofia.page, "It costs less to run")).toHaveCount(1);
  await addRow(sofia.page, "Second goal");
});

test("a key moves the caret of a text in the very moment it is entered", async ({ person }) => {
  const sofia = await person("Sofia");
  const { page } = sofia;
  const plan = await createPlan(sofia, "Caret", "sample");
  await openSection(page, plan.id, "goals");
  await numbered(page, "G1").getByRole("group", { name: "Why" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("contenteditable") === "true");
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("First: ");
  await expect(editor(page, "Why", "G1")).toHaveText(/^First: /);
});
