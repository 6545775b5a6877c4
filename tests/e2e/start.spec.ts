import { createLink, createPlan, readPlanJson } from "./support/api";
import { networkLoss, type Person, test, expect } from "./support/test";

const planAddress = /\/plans\/[0-9a-f-]{36}/;

async function sayName({ page }: Person, name: string): Promise<void> {
  await page.getByRole("textbox", { name: "Your name" }).fill(name);
  await page.getByRole("button", { name: "Go on" }).click();
}

test("a stranger names a plan, says their name, and is in it", async ({ visitor }) => {
  const stranger = await visitor();
  await stranger.page.goto("/");
  await stranger.page.getByRole("textbox", { name: "What are you planning?" }).fill("Open a second clinic");
  await stranger.page.getByRole("button", { name: "Start the plan" }).click();
  await sayName(stranger, "Sofia");
  await expect(stranger.page).toHaveURL(planAddress);
  await expect(stranger.page.getByText("Open a second clinic").first()).toBeVisible();
  await expect(stranger.page.getByRole("navigation").getByRole("link", { name: /Goals/ })).toBeVisible();
});

test("a plan without a name is asked for one, and nothing typed is lost", async ({ visitor }) => {
  const { page } = await visitor();
  await page.goto("/");
  await page.getByRole("button", { name: "Start the plan" }).click();
  await expect(page.getByText("Write what you are planning. You can change it later.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "What are you planning?" })).toBeFocused();
});

test("a blank plan and a guided one differ in what they ask", async ({ person }) => {
  const sofia = await person("Sofia");
  for (const [choice, questions] of [["Blank", 0], ["With a question in every field", 1]] as const) {
    await sofia.page.goto("/");
    await sofia.page.getByRole("textbox", { name: "What are you planning?" }).fill(choice);
    await sofia.page.getByRole("radio", { name: choice }).check();
    await sofia.page.getByRole("button", { name: "Start the plan" }).click();
    await expect(sofia.page).toHaveURL(planAddress);
    const id = planAddress.exec(sofia.page.url())?.[0].slice("/plans/".length) ?? "";
    expect((await readPlanJson(sofia, id))["goals"]!.length > 0).toBe(questions > 0);
  }
});

test("the sample opens full, in the reader's language", async ({ person }) => {
  const yuna = await person("윤아", { language: "ko" });
  await yuna.page.goto("/");
  await yuna.page.getByRole("button", { name: /예시 열기/ }).click();
  await expect(yuna.page).toHaveURL(planAddress);
  await expect(yuna.page.getByText(/환자 포털/).first()).toBeVisible();
});

test("a room's code joins, typed or pasted, and a wrong one says so", async ({ person, visitor, tolerate }) => {
  tolerate(/404 \(Not Found\)/);
  tolerate(/401 \(Unauthorized\)/);
  const owner = await person("Yuna");
  const plan = await createPlan(owner, "Autumn flu clinic");
  expect(plan.code).toMatch(/^[A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}$/);

  const guest = await visitor();
  await guest.page.goto("/");
  const first = guest.page.getByRole("textbox", { name: "1 of 6" });
  await first.click();
  await guest.page.keyboard.type("ZZZZZZ");
  await expect(guest.page.getByText(/No room has the code ZZZ-ZZZ/)).toBeVisible();

  await guest.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await guest.page.evaluate((code) => navigator.clipboard.writeText(code), plan.code.toLowerCase());
  await first.click();
  await guest.page.keyboard.press("Control+A");
  await guest.page.keyboard.press("Control+V");
  await sayName(guest, "Minjun");
  await expect(guest.page).toHaveURL(new RegExp(plan.id));
});

test("a share link leads in and asks only for a name; a dead one explains itself", async ({ person, visitor, tolerate }) => {
  tolerate(/40[14] \(/);
  const owner = await person("Yuna");
  const plan = await createPlan(owner, "Autumn flu clinic");
  const link = await createLink(owner, plan.id, "viewer");
  const guest = await visitor();
  await guest.page.goto(`/join/${link.token}`);
  await sayName(guest, "Haerin");
  await expect(guest.page).toHaveURL(new RegExp(plan.id));
  await expect(guest.page.getByRole("banner").getByText("You can read, not edit").first()).toBeVisible();

  await guest.page.goto(`/join/${"x".repeat(43)}`);
  await expect(guest.page.getByText(/This link no longer works/)).toBeVisible();
});

test("a guest who signs up keeps their plans, on another device too", async ({ person, visitor, tolerate }) => {
  tolerate(/401 \(Unauthorized\)/);
  const guest = await person("Grace");
  const plan = await createPlan(guest, "Move the archive");
  await guest.page.goto("/sign-up");
  await guest.page.getByRole("textbox", { name: /E-?mail/ }).fill("grace@example.org");
  await guest.page.getByLabel(/Password/).first().fill("correct horse battery");
  await guest.page.getByRole("button", { name: /Make the account|Sign up|Keep/ }).click();
  await expect(guest.page.getByRole("link", { name: "Move the archive" })).toBeVisible();

  const elsewhere = await visitor();
  await elsewhere.page.goto("/sign-in");
  await elsewhere.page.getByRole("textbox", { name: /E-?mail/ }).fill("grace@example.org");
  await elsewhere.page.getByLabel(/Password/).first().fill("wrong horse battery");
  await elsewhere.page.getByRole("button", { name: "Sign in" }).click();
  await expect(elsewhere.page.getByText(/E-mail and password do not match/)).toBeVisible();
  await elsewhere.page.getByLabel(/Password/).first().fill("correct horse battery");
  await elsewhere.page.getByRole("button", { name: "Sign in" }).click();
  await expect(elsewhere.page).not.toHaveURL(/sign-in/);
  await elsewhere.page.goto(`/plans/${plan.id}`);
  await expect(elsewhere.page.getByText("Move the archive").first()).toBeVisible();
});

test("without a server the start page says so and keeps what was written", async ({ person, tolerate }) => {
  tolerate(networkLoss);
  const { context, page } = await person("Sofia");
  await page.goto("/");
  await page.getByRole("textbox", { name: "What are you planning?" }).fill("Open a second clinic");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Start the plan" }).click();
  await expect(page.getByText(/The server cannot be reached/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "What are you planning?" })).toHaveValue("Open a second clinic");
});
