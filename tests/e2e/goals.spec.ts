/** Step 1 between two people: goals and what leads to them, the scope, and who is concerned. */
import { type Page } from "@playwright/test";
import { createLink, createPlan, joinPlan, readPlanJson } from "./support/api";
import { seriousFindings } from "./support/axe";
import { addRow, cell, numbered, openSection, setByTyping, untilSaved } from "./support/plan-page";
import { expect, type Person, test } from "./support/test";

async function inOnePlan(person: (name: string) => Promise<Person>, template: "blank" | "sample" = "sample") {
  const [sofia, minjun] = [await person("Sofia"), await person("Minjun")];
  const plan = await createPlan(sofia, "Goals", template);
  await joinPlan(minjun, await createLink(sofia, plan.id, "editor"));
  return { sofia, minjun, plan: plan.id };
}

const main = (page: Page) => page.getByRole("main");

/** By keyboard: the line under a question, one answer, and out of it. */
async function answer(page: Page, line: string, text: string): Promise<void> {
  await main(page).getByRole("button", { name: line, exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(main(page).getByRole("textbox", { name: line, exact: true })).toBeFocused();
  await page.keyboard.insertText(text);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

test("answers to the guiding questions are rows of the plan, tied together, on both screens", async ({ person }) => {
  const { sofia, minjun, plan } = await inOnePlan(person, "blank");
  await openSection(sofia.page, plan, "goals");
  await minjun.page.goto(`/plans/${plan}/goals?view=cards`);
  await addRow(sofia.page, "Fewer result calls");
  await expect(main(sofia.page).getByRole("region", { name: "Guiding questions" })).toBeVisible();
  await answer(sofia.page, "A thing one can point at", "Patient portal");
  await answer(sofia.page, "A person or a group", "Patients");
  await answer(sofia.page, "One worry", "The vendor is late");

  const goal = minjun.page.getByRole("listitem").filter({ hasText: "Fewer result calls" }).first();
  await expect(goal).toContainText("Patient portal");
  await expect(goal.getByRole("listitem").filter({ hasText: "The vendor is late" })).toContainText("Sofia");
  await expect(goal.getByRole("button", { name: "No measure, G1" })).toBeVisible();
  expect(await seriousFindings(sofia.page)).toEqual([]);
  expect(await seriousFindings(minjun.page)).toEqual([]);

  await untilSaved(sofia.page);
  const { goals, deliverables, stakeholders, risks } = await readPlanJson(sofia, plan);
  expect(deliverables).toMatchObject([{ title: "Patient portal", goals: [goals![0]!["id"]], stakeholders: [stakeholders![0]!["id"]] }]);
  expect(risks).toMatchObject([{ title: "The vendor is late", raisedBy: "Sofia", goals: [goals![0]!["id"]] }]);
  await minjun.page.reload();
  await expect(goal).toContainText("The vendor is late");
});

test("a figure that one measures moves the goal on the other's screen, and a gap leads to its field", async ({ person }) => {
  const { sofia, minjun, plan } = await inOnePlan(person);
  await openSection(sofia.page, plan, "goals");
  await minjun.page.goto(`/plans/${plan}/goals?view=cards`);
  const first = minjun.page.getByRole("listitem").filter({ hasText: "Patients read lab results" }).first();
  await expect(first).toContainText("0% of the way");
  await setByTyping(sofia.page, "G1", "Now", "145");
  await expect(first).toContainText("50% of the way");

  await main(minjun.page).getByRole("button", { name: "No start value, G4" }).focus();
  await minjun.page.keyboard.press("Enter");
  await expect(minjun.page.getByRole("button", { name: "At start, G4" })).toBeFocused();
  await minjun.page.keyboard.press("Enter");
  await minjun.page.keyboard.type("3");
  await minjun.page.keyboard.press("Enter");
  for (const { page } of [sofia, minjun]) await expect(main(page).getByText("No start value")).toHaveCount(0);

  await main(sofia.page).getByRole("button", { name: "Add a limit" }).click();
  await sofia.page.keyboard.insertText("Nobody works more overtime");
  await sofia.page.keyboard.press("Enter");
  await untilSaved(sofia.page);
  await minjun.page.getByRole("button", { name: "Table", exact: true }).click();
  const limits = minjun.page.getByRole("grid", { name: "Must not get worse" });
  await expect(limits.getByRole("row").filter({ hasText: "Nobody works more overtime" })).toContainText("K3");
  await minjun.page.reload();
  await expect(limits.getByRole("row").filter({ hasText: "Nobody works more overtime" })).toHaveCount(1);
});

test("what one takes out of scope leaves it for both, in one step to undo", async ({ person }) => {
  const { sofia, minjun, plan } = await inOnePlan(person);
  for (const { page } of [sofia, minjun]) await openSection(page, plan, "scope");
  const list = (page: Page, name: string) => page.getByRole("grid", { name, exact: true });
  const booking = (page: Page, name: string) => list(page, name).getByRole("row").filter({ hasText: "Booking, moving" });
  await booking(sofia.page, "In").getByRole("gridcell").nth(1).focus();
  await sofia.page.keyboard.press("Alt+ArrowRight");
  for (const { page } of [sofia, minjun]) await expect(booking(page, "Out")).toContainText("S2");
  await expect(booking(sofia.page, "Out").getByRole("gridcell").nth(1)).toBeFocused();
  await sofia.page.keyboard.press("ControlOrMeta+z");
  for (const { page } of [sofia, minjun]) await expect(booking(page, "In")).toHaveCount(1);

  await list(minjun.page, "Constraints").getByRole("row").filter({ hasText: "Patient data" }).getByRole("gridcell").first().focus();
  await minjun.page.keyboard.press("n");
  await expect(main(minjun.page).getByRole("textbox")).toBeFocused();
  await minjun.page.keyboard.insertText("No work at night");
  await minjun.page.keyboard.press("Enter");
  await expect(list(sofia.page, "Constraints").getByRole("row").filter({ hasText: "No work at night" })).toHaveCount(1);
  expect(await seriousFindings(sofia.page)).toEqual([]);

  await untilSaved(minjun.page);
  await sofia.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await sofia.page.keyboard.press("t");
  await expect(await cell(sofia.page, "S12", "Kind")).toContainText("Constraint");
  await minjun.page.reload();
  await expect(list(minjun.page, "Constraints").getByRole("row").filter({ hasText: "No work at night" })).toHaveCount(1);
});

test("what comes in after the approval is told to both", async ({ person }) => {
  const { sofia, minjun, plan } = await inOnePlan(person);
  for (const { page } of [sofia, minjun]) await openSection(page, plan, "scope");
  await main(sofia.page).getByRole("button", { name: "Approve the scope" }).focus();
  await sofia.page.keyboard.press("Enter");
  for (const { page } of [sofia, minjun]) await expect(main(page).getByText(/^Approved by Sofia on .* Nothing has come in since\./)).toBeVisible();
  await numbered(minjun.page, "S5").getByRole("gridcell").first().focus();
  await minjun.page.keyboard.press("n");
  await expect(main(minjun.page).getByRole("textbox")).toBeFocused();
  await minjun.page.keyboard.insertText("A chat with the doctor");
  await minjun.page.keyboard.press("Enter");
  for (const { page } of [sofia, minjun]) {
    await expect(main(page).getByRole("button", { name: "1 change since" })).toBeVisible();
    await expect(main(page).getByRole("listitem")).toHaveText(/New in scope.*A chat with the doctor/);
  }
  expect(await seriousFindings(sofia.page)).toEqual([]);
  await untilSaved(minjun.page);
  await sofia.page.reload();
  await expect(main(sofia.page).getByRole("button", { name: "1 change since" })).toBeVisible();
});

test("a scope item goes where it is dropped, also into a list that is empty", async ({ person }) => {
  const { sofia, minjun, plan } = await inOnePlan(person, "blank");
  for (const { page } of [sofia, minjun]) await sofia.page.goto(`/plans/${plan}/scope`).then(() => page.goto(`/plans/${plan}/scope`));
  await main(sofia.page).getByRole("button", { name: "Add to In" }).click();
  await sofia.page.keyboard.insertText("Payments");
  await sofia.page.keyboard.press("Enter");
  const handle = sofia.page.getByRole("button", { name: "Actions for S1" });
  await handle.hover({ force: true });
  const from = (await handle.boundingBox())!;
  const to = (await main(sofia.page).getByRole("region", { name: "Out" }).boundingBox())!;
  await expect(async () => {
    await sofia.page.mouse.move(from.x + 6, from.y + 6);
    await sofia.page.mouse.down();
    await sofia.page.mouse.move(to.x + 100, to.y + 40, { steps: 12 });
    await sofia.page.mouse.up();
    await expect(sofia.page.getByRole("grid", { name: "Out" }).getByRole("row")).toHaveCount(2, { timeout: 1_000 });
  }).toPass();
  await expect(minjun.page.getByRole("grid", { name: "Out" }).getByRole("row").filter({ hasText: "Payments" })).toHaveCount(1);
});

test("somebody moved by arrow keys stands elsewhere for both, and is told something else", async ({ person }) => {
  const { sofia, minjun, plan } = await inOnePlan(person);
  for (const { page } of [sofia, minjun]) await openSection(page, plan, "stakeholders");
  const chip = (page: Page, name: RegExp) => main(page).getByRole("button", { name });
  await chip(sofia.page, /^H1 Active patients/).focus();
  await sofia.page.keyboard.press("ArrowUp");
  for (const { page } of [sofia, minjun])
    await expect(chip(page, /^H1 Active patients.*Power 4, high; interest 4, high; manage closely/i)).toHaveCount(1);
  await expect(chip(sofia.page, /^H1/)).toBeFocused();
  await expect(minjun.page.getByRole("row").filter({ hasText: "Active patients" })).toContainText("Manage closely");
  await sofia.page.keyboard.press("PageDown");
  await expect(chip(sofia.page, /^H1/)).not.toBeFocused();
  await sofia.page.keyboard.press("ControlOrMeta+z");
  for (const { page } of [sofia, minjun]) await expect(chip(page, /^H1 Active patients.*Power 3/)).toHaveCount(1);
  expect(await seriousFindings(minjun.page)).toEqual([]);

  // The code of a drag comes with the first hover: a press before that moves nothing.
  await expect(async () => {
    await chip(sofia.page, /^H5/).hover();
    const from = (await chip(sofia.page, /^H5/).boundingBox())!;
    const to = (await chip(sofia.page, /^H3/).boundingBox())!;
    await sofia.page.mouse.move(from.x + 20, from.y + 8);
    await sofia.page.mouse.down();
    await sofia.page.mouse.move(to.x + 40, to.y + 40, { steps: 3 });
    await sofia.page.mouse.up();
    await expect(chip(sofia.page, /^H5.*Power 4.*interest 5/)).toHaveCount(1, { timeout: 1_000 });
  }).toPass();
  await expect(chip(minjun.page, /^H5.*Power 4.*interest 5/)).toHaveCount(1);
  await untilSaved(sofia.page);
  await minjun.page.reload();
  await expect(chip(minjun.page, /^H5.*Power 4.*interest 5/)).toHaveCount(1);
});

for (const language of ["en", "ko"] as const)
  test(`step 1 on a phone and in the dark, in ${language}`, async ({ person }) => {
    const sofia = await person("Sofia", { language, viewport: { width: 390, height: 844 } });
    const plan = (await createPlan(sofia, "Phone", "sample", language)).id;
    for (const path of ["goals", "goals?view=cards", "scope", "deliverables", "stakeholders"]) {
      await sofia.page.goto(`/plans/${plan}/${path}`);
      await expect(main(sofia.page).getByRole("listitem").first()).toBeVisible();
      expect(await seriousFindings(sofia.page), path).toEqual([]);
      await sofia.page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
      expect(await seriousFindings(sofia.page, { rules: ["color-contrast"] }), `${path}, dark`).toEqual([]);
      expect(await sofia.page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    }
  });
