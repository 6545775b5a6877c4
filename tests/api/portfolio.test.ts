import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { GET as read } from "@/app/api/portfolio/route";
import { createPlan, updatePlan } from "@/lib/db/plans";
import { createGuest } from "@/lib/db/users";
import { origins } from "@/lib/plan/doc/layout";
import { setValue } from "@/lib/plan/doc/records";
import { seedPlan, type Template } from "@/lib/plan/doc/template";
import { singleId } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { createRandom } from "../support/random";
import { ask, call, cookieOf, fakeHost } from "./fake-host";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2027-01-04T12:00:00Z") }));
afterEach(() => void vi.useRealTimers());

interface Line { readonly id: string; readonly name: string; readonly answered: number; readonly asked: number; readonly status: string | null; readonly forecast: string | null; readonly promised: string | null; readonly shared: readonly { name: string; plans: number }[] }

async function enter() {
  const fake = fakeHost();
  const grace = await createGuest(fake.db, "Grace", 0);
  let plans = 0;
  async function add(name: string, template: Template, by = grace, at = ++plans) {
    const id = crypto.randomUUID();
    let count = 0;
    const update = seedPlan({ template, name, language: "en", start: "2027-01-04", newId: () => `r${(count += 1)}`, random: createRandom(1) });
    await fake.host.plans.seed(id, update, by.id);
    await createPlan(fake.db, { id, name, language: "en", template, createdBy: by.id }, at);
    return id;
  }
  const cookie = await cookieOf(fake.host, grace);
  const page = async (search = "") => {
    const request = ask({ cookie });
    const answer = await call(read, new Request(`http://localhost:3000/api/portfolio${search}`, request), {});
    return { status: answer.status, ...(answer.body as unknown as { plans: readonly Line[]; total: number; next: number | null }) };
  };
  return { ...fake, add, page };
}

test("[O30] the list has my plans and nobody else's, page by page, the last changed first", async () => {
  const { add, page, db } = await enter();
  const stranger = await createGuest(db, "Stranger", 0);
  await add("Not mine", "sample", stranger);
  for (const name of ["One", "Two", "Three"]) await add(name, "blank");
  expect(await page("?limit=2")).toMatchObject({ status: 200, total: 3, next: 2, plans: [{ name: "Three" }, { name: "Two" }] });
  expect(await page("?from=2&limit=2")).toMatchObject({ total: 3, next: null, plans: [{ name: "One" }] });
  expect((await page()).plans).toHaveLength(3);
  for (const search of ["?limit=0", "?limit=51", "?from=-1", "?from=x"]) expect((await page(search)).status).toBe(400);
  expect((await call(read, ask({}), {})).status).toBe(401);
});

test("[O30] a line says status, priority, readiness and forecast", async () => {
  const { add, page } = await enter();
  await add("Sample", "sample");
  const [line] = (await page()).plans;
  expect(line).toMatchObject({ status: "running", priority: "high", answered: 51, asked: 57, tasks: { done: 1, all: 17 }, promised: "2027-05-31" });
  expect(String(line?.forecast) > "2027-05-01").toBe(true);
  await add("Blank", "blank");
  expect((await page()).plans[0]).toMatchObject({ name: "Blank", status: null, priority: null, answered: 1, asked: 57, forecast: null, promised: null, shared: [] });
});

test("[O31] a line is computed again once its plan has changed, and not before", async () => {
  const { add, page, documents, host, db } = await enter();
  const id = await add("Sample", "sample");
  const reads = vi.spyOn(host.plans, "read");
  await page();
  await page();
  expect(reads).toHaveBeenCalledTimes(1);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, documents.get(id) ?? Uint8Array.of(0, 0));
  setValue({ doc, registry: sections, origin: origins.local, newId: () => "n", random: createRandom(2) }, "overview", singleId, "status", "paused");
  documents.set(id, Y.encodeStateAsUpdate(doc));
  await updatePlan(db, id, {}, 99);
  expect((await page()).plans[0]).toMatchObject({ status: "paused" });
  expect(reads).toHaveBeenCalledTimes(2);
});

test("[O32] people who are in several of my plans are named in each of them", async () => {
  const { add, page } = await enter();
  await add("First", "sample");
  await add("Blank", "blank");
  expect((await page()).plans.flatMap(({ shared }) => shared)).toEqual([]);
  await add("Second", "sample");
  const lines = (await page()).plans;
  expect(lines.map(({ name, shared }) => [name, shared.length])).toEqual([["Second", 8], ["Blank", 0], ["First", 8]]);
  expect(lines[0]?.shared).toContainEqual({ name: "Yuna Seo", plans: 2 });
});
