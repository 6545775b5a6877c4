/**
 * The panels of the steps in a browser: a plan with 300 risks, 200 people by 400 responsibilities and 2,000
 * tasks, beside one of a tenth of that in the same run. `npm run bench:steps` finds a browser and builds first;
 * PANEL=risks measures those panels alone whose path has it.
 */
import { type Browser, chromium } from "@playwright/test";
import { formatISO, startOfWeek, subWeeks } from "date-fns";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setMember, setValue, type Writer } from "@/lib/plan/doc/records";
import { createTestServer, type TestServer } from "../e2e/support/server";
import { changeOver } from "../e2e/support/wire";
import playwright from "../playwright.config";
import { bigSteps } from "../support/big-steps";
import { editCosts } from "./browser/page-timing";
import { openPlan, type OpenPlan, paintTime } from "./browser/planroom-page";
import { quantile } from "./measure";

const [shows, edits] = [5, 20];
/** Milliseconds, from the issue. */
const limits = { paint: 300, edit: 4 };

interface PanelOfBench {
  readonly path: string;
  /** Elements that are there once the panel is drawn, and how many at least. */
  readonly shows: readonly [selector: string, least: number];
  /** One edit by somebody else. */
  readonly edit: (writer: Writer, round: number) => unknown;
}

const oneToFive = (round: number): number => 1 + (round % 5);
/** Other tasks and figures for each panel, so that every edit is one. */
const estimate = (factor: number) => (writer: Writer, round: number) => setValue(writer, "tasks", `t${round}`, "estimate", 1 + ((round * factor) % 15));
const status = (first: number) => (writer: Writer, round: number) => setValue(writer, "tasks", `t${first + round}`, "status", round % 2 === 0 ? "doing" : "blocked");

const panels: readonly PanelOfBench[] = [
  { path: "goals?view=cards", shows: ["[data-section=goals] li", 5], edit: (writer, round) => setValue(writer, "goals", "g1", "current", 90 - round) },
  { path: "risks", shows: ["[data-section=risks] [data-row]", 5], edit: (writer, round) => setValue(writer, "risks", `r${round}`, "impact", oneToFive(round)) },
  { path: "responsibilities", shows: ["[data-section=responsibilities] [data-row]", 5], edit: (writer, round) => setMember(writer, "responsibilities", `ra${round}`, "raci", "p3", round % 2 === 0 ? "C" : "I") },
  { path: "tasks", shows: ["[data-section=tasks] [data-row]", 5], edit: status(100) },
  { path: "tasks?view=board", shows: ["main [data-card]", 5], edit: status(120) },
  { path: "tasks?view=people", shows: ["[data-section=tasks] tbody tr", 5], edit: status(140) },
  { path: "tasks?view=matrix", shows: ["main [data-card]", 5], edit: (writer, round) => setValue(writer, "tasks", `t${100 + round}`, "title", `Edited from afar ${round}`) },
  { path: "people", shows: ["[data-section=people] [data-row]", 5], edit: estimate(7) },
  { path: "budget", shows: ["main [data-monday]", 5], edit: estimate(11) },
  { path: "outsider", shows: ["[data-section=outsider] li", 3], edit: (writer, round) => setValue(writer, "risks", `r${round}`, "owner", round % 2 === 0 ? null : "p1") },
];

const browserPath = process.env["CHROMIUM_PATH"];
const start = formatISO(startOfWeek(subWeeks(new Date(), 3), { weekStartsOn: 1 }), { representation: "date" });
let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  if (!browserPath) return;
  browser = await chromium.launch(playwright.use?.launchOptions);
  server = await createTestServer();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

test.skipIf(!browserPath)("the panels of a large plan, beside one of a tenth of it", async () => {
  const open = (share: number) => openPlan(browser, server, bigSteps({ tasks: 2_000 * share, risks: 300 * share, people: 200 * share, responsibilities: 400 * share, seed: 1, start }));
  const [large, small] = [await open(1), await open(0.1)];
  console.log(`\n${"milliseconds, p50".padEnd(40)}${["large", "a tenth", "ratio", "limit"].map((head) => head.padStart(10)).join("")}`);
  for (const panel of panels.filter(({ path }) => path.includes(process.env["PANEL"] ?? ""))) {
    print(`${panel.path}: first paint`, [await paint(large, panel), await paint(small, panel)], limits.paint);
    print(`${panel.path}: script of an edit`, [await editing(large, panel), await editing(small, panel)], limits.edit);
  }
  await large.close();
  await small.close();
}, 900_000);

async function paint(plan: OpenPlan, { path, shows: [selector, least] }: PanelOfBench): Promise<number> {
  const times: number[] = [];
  // The first time fetches the panel's code.
  for (let round = 0; round <= shows; round++) times.push(await paintTime(plan, () => follow(plan, path), selector, least));
  return quantile({ name: path, times: times.slice(1).toSorted((a, b) => a - b) }, 0.5);
}

/** By a link of the plan, as the rail's are. */
const follow = ({ id, page }: OpenPlan, path: string): Promise<void> =>
  page.evaluate((href) => {
    const link = Object.assign(document.createElement("a"), { href });
    document.body.append(link);
    link.click();
    link.remove();
  }, `/plans/${id}/${path}`);

/** Above what the same time costs when nothing happens. */
async function editing({ client, wire }: OpenPlan, { path, edit }: PanelOfBench): Promise<number> {
  const [edited, rest] = await editCosts(edits, client, {
    [path]: (round) => changeOver(wire, (writer) => edit(writer, round)),
    nothing: () => undefined,
  });
  return edited && rest ? quantile(edited.script, 0.5) - quantile(rest.script, 0.5) : Number.NaN;
}

function print(measure: string, [large, small]: readonly [number, number], limit: number): void {
  const figures = [large.toFixed(2), small.toFixed(2), (large / small).toFixed(2), `${limit} ms`];
  console.log(`${measure.padEnd(40)}${figures.map((figure) => figure.padStart(10)).join("")}`);
  expect.soft(large, measure).toBeLessThanOrEqual(limit);
}
