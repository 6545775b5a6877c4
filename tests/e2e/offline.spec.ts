/** Without a network: work goes on, survives a closed tab, and merges when both are back. */
import { type Page } from "@playwright/test";
import { offlineReady } from "@/lib/client/register-worker";
import { createLink, createPlan, joinPlan, readPlanJson } from "./support/api";
import { addRow, openSection, row, setByTyping, untilSaved } from "./support/plan-page";
import { expect, networkLoss, type Person, test } from "./support/test";

const offlineLine = ({ page }: Person) => page.getByRole("banner").getByText(/^Offline/).first();

/** The server goes away, which is what being offline comes to; it cuts off service workers too. */
test("offline edits on both sides, one tab closed and reopened, merge when both return", async ({ person, server, tolerate }) => {
  test.setTimeout(120_000);
  tolerate(networkLoss);
  const [sofia, minjun] = [await person("Sofia"), await person("Minjun")];
  const plan = (await createPlan(sofia, "Both sides", "sample")).id;
  await joinPlan(minjun, await createLink(sofia, plan, "editor"));
  for (const { page } of [sofia, minjun]) await openSection(page, plan, "risks?view=table");
  for (const { page } of [sofia, minjun]) await untilOfflineReady(page);
  const before = (await readPlanJson(sofia, plan))["risks"]!;
  const title = before[0]!["title"] as string;

  await server.stop();
  await expect(offlineLine(sofia)).toBeVisible();
  await expect(offlineLine(minjun)).toBeVisible();
  await setByTyping(sofia.page, "R1", "Likelihood", "1");
  await addRow(sofia.page, "Written by Sofia offline");
  await setByTyping(minjun.page, "R1", "Impact", "2");
  await addRow(minjun.page, "Written by Minjun offline");

  // From place to place without asking anybody.
  await minjun.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await minjun.page.keyboard.press("1");
  await expect(minjun.page).toHaveURL(/\/goals$/);
  await expect(minjun.page.getByRole("grid", { name: "Goals and measures" })).toBeVisible();
  await minjun.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await minjun.page.keyboard.press("3");
  await expect(row(minjun.page, "Written by Minjun offline")).toHaveCount(1);
  await minjun.page.keyboard.press("t");
  await expect(minjun.page).toHaveURL(/\/risks\?view=table$/);
  await expect(row(minjun.page, "Written by Minjun offline")).toHaveCount(1);

  await sofia.page.close();
  const reopened = { ...sofia, page: await sofia.context.newPage() };
  await openSection(reopened.page, plan, "risks?view=table");
  await expect(row(reopened.page, "Written by Sofia offline")).toHaveCount(1);
  await expect(offlineLine(reopened)).toBeVisible();
  await addRow(reopened.page, "Written by Sofia in a new tab");

  await server.start();
  for (const { page } of [reopened, minjun]) {
    for (const added of ["Written by Sofia offline", "Written by Minjun offline", "Written by Sofia in a new tab"])
      await expect(row(page, added)).toHaveCount(1, { timeout: 30_000 });
    await untilSaved(page);
  }
  const after = (await readPlanJson(sofia, plan))["risks"]!;
  expect(after).toHaveLength(before.length + 3);
  expect(after[0]).toMatchObject({ title, likelihood: 1, impact: 2 });
  expect(await rowTexts(reopened)).toEqual(await rowTexts(minjun));
});

test("what is opened before its code lies in this browser comes with the network, and the page goes on meanwhile", async ({ person, tolerate }) => {
  tolerate(networkLoss);
  const { page, context, ...sofia } = await person("Sofia", { serviceWorkers: "block" });
  const plan = (await createPlan({ page, context, ...sofia }, "Too early", "sample")).id;
  await page.route("**/offline-files", (route) => route.fulfill({ json: [] }));
  await openSection(page, plan, "risks?view=table");
  await context.setOffline(true);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("?");
  await addRow(page, "Written meanwhile");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible({ timeout: 30_000 });
});

/** The page says when all that it may need later lies in this browser. */
async function untilOfflineReady(page: Page): Promise<void> {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, offlineReady, { timeout: 30_000 });
}

const rowTexts = ({ page }: Person): Promise<string[]> => page.getByRole("grid").getByRole("row").allInnerTexts();

test("offline edits of someone who lost the right to edit become a copy to download", async ({ person, tolerate }) => {
  tolerate(networkLoss);
  const [owner, guest] = [await person("Owner"), await person("Guest")];
  const plan = (await createPlan(owner, "Closed door", "sample")).id;
  await joinPlan(guest, await createLink(owner, plan, "editor"));
  await openSection(guest.page, plan, "goals");
  await untilOfflineReady(guest.page);
  await guest.context.setOffline(true);
  await addRow(guest.page, "Written too late");
  await expect(offlineLine(guest)).toBeVisible({ timeout: 40_000 });

  const members = await (await owner.context.request.get(`/api/plans/${plan}/members`)).json();
  const { user } = members.find((member: { name: string }) => member.name === "Guest");
  await owner.context.request.patch(`/api/plans/${plan}/members/${user}`, { data: { role: "viewer" } });
  await guest.context.setOffline(false);

  await expect(guest.page.getByText(/could not be added/)).toBeVisible({ timeout: 30_000 });
  await expect(row(guest.page, "Written too late")).toHaveCount(0);
  const [download] = await Promise.all([
    guest.page.waitForEvent("download"),
    guest.page.getByRole("button", { name: "Download" }).click(),
  ]);
  const copy = await (await download.createReadStream()).toArray();
  expect(Buffer.concat(copy).toString("utf8")).toContain("Written too late");
  expect(JSON.stringify(await readPlanJson(owner, plan))).not.toContain("Written too late");
});
