import { type Page } from "@playwright/test";
import { createPlan, readPlanJson } from "./support/api";
import { addRow, openSection, untilSaved } from "./support/plan-page";
import { expect, networkLoss, test } from "./support/test";

const rounds = 50;

/** The page itself pulls the plug, in the same turn in which it shows "Saved". */
test(`kill -9 right after "Saved", ${rounds} times: nothing shown as saved is missing`, async ({ person, server, tolerate }) => {
  test.setTimeout(300_000);
  tolerate(networkLoss);
  const sofia = await person("Sofia");
  const plan = await createPlan(sofia, "Pull the plug");
  let killed: Promise<void> | null = null;
  await sofia.page.exposeFunction("pullThePlug", () => {
    killed = server.kill();
  });
  const shown: string[] = [];
  await openSection(sofia.page, plan.id, "goals");
  for (let round = 1; round <= rounds; round++) {
    await untilSaved(sofia.page);
    const title = `Goal number ${round}`;
    await addRow(sofia.page, title);
    await plugOnSaved(sofia.page);
    await killed;
    shown.push(title);
    await server.start();
    const stored = await readPlanJson(sofia, plan.id);
    expect(stored["goals"]?.map((goal) => goal["title"])).toEqual(shown);
    await sofia.page.reload();
  }
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
