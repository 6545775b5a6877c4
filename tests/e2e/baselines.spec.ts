/** Baselines between two people: what one saves the other compares with, at once. */
import { type Page } from "@playwright/test";
import { createLink, createPlan, joinPlan } from "./support/api";
import { seriousFindings } from "./support/axe";
import { expect, networkLoss, type Person, test } from "./support/test";

const summary = ({ page }: Person) => page.getByRole("main").getByText(/^\d of \d milestones? reached|against “/);
const saveButton = (page: Page) => page.getByRole("button", { name: "Save as baseline" });

async function openChart({ page }: Person, plan: string): Promise<void> {
  await page.goto(`/plans/${plan}/milestones?view=milestones`);
  await expect(page.getByRole("listitem").filter({ hasText: "Go-live" })).toBeVisible();
}

test("a baseline saved with the keyboard is there for everyone, whose it is decides who may change it", async ({ person, server, tolerate }) => {
  tolerate(networkLoss);
  const [sofia, minjun] = [await person("Sofia"), await person("Minjun")];
  const plan = (await createPlan(sofia, "Baselines", "sample")).id;
  await joinPlan(minjun, await createLink(sofia, plan, "editor"));
  for (const each of [sofia, minjun]) {
    await openChart(each, plan);
    await expect(summary(each)).toContainText("0 of 5 milestones reached.");
  }

  await saveButton(sofia.page).focus();
  await sofia.page.keyboard.press("Enter");
  await expect(sofia.page.getByRole("textbox", { name: "Name" })).toBeFocused();
  await sofia.page.keyboard.type("Kickoff");
  await sofia.page.keyboard.press("Enter");
  for (const each of [sofia, minjun]) await expect(summary(each)).toContainText("No milestone slipped against “Kickoff”.");
  await expect(saveButton(sofia.page)).toBeFocused();
  expect(await seriousFindings(sofia.page)).toEqual([]);

  await minjun.page.getByRole("button", { name: /^Compared with/ }).click();
  await expect(minjun.page.getByRole("menuitem", { name: /^Kickoff.*Sofia/ })).toBeVisible();
  await expect(minjun.page.getByRole("menuitem", { name: /^Remove/ })).toHaveCount(0);
  await minjun.page.keyboard.press("Escape");

  await sofia.page.getByRole("button", { name: /^Compared with/ }).focus();
  await sofia.page.keyboard.press("Enter");
  await sofia.page.getByRole("menuitem", { name: "Rename “Kickoff”" }).press("Enter");
  await expect(sofia.page.getByRole("menu")).toHaveCount(0);
  await expect(sofia.page.getByRole("textbox", { name: "Name" })).toBeFocused();
  await sofia.page.keyboard.press("ControlOrMeta+A");
  await sofia.page.keyboard.type("As agreed");
  await sofia.page.keyboard.press("Enter");
  for (const each of [sofia, minjun]) await expect(summary(each)).toContainText("against “As agreed”");

  await sofia.page.getByRole("button", { name: /^Compared with/ }).click();
  await sofia.page.getByRole("menuitem", { name: "Remove “As agreed”" }).click();
  for (const each of [sofia, minjun]) await expect(summary(each)).toContainText("0 of 5 milestones reached.");
  await sofia.page.getByRole("region", { name: /^Messages/ }).getByRole("button").click();
  for (const each of [sofia, minjun]) await expect(summary(each)).toContainText("against “As agreed”");

  await server.stop();
  await expect(saveButton(minjun.page)).toHaveAttribute("aria-disabled", "true");
  await expect(summary(minjun)).toContainText("against “As agreed”");
  await server.start();
  await expect(saveButton(minjun.page)).toHaveAttribute("aria-disabled", "false", { timeout: 30_000 });
});
