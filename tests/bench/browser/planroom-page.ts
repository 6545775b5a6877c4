/** The product: a plan on a server as it is run, opened in a browser, and a second client that edits it. */
import { type Browser, type CDPSession, type Page } from "@playwright/test";
import { setTimeout as wait } from "node:timers/promises";
import { setValue } from "@/lib/plan/doc/records";
import { createPlan } from "../../e2e/support/api";
import { openSection, untilSaved } from "../../e2e/support/plan-page";
import { type TestServer } from "../../e2e/support/server";
import { changeOver, connectWire, updateFrame, updatesOf, type Wire } from "../../e2e/support/wire";
import { type MadeRows } from "../../support/made-plan";
import { writeRows } from "../../support/write-rows";
import { editedTask, type Subject } from "./subject";

/** A plan of `rows` in a browser's page, and the wire of the one who edits it from afar. */
export interface OpenPlan {
  readonly id: string;
  readonly page: Page;
  readonly client: CDPSession;
  readonly wire: Wire;
  close(): Promise<void>;
}

export async function openPlan(browser: Browser, { url }: TestServer, rows: MadeRows): Promise<OpenPlan> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
  await context.request.post("/api/guests", { data: { name: "Sofia" } });
  const person = { name: "Sofia", context, page: await context.newPage() };
  const { page } = person;
  const { id } = await createPlan(person, "Bench");
  const wire = await connectWire(person, url, id);
  await wire.synced;
  await fill(wire, rows);
  const client = await context.newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  return {
    id, page, client, wire,
    async close() {
      await wire.end();
      await context.close();
    },
  };
}

/**
 * Goes from the goals to `path` of the plan by `follow`, and answers the milliseconds from that press until
 * at least `least` elements that match `selector` are painted.
 */
export async function paintTime({ id, page }: OpenPlan, follow: () => Promise<void>, selector: string, least: number): Promise<number> {
  await openSection(page, id, "goals");
  await untilSaved(page);
  await page.waitForLoadState("networkidle");
  const painted = page.evaluate(([shown, count]) =>
    new Promise<number>((resolve, reject) => {
      addEventListener("click", ({ timeStamp }) => {
        const look = () => {
          if (performance.now() - timeStamp > 20_000) return reject(new Error(`not painted: ${shown}`));
          if (document.querySelectorAll(shown).length < count) return requestAnimationFrame(look);
          return requestAnimationFrame(() => resolve(performance.now() - timeStamp));
        };
        requestAnimationFrame(look);
      }, { capture: true, once: true });
    }), [selector, least] as const);
  await follow();
  return painted;
}

export async function openPlanroom(browser: Browser, server: TestServer, rows: MadeRows): Promise<Subject & { close(): Promise<void> }> {
  const opened = await openPlan(browser, server, rows);
  const { id: plan, page, client, wire } = opened;
  const count = Object.keys(rows["tasks"] ?? {}).length;
  const set = (field: string, value: (round: number) => string | number) => (round: number) =>
    changeOver(wire, (writer) => setValue(writer, "tasks", editedTask(round, count), field, value(round)));
  const bars = page.locator("[data-bar]");
  const start = rows["overview"]?.["plan"]?.["start"] as string;

  // Once, so that all its code is in the browser's cache.
  await openSection(page, plan, "goals");
  await timelineLink().click();
  await bars.first().waitFor();

  function timelineLink() {
    return page.getByRole("navigation").locator(`a[href="/plans/${plan}/milestones"]`);
  }

  const show = (): Promise<number> => paintTime(opened, () => timelineLink().click(), "[data-bar]", 5);

  return {
    name: "Planroom", page, client, show,
    edits: {
      title: set("title", (round) => `Edited from afar ${round}`),
      estimate: set("estimate", (round) => 1 + ((round * 7) % 15)),
      start: set("start", (round) => `${start.slice(0, 8)}${String(10 + (round % 19))}`),
    },
    middle: { x: 900, y: 500 },
    async grip() {
      const boxes = await Promise.all((await bars.all()).map((bar) => bar.boundingBox()));
      const box = boxes.find((each) => each !== null && each.width > 40 && each.x > 800 && each.y > 300);
      if (!box) throw new Error("no bar to drag in view");
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    close: opened.close,
  };
}

/** As fast as the server lets one client write. */
async function fill(wire: Wire, rows: MadeRows): Promise<void> {
  for (const update of updatesOf(wire.doc, ({ doc }) => writeRows(doc, rows))) {
    wire.send(updateFrame(update));
    await wait(update.length / 400);
  }
  await wire.ask();
}
