/** Step 6 with two people: who has how much to do, what it costs, what is missing. */
import { type Locator, type Page } from "@playwright/test";
import { createLink, createPlan, joinPlan, readPlanJson } from "./support/api";
import { seriousFindings } from "./support/axe";
import { addRow, cell, openSection, setByTyping, untilOpen, untilSaved } from "./support/plan-page";
import { expect, type Person, type PersonOptions, test } from "./support/test";
import { sampleDay } from "./support/timeline-page";

const weekCell = (page: Page, name: string | RegExp): Locator => page.locator("[data-map]").getByRole("gridcell", { name });
/** What is printed in it. */
const figure = (cell: Locator): Locator => cell.locator("> [aria-hidden]");
const minjunsWeek = /^Minjun Park, week of 1 February, \d+ percent/;

async function both(person: (name: string, options?: PersonOptions) => Promise<Person>, second: PersonOptions = {}) {
  const [sofia, minjun] = [await person("Sofia"), await person("Minjun", second)];
  const plan = (await createPlan(sofia, "Enough hands", "sample")).id;
  await joinPlan(minjun, await createLink(sofia, plan, "editor"));
  for (const { page } of [sofia, minjun]) await page.clock.setFixedTime(sampleDay);
  return { sofia, minjun, plan };
}

test("[Q1] [Q8] an assignment of one person changes the map of the other at once, and stays after a reload", async ({ person }) => {
  const { sofia, minjun, plan } = await both(person);
  await openSection(minjun.page, plan, "budget");
  await expect(figure(weekCell(minjun.page, minjunsWeek))).toHaveText("133");
  await openSection(sofia.page, plan, "tasks");
  const tasks = (await readPlanJson(sofia, plan))["tasks"]!;
  const index = tasks.findIndex(({ title }) => title === "Identity check and sign-in") + 1;
  const row = sofia.page.getByRole("grid").getByRole("row").nth(index);
  await row.locator('[data-field="assignees"]').focus();
  await sofia.page.keyboard.press("Enter");
  await expect(sofia.page.getByRole("option", { name: /Minjun Park/ })).toContainText("133% in the week of 1 Feb");
  await sofia.page.keyboard.press("Backspace");
  await sofia.page.keyboard.press("Tab");
  await untilSaved(sofia.page);
  await expect(figure(weekCell(minjun.page, minjunsWeek))).toHaveText("92");
  await minjun.page.reload();
  await untilOpen(minjun.page);
  await expect(figure(weekCell(minjun.page, minjunsWeek))).toHaveText("92");
});

test("[Q3] [Q6] [Q7] by keyboard into a week, a way out taken, seen by the other, undone in one step", async ({ person }) => {
  const { sofia, minjun, plan } = await both(person);
  await openSection(sofia.page, plan, "budget");
  await openSection(minjun.page, plan, "budget");
  const before = (await readPlanJson(sofia, plan))["tasks"];
  const cell = weekCell(sofia.page, /^Grace Moon, week of 26 April, 157 percent, 9.1 hours over$/);
  await cell.focus();
  await sofia.page.keyboard.press("Enter");
  const dialog = sofia.page.getByRole("dialog", { name: "Grace, 26–30 Apr" });
  await expect(dialog).toContainText("9.1 h too much");
  const way = dialog.getByRole("button", { name: /^Drop 환자 안내문과/ });
  await expect(way).toContainText("frees 11 h that week");
  await way.focus();
  await sofia.page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  const theirs = figure(weekCell(minjun.page, /^Grace Moon, week of 26 April/));
  await expect(theirs).toContainText("88");
  await untilSaved(sofia.page);
  await minjun.page.reload();
  await expect(theirs).toContainText("88");
  await sofia.page.keyboard.press("ControlOrMeta+z");
  await expect(theirs).toContainText("157");
  expect((await readPlanJson(sofia, plan))["tasks"]).toEqual(before);
});

test("[Q30] [Q31] the budget rolls up live for both", async ({ person }) => {
  const { sofia, minjun, plan } = await both(person);
  await openSection(minjun.page, plan, "budget");
  const left = minjun.page.getByText(/free of .* approved|over the .* approved/);
  await expect(left).toHaveText("₩2.8M free of ₩92M approved");
  await openSection(sofia.page, plan, "budget");
  await setByTyping(sofia.page, "B4", "Committed", "12m");
  await untilSaved(sofia.page);
  await expect(left).toHaveText("₩2M over the ₩92M approved");
  await expect(minjun.page.getByRole("link", { name: "Training and desk cover costs ₩4.8M more than planned." })).toBeVisible();
  await minjun.page.reload();
  await expect(left).toHaveText("₩2M over the ₩92M approved");
});

test("[Q70] [Q71] what is missing, and the five questions, for both", async ({ person }) => {
  const { sofia, minjun, plan } = await both(person);
  await openSection(minjun.page, plan, "resources");
  const tablets = minjun.page.getByRole("grid", { name: "Equipment and more" }).getByRole("row").nth(1);
  await expect(tablets).toContainText("1 pieces missing");
  await expect(tablets).toContainText("5 of 5 questions answered");
  await expect(minjun.page.getByRole("table", { name: "Every kind of resource" })).toContainText("1 short: Tablets for signing up at the desk");
  await openSection(sofia.page, plan, "resources");
  await setByTyping(sofia.page, "E1", "Available", "2");
  await untilSaved(sofia.page);
  await expect(minjun.page.getByRole("table", { name: "Every kind of resource" })).not.toContainText("short");
  await minjun.page.reload();
  await expect(minjun.page.getByRole("table", { name: "Every kind of resource" })).not.toContainText("short");
});

test("[Q1] [Q5] nothing serious for axe: the map, an open week, its table, people and equipment", async ({ person }) => {
  test.slow();
  const { sofia, plan } = await both(person);
  await openSection(sofia.page, plan, "budget");
  await expect(weekCell(sofia.page, minjunsWeek)).toBeVisible();
  expect(await seriousFindings(sofia.page)).toEqual([]);
  await weekCell(sofia.page, minjunsWeek).click();
  await expect(sofia.page.getByRole("dialog").getByRole("button").first()).toBeVisible();
  expect(await seriousFindings(sofia.page)).toEqual([]);
  await sofia.page.keyboard.press("Escape");
  await expect(sofia.page.getByRole("dialog")).toHaveCount(0);
  await sofia.page.keyboard.press("t");
  await expect(sofia.page.getByRole("region", { name: "Load of each person in each week" })).toBeVisible();
  expect(await seriousFindings(sofia.page)).toEqual([]);
  for (const section of ["people", "resources"]) {
    await openSection(sofia.page, plan, section);
    expect(await seriousFindings(sofia.page), section).toEqual([]);
  }
});

test("[Q1] [Q2] in Korean and in the dark, on a phone the map scrolls beside its names, and nothing is serious for axe", async ({ person }) => {
  test.slow();
  const { minjun, plan } = await both(person, { language: "ko", colorScheme: "dark", viewport: { width: 390, height: 844 } });
  await minjun.page.goto(`/plans/${plan}/budget`);
  await expect(figure(weekCell(minjun.page, /^Minjun Park, 2월 1일 주/))).toHaveText("133");
  const name = minjun.page.locator("[data-map]").getByRole("rowheader", { name: /^Minjun Park/ });
  const before = await name.boundingBox();
  await weekCell(minjun.page, /^Minjun Park, 5월 17일 주/).scrollIntoViewIfNeeded();
  expect((await name.boundingBox())?.x).toBe(before?.x);
  expect(await minjun.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await seriousFindings(minjun.page)).toEqual([]);
  await minjun.page.goto(`/plans/${plan}/people`);
  await expect(minjun.page.getByRole("button", { name: "이 중 누구인가요?" })).toBeVisible();
  expect(await seriousFindings(minjun.page), "people").toEqual([]);
  await minjun.page.goto(`/plans/${plan}/resources`);
  await expect(minjun.page.getByRole("table", { name: "모든 종류의 자원" })).toBeVisible();
  expect(await seriousFindings(minjun.page), "resources").toEqual([]);
});

test("[Q53] [Q91] hours in another plan make somebody busy here, and nothing else of that plan is on the wire", async ({ person }) => {
  const { sofia, minjun, plan } = await both(person);
  const frames: string[] = [];
  const answers: string[] = [];
  sofia.page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => frames.push(typeof payload === "string" ? payload : payload.toString("latin1"))));
  sofia.page.on("response", (response) => void (response.url().includes("/busy") && response.text().then((body) => answers.push(body))));

  const secret = await createPlan(minjun, "Buy the rival", "blank");
  await openSection(minjun.page, secret.id, "people");
  await addRow(minjun.page, "Insider");
  await setByTyping(minjun.page, "P1", "Hours a week", "40");
  await openSection(minjun.page, secret.id, "tasks");
  await addRow(minjun.page, "Call the bank");
  await (await cell(minjun.page, "T1", "Who")).focus();
  await minjun.page.keyboard.press("Enter");
  await minjun.page.keyboard.type("Insider");
  await minjun.page.keyboard.press("Enter");
  await minjun.page.keyboard.press("Tab");
  await setByTyping(minjun.page, "T1", "Starts", "1 feb 2027");
  await setByTyping(minjun.page, "T1", "Estimate", "5");
  await untilSaved(minjun.page);
  for (const [id, name] of [[secret.id, "Insider"], [plan, "Minjun Park"]] as const) {
    await openSection(minjun.page, id, "people");
    await minjun.page.getByRole("button", { name: "Which one are you?" }).click();
    await minjun.page.getByRole("dialog").getByRole("button", { name }).click();
    await expect(minjun.page.getByRole("button", { name: /^You are/ })).toBeVisible();
  }

  await openSection(sofia.page, plan, "budget");
  await expect(figure(weekCell(sofia.page, /^Minjun Park, week of 1 February, 53 hours planned, no hours free/))).toHaveText("∞");
  await weekCell(sofia.page, /^Minjun Park, week of 1 February/).click();
  await expect(sofia.page.getByRole("dialog")).toContainText("Only 0 h: other plans take 40 h");
  await sofia.page.reload();
  await expect(figure(weekCell(sofia.page, /^Minjun Park, week of 1 February/))).toHaveText("∞");
  const wire = [...frames, ...answers].join("\n");
  expect(answers.length).toBeGreaterThan(0);
  for (const hidden of [secret.id, "Buy the rival", "Call the bank", "Insider"]) expect(wire).not.toContain(hidden);
});
