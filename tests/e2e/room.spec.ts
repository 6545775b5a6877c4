/** What people see of each other, and what becomes of what they do to each other's work. */
import { createLink, createPlan, joinPlan, readPlanJson } from "./support/api";
import { cell, editor, numbered, openSection, row, setByTyping, untilSaved } from "./support/plan-page";
import { expect, type Person, test } from "./support/test";

async function inOneRoom(person: (name: string) => Promise<Person>, section = "goals") {
  const [sofia, minjun] = [await person("Sofia"), await person("Minjun")];
  const plan = await createPlan(sofia, "Room", "sample");
  await joinPlan(minjun, await createLink(sofia, plan.id, "editor"));
  await Promise.all([sofia, minjun].map(({ page }) => openSection(page, plan.id, section)));
  return { sofia: sofia.page, minjun: minjun.page, plan: plan.id, owner: sofia };
}

test("who is here, in which step and in which field", async ({ person }) => {
  const { sofia, minjun } = await inOneRoom(person);
  await expect(sofia.getByRole("group", { name: "2 people here" }).first()).toBeVisible();
  await (await cell(minjun, "G2", "Goal")).focus();
  await minjun.keyboard.press("Enter");
  await expect(numbered(sofia, "G2").getByText("Minjun is editing")).toBeAttached();
  await minjun.keyboard.press("Escape");
  await expect(sofia.getByText("Minjun is editing")).toHaveCount(0);

  await minjun.getByRole("navigation").getByRole("link", { name: /^Risks/ }).click();
  await expect(minjun).toHaveURL(/risks/);
  await expect(sofia.getByRole("navigation").getByRole("link", { name: /Risks.*Minjun|Minjun.*Risks/ })).toBeVisible();
});

test("following somebody goes where they go, until a key of mine", async ({ person }) => {
  const { sofia, minjun } = await inOneRoom(person);
  await sofia.getByRole("button", { name: "Follow Minjun" }).click();
  await expect(sofia.getByText(/Following Minjun/).first()).toBeVisible();
  await minjun.getByRole("navigation").getByRole("link", { name: /^Risks/ }).click();
  await expect(sofia).toHaveURL(/risks/);
  await sofia.keyboard.press("Escape");
  await expect(sofia.getByText(/Following Minjun/)).toHaveCount(0);
  await minjun.getByRole("navigation").getByRole("link", { name: /^Goals/ }).click();
  await expect(minjun).toHaveURL(/goals/);
  await expect(sofia).toHaveURL(/risks/);
});

test("undo takes back only my own, across text and fields", async ({ person }) => {
  const { sofia, minjun, plan, owner } = await inOneRoom(person);
  const before = (await readPlanJson(owner, plan))["goals"]!;
  await setByTyping(sofia, "G1", "Now", "77");
  await setByTyping(minjun, "G1", "Measure", "Minjun's measure");
  await setByTyping(sofia, "G2", "Goal", "Sofia's title");
  await expect(row(minjun, "Sofia's title")).toHaveCount(1);
  await expect(row(sofia, "Minjun's measure")).toHaveCount(1);

  await sofia.keyboard.press("ControlOrMeta+z");
  await expect(row(sofia, "Sofia's title")).toHaveCount(0);
  await sofia.keyboard.press("ControlOrMeta+z");
  await expect(await cell(sofia, "G1", "Now")).not.toContainText("77");
  await untilSaved(sofia);
  const after = (await readPlanJson(owner, plan))["goals"]!;
  expect(after).toEqual([{ ...before[0], measure: "Minjun's measure" }, ...before.slice(1)]);

  await sofia.keyboard.press("ControlOrMeta+Shift+z");
  await expect(await cell(sofia, "G1", "Now")).toContainText("77");
});

test("whoever was overruled is told, and can take theirs back", async ({ person }) => {
  const { sofia, minjun } = await inOneRoom(person);
  await setByTyping(sofia, "G1", "Now", "41");
  await expect(await cell(minjun, "G1", "Now")).toContainText("41");
  await setByTyping(minjun, "G1", "Now", "52");
  await expect(sofia.getByText(/Minjun set 52.*You had 41/)).toBeVisible();
  await sofia.getByRole("button", { name: /^Use 41/ }).click();
  for (const page of [sofia, minjun]) await expect(await cell(page, "G1", "Now")).toContainText("41");
});

test("a row deleted while somebody writes in it can be brought back with what they wrote", async ({ person }) => {
  const { sofia, minjun } = await inOneRoom(person);
  await (await cell(sofia, "G2", "Goal")).focus();
  await sofia.keyboard.press("Enter");
  await expect(editor(sofia, "Goal", "G2")).toBeFocused();
  await sofia.keyboard.type(" still writing");
  await expect(row(minjun, "still writing")).toHaveCount(1);
  await (await cell(minjun, "G2", "Goal")).focus();
  await minjun.keyboard.press("Home");
  await minjun.keyboard.press("Delete");
  await expect(sofia.getByText("Minjun deleted this while you wrote.")).toBeVisible();
  await sofia.getByRole("button", { name: "Bring it back" }).click();
  for (const page of [sofia, minjun]) await expect(row(page, "still writing")).toHaveCount(1);
});

test("sharing: a link is made, somebody comes by it, and it is turned off", async ({ person, visitor, tolerate }) => {
  tolerate(/404 \(Not Found\)/);
  const owner = await person("Sofia");
  const plan = await createPlan(owner, "Shared", "sample");
  await openSection(owner.page, plan.id, "goals");
  await owner.page.getByRole("button", { name: "Share", exact: true }).click();
  await owner.page.getByRole("button", { name: "New link" }).click();
  const code = await owner.page.getByRole("button", { name: /^Turn off/ }).last().getAttribute("aria-label");
  const guest = await visitor();
  await guest.page.goto(`/join/${code?.replace("Turn off ", "")}`);
  await guest.page.getByRole("textbox", { name: "Your name" }).fill("Haerin");
  await guest.page.getByRole("button", { name: "Go on" }).click();
  await expect(guest.page).toHaveURL(new RegExp(plan.id));

  await owner.page.getByRole("button", { name: code ?? "" }).click();
  await expect(guest.page.getByText(/no longer open to you/)).toBeVisible();
  await guest.page.reload();
  await expect(guest.page.getByText("There is no such room")).toBeVisible();
});
