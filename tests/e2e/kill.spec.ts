import { type Page } from "@playwright/test";
import { openDatabaseHere } from "@/lib/db/open";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { tableOf } from "@/lib/plan/plan";
import { sections } from "@/lib/plan/sections";
import { systemClock } from "@/server/clock";
import { createLibsqlJournal } from "@/server/journal-libsql";
import { loadWhole } from "@/server/load-plan";
import { createPlan } from "./support/api";
import { addRow, openSection, untilSaved } from "./support/plan-page";
import { expect, networkLoss, test } from "./support/test";

const rounds = 50;

/** The page itself pulls the plug, in the same turn in which it shows "Saved"; then the disk is read. */
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
    expect(await goalsOnDisk(server.dataDir, plan.id)).toEqual(shown);
    await server.start();
    // As a browser says it when its network is back; it spares the waiting.
    await sofia.page.evaluate(() => dispatchEvent(new Event("online")));
  }
});

/** Without a server: from the file it left behind. */
async function goalsOnDisk(dataDir: string, plan: string): Promise<unknown[]> {
  const database = openDatabaseHere(dataDir);
  const journal = createLibsqlJournal(database, systemClock);
  const { built: document } = await loadWhole(plan, journal, { registry: sections, clock: systemClock });
  const titles = tableOf(readPlan(document.target.doc, sections), "goals").records.map(({ values }) => values["title"]);
  document.destroy();
  await database.close();
  return titles;
}

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
