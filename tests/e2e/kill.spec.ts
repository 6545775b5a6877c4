import { type Page } from "@playwright/test";
import { createPlan, readPlanJson } from "./support/api";
import { grid, row, untilSaved } from "./support/plan-page";
import { createTestServer } from "./support/server";
import { expect, test } from "./support/test";

const rounds = 50;

/** The page itself pulls the plug, in the same turn in which it shows "Saved". */
test(`kill -9 right after "Saved", ${rounds} times: nothing shown as saved is missing`, async ({ browser }) => {
  test.setTimeout(240_000);
  const server = await createTestServer();
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  const person = { name: "Sofia", context, page };
  await context.request.post("/api/guests", { data: { name: "Sofia" } });
  const plan = await createPlan(person, "Pull the plug");

  let killed: Promise<void> | null = null;
  await page.exposeFunction("pullThePlug", () => (killed = server.kill()));
  const shown: string[] = [];
  await page.goto(`/plans/${plan.id}/goals`);
  for (let round = 1; round <= rounds; round++) {
    await untilSaved(page);
    const title = `Goal number ${round}`;
    await page.keyboard.press("n");
    await expect(grid(page).getByRole("textbox")).toBeFocused();
    killed = null;
    await page.keyboard.insertText(title);
    await plugOnSaved(page);
    await expect.poll(() => killed).not.toBeNull();
    await killed;
    shown.push(title);
    await server.start();
    const stored = await readPlanJson(person, plan.id);
    expect(stored["goals"]?.map((goal) => goal["title"])).toEqual(expect.arrayContaining(shown));
    await page.reload();
    await expect(row(page, title)).toBeVisible();
  }
  await context.close();
  await server.dispose();
});

/** From inside the page, so that no time is lost between what is shown and the end of the server. */
async function plugOnSaved(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    const isSaved = () => document.querySelector("header")?.innerText.includes("Saved");
    while (!isSaved()) await frame();
    await (window as unknown as { pullThePlug(): Promise<void> }).pullThePlug();
  });
}
