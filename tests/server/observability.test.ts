import { once } from "node:events";
import { type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { closeCode } from "@/lib/sync/close-codes";
import { createLog } from "@/server/log";
import { createMetrics, type Metrics, serveMetrics } from "@/server/metrics";
import { observeJournal } from "@/server/observe-journal";
import { noObserver } from "@/server/observer";
import { createReadiness } from "@/server/readiness";
import { answerReadiness } from "@/server/web";
import { temporaryDatabase } from "../db/temporary-database";
import { createManualClock } from "../support/manual-clock";
import { createMemoryJournal } from "../support/memory-journal";
import { createRoomServer, planId } from "../support/room-server";

test("[S47] a problem is one line with what names it, and nothing of what a driver hangs on it", () => {
  const lines: string[] = [];
  const { report, info } = createLog("info", (line) => void lines.push(line));
  const error = Object.assign(new Error("connecting to postgres://room:hunter2@db/planroom failed\nfor good"), {
    code: "57P01", detail: "Key (name)=(our secret goal)", parameters: ["our secret goal"],
  });
  report("an update could not be stored", new Error("outside", { cause: error }), { plan: planId, user: "u1" });
  info("started", { port: 3000 });
  expect(lines.map((line) => line.trim().split("\n").length)).toEqual([1, 1]);
  const [problem, started] = lines.map((line) => JSON.parse(line));
  expect(problem).toMatchObject({
    level: "error", message: "an update could not be stored", plan: planId, user: "u1",
    error: { name: "Error", message: "outside", cause: { code: "57P01", message: "connecting to postgres://room:***@db/planroom failed\nfor good" } },
  });
  expect(problem.error.stack[0]).toContain("observability.test");
  expect(Date.parse(problem.time)).not.toBeNaN();
  expect(started).toMatchObject({ level: "info", message: "started", port: 3000 });
  expect(lines.join("")).not.toMatch(/hunter2|secret goal/);
});

test("[S47] what is not wanted is not written, and what is no error is told as it is", () => {
  const lines: string[] = [];
  createLog("error", (line) => void lines.push(line)).info("started");
  createLog("silent", (line) => void lines.push(line)).report("x", "the pipe broke");
  createLog("error", (line) => void lines.push(line)).report("x", "the pipe broke");
  expect(lines.map((line) => JSON.parse(line).error)).toEqual([{ message: "the pipe broke" }]);
});

/** The samples of one metric as Prometheus reads them. */
async function readSamples(metrics: Metrics, name: string): Promise<Record<string, number>> {
  const lines = (await metrics.read()).split("\n").filter((line) => line.startsWith(name) && !line.startsWith(`${name}_bucket`));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ")))]));
}

test("[S48] sockets, edits, how long they took and why somebody was sent away are counted", async () => {
  const clock = createManualClock();
  const memory = createMemoryJournal(clock);
  const metrics = createMetrics({ now: clock.now, openRooms: () => server.rooms().plans().length });
  const { observer } = metrics;
  const journal = { ...memory, ...observeJournal(memory, { observer, report: () => expect.fail("nothing is wrong") }) };
  const server = createRoomServer({ observer, on: { clock, journal } });
  const writer = await server.connect();
  const viewer = await server.connect({ role: "viewer" });
  expect(await readSamples(metrics, "planroom_sockets")).toEqual({ planroom_sockets: 2 });
  expect(await readSamples(metrics, "planroom_rooms")).toEqual({ planroom_rooms: 1 });
  const before = await readSamples(metrics, "planroom_acknowledgement_seconds");

  memory.holdCommits(true);
  writer.doc.getText("overview/plan.name").insert(0, "Clinic");
  await clock.advance(250);
  expect(await readSamples(metrics, "planroom_journal_waiting")).toEqual({ planroom_journal_waiting: 1 });
  expect(await readSamples(metrics, "planroom_edits_total")).toEqual({ planroom_edits_total: 0 });
  memory.holdCommits(false);
  await clock.settle();
  expect(await readSamples(metrics, "planroom_journal_waiting")).toEqual({ planroom_journal_waiting: 0 });
  expect(await readSamples(metrics, "planroom_edits_total")).toEqual({ planroom_edits_total: 1 });
  expect(await readSamples(metrics, "planroom_append_seconds")).toEqual({ planroom_append_seconds_sum: 0.25, planroom_append_seconds_count: 1 });
  const after = await readSamples(metrics, "planroom_acknowledgement_seconds");
  const grown = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
  expect([grown("planroom_acknowledgement_seconds_sum"), grown("planroom_acknowledgement_seconds_count")]).toEqual([0.25, 1]);

  viewer.doc.getText("overview/plan.name").insert(0, "x");
  await clock.settle();
  const refusals = await readSamples(metrics, "planroom_refusals_total");
  expect(refusals).toMatchObject({ 'planroom_refusals_total{reason="readOnly"}': 1, 'planroom_refusals_total{reason="layout"}': 0 });
  expect(Object.keys(refusals)).toHaveLength(Object.keys(closeCode).length);
  expect(await readSamples(metrics, "planroom_sockets")).toEqual({ planroom_sockets: 1 });
});

test("[S48] an append that fails waits no longer, and is no edit", async () => {
  const clock = createManualClock();
  const memory = createMemoryJournal(clock);
  const metrics = createMetrics({ now: clock.now, openRooms: () => 0 });
  const journal = observeJournal(memory, { observer: metrics.observer, report: () => {} });
  memory.failCommits(new Error("the disk is full"));
  const appended = expect(journal.append(planId, { seq: 1, author: "u", at: 0, data: Uint8Array.of(0, 0) })).rejects.toThrow("the disk is full");
  await clock.settle();
  await appended;
  expect(await readSamples(metrics, "planroom_append_failures_total")).toEqual({ planroom_append_failures_total: 1 });
  expect(await readSamples(metrics, "planroom_journal_waiting")).toEqual({ planroom_journal_waiting: 0 });
  expect(await readSamples(metrics, "planroom_edits_total")).toEqual({ planroom_edits_total: 0 });
});

test("[S48] Prometheus reads it on a port of its own, and nothing else is there", async () => {
  const server = serveMetrics(createMetrics({ now: Date.now, openRooms: () => 3 })).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const ask = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  const answer = await ask("/metrics");
  expect(answer.headers.get("content-type")).toContain("version=0.0.4");
  expect(await answer.text()).toMatch(/^planroom_rooms 3$/m);
  expect((await ask("/")).status).toBe(404);
});

test("[S29] [S47] rows that are set aside are told of, by plan and number", async () => {
  const clock = createManualClock();
  const memory = createMemoryJournal(clock);
  const problems: unknown[] = [];
  const journal = observeJournal(memory, { observer: noObserver, report: (problem, error, about) => void problems.push([problem, String(error), about]) });
  const appended = journal.append(planId, { seq: 1, author: "u", at: 0, data: Uint8Array.of(0, 0) });
  await clock.settle();
  await appended;
  memory.corrupt(planId, "entry", 1);
  await journal.load(planId);
  expect(problems).toEqual([["rows of the journal are set aside", "Error: 1: entry: checksum", { plan: planId }]]);
});

/** What a proxy that asks is told. */
async function askReadiness(findObstacle: Parameters<typeof answerReadiness>[2]): Promise<unknown[]> {
  return new Promise((resolve) => {
    let status = 0;
    const response = {
      writeHead(given: number) {
        status = given;
        return response;
      },
      end: (body: string) => resolve([status, JSON.parse(body)]),
    };
    answerReadiness({ url: "/readyz" } as IncomingMessage, response as unknown as ServerResponse, findObstacle);
  });
}

test("[S49] ready is who is prepared, has a database, and does not stop", async () => {
  const { db } = temporaryDatabase();
  const readiness = createReadiness({ db, clock: createManualClock() });
  const ask = () => askReadiness(readiness.findObstacle);
  expect(await ask()).toEqual([503, { status: "starting" }]);
  readiness.started();
  expect(await ask()).toEqual([200, { status: "ok" }]);
  await db.destroy();
  expect(await ask()).toEqual([503, { status: "database" }]);
  readiness.stopping();
  expect(await ask()).toEqual([503, { status: "stopping" }]);
});

test("[S49] a database that does not answer is none, and is not asked a second time meanwhile", async () => {
  const clock = createManualClock();
  let questions = 0;
  const { db } = temporaryDatabase();
  const silent = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: () => new Promise(() => void (questions += 1)),
  });
  const readiness = createReadiness({ db: silent, clock });
  readiness.started();
  const answers = Promise.all([readiness.findObstacle(), readiness.findObstacle()]);
  await clock.advance(3_000);
  expect(await answers).toEqual(["database", "database"]);
  expect(questions).toBe(1);
});
