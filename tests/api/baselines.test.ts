import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { DELETE as remove, GET as read, PATCH as change } from "@/app/api/plans/[planId]/baselines/[baselineId]/route";
import { GET as list, POST as take } from "@/app/api/plans/[planId]/baselines/route";
import { addBaseline, mostBaselines } from "@/lib/db/baselines";
import { type Role } from "@/lib/plan/access";
import { origins } from "@/lib/plan/doc/layout";
import { addRecord, setValue } from "@/lib/plan/doc/records";
import { type FieldValue } from "@/lib/plan/fields";
import { singleId } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { createRandom } from "../support/random";
import { ask, call, fakeHost, fakePlan } from "./fake-host";

/** Noon of a Monday, on the server. */
const now = Date.parse("2027-01-04T12:00:00Z");
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now }));
afterEach(() => void vi.useRealTimers());

const monday = "2027-01-04";
const friday = "2027-01-08";

async function enter() {
  const host = fakeHost();
  const { id, members } = await fakePlan(host);
  const cookieOf = (role: Role) => members[role].cookie;
  return {
    ...host, id, members,
    edit: (write: Writing) => host.documents.set(id, edited(host.documents.get(id) ?? Uint8Array.of(0, 0), write)),
    take: (body: object, role: Role = "editor") => call(take, ask({ body: { today: monday, ...body }, cookie: cookieOf(role) }), { planId: id }),
    list: async (role: Role = "viewer") => (await call(list, ask({ cookie: cookieOf(role) }), { planId: id })).body as unknown as { id: string; name: string }[],
    read: (baselineId: string, role: Role = "viewer") => call(read, ask({ cookie: cookieOf(role) }), { planId: id, baselineId }),
    change: (baselineId: string, body: object, role: Role = "editor") =>
      call(change, ask({ method: "PATCH", body, cookie: cookieOf(role) }), { planId: id, baselineId }),
    remove: (baselineId: string, role: Role = "editor") =>
      call(remove, ask({ method: "DELETE", cookie: cookieOf(role) }), { planId: id, baselineId }),
  };
}

type Writing = (set: (section: string, record: string, values: Readonly<Record<string, FieldValue>>) => void) => void;

/** The document after some writing in it, as a browser would. */
function edited(state: Uint8Array, write: Writing): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  let count = 0;
  const writer = { doc, registry: sections, origin: origins.local, newId: () => `n${(count += 1)}`, random: createRandom(7) };
  write((section, record, values) => {
    if (record !== singleId) addRecord(writer, section, { id: record }, {});
    for (const [field, value] of Object.entries(values)) setValue(writer, section, record, field, value);
  });
  return Y.encodeStateAsUpdate(doc);
}

test("[A14] a baseline holds what the schedule says of the plan as it is stored, whatever was sent", async () => {
  const { edit, take, read, list, members } = await enter();
  edit((set) => {
    set("overview", singleId, { start: monday });
    set("tasks", "a", { title: "Agree the scope", estimate: 5 });
    set("milestones", "m", { name: "Agreed", after: [{ on: "a", type: "FS", lag: 0 }] });
  });
  const forged = { finish: "2001-01-01", entries: [], takenAt: 1, takenBy: "nobody" };
  const taken = await take({ name: "  Kickoff ", ...forged });
  expect(taken.status).toBe(201);
  const id = String(taken.body["id"]);
  expect((await read(id)).body).toEqual({
    finish: friday,
    entries: [
      { id: "a", section: "tasks", name: "Agree the scope", start: monday, finish: friday, promised: null },
      { id: "m", section: "milestones", name: "Agreed", start: friday, finish: friday, promised: null },
    ],
  });
  const { user } = members.editor;
  expect(await list()).toEqual([{ id, name: "Kickoff", takenBy: { id: user.id, name: user.name }, takenAt: now }]);
});

test("[A14] the day of whoever saves it counts, unless no place on earth has it", async () => {
  const { take } = await enter();
  for (const today of ["2027-01-03", monday, "2027-01-05"]) expect((await take({ name: "x", today }, "owner")).status).toBe(201);
  for (const today of ["2027-01-02", "2027-01-06", "2037-01-04"])
    expect(await take({ name: "x", today })).toMatchObject({ status: 400, body: { error: { code: "wrong-day" } } });
  for (const today of ["yesterday", "2027-02-30", 5, undefined])
    expect(await take({ name: "x", today })).toMatchObject({ status: 400, body: { error: { code: "malformed" } } });
});

test("[A12] a baseline needs a name of at most sixty characters", async () => {
  const { take, change, list } = await enter();
  const taken = await take({ name: "Kickoff" });
  const id = String(taken.body["id"]);
  for (const [name, code] of [[" \u200b", "name-missing"], ["x".repeat(61), "name-too-long"]] as const) {
    expect(await take({ name })).toMatchObject({ status: 400, body: { error: { code } } });
    expect(await change(id, { name })).toMatchObject({ status: 400, body: { error: { code } } });
  }
  for (const body of [{}, { removed: true }, { name: 5 }, { data: "{}" }])
    expect((await change(id, body)).status).toBe(400);
  expect((await list()).map(({ name }) => name)).toEqual(["Kickoff"]);
});

test("[A15] whoever saved a baseline changes it, and an owner; another editor does not", async () => {
  const { take, change, remove, list, db, id: plan, members } = await enter();
  const own = String((await take({ name: "Mine" })).body["id"]);
  const owners = String((await take({ name: "The owner's" }, "owner")).body["id"]);
  const refusal = { status: 403, body: { error: { code: "not-author" } } };
  expect(await change(owners, { name: "Taken over" })).toMatchObject(refusal);
  expect(await remove(owners)).toMatchObject(refusal);
  expect((await change(own, { name: "Still mine" })).status).toBe(200);
  expect((await change(own, { name: "The owner's word" }, "owner")).status).toBe(200);
  expect((await list()).map(({ name }) => name).toSorted()).toEqual(["The owner's", "The owner's word"]);
  expect((await remove(own, "owner")).status).toBe(200);
  // Whoever may no longer edit keeps no right to what they saved.
  const outcome = await addBaseline(db, { plan, name: "Before", takenBy: members.viewer.user.id, baseline: { finish: null, entries: [] } }, 0);
  expect(await remove(outcome.ok ? outcome.id : "", "viewer")).toMatchObject({ status: 403, body: { error: { code: "forbidden" } } });
});

test("a removed baseline is gone for everyone, and comes back with an undo", async () => {
  const { take, read, change, remove, list } = await enter();
  const id = String((await take({ name: "Kickoff" })).body["id"]);
  expect((await remove(id)).status).toBe(200);
  const missing = { status: 404, body: { error: { code: "no-baseline" } } };
  for (const answer of [await read(id), await remove(id), await change(id, { name: "x" }), await change("nonsense", { name: "x" })])
    expect(answer).toMatchObject(missing);
  expect(await list()).toEqual([]);
  expect((await change(id, { removed: false })).status).toBe(200);
  expect((await list()).map(({ name }) => name)).toEqual(["Kickoff"]);
});

test("[A16] the room is told of each change once it is stored, and of none that was refused", async () => {
  const { take, change, remove, notices, id: plan } = await enter();
  const id = String((await take({ name: "Kickoff" })).body["id"]);
  await take({ name: "" });
  await take({ name: "x" }, "viewer");
  await change("nonsense", { name: "x" });
  expect(notices).toEqual([{ plan, what: "baselines" }]);
  await change(id, { name: "Start" });
  await remove(id);
  await change(id, { removed: false });
  expect(notices).toHaveLength(4);
});

test("[A17] saving is limited in number and in pace", async () => {
  const { take, db, id: plan, members } = await enter();
  const baseline = { finish: null, entries: [] };
  for (let count = 0; count < mostBaselines; count += 1)
    await addBaseline(db, { plan, name: "x", takenBy: members.owner.user.id, baseline }, count);
  expect(await take({ name: "one more" })).toMatchObject({ status: 409, body: { error: { code: "baselines-full" } } });
  for (let count = 0; count < 4; count += 1) await take({ name: "one more" });
  expect(await take({ name: "one more" })).toMatchObject({ status: 429, body: { error: { code: "too-many" } } });
  expect((await take({ name: "one more" }, "owner")).status).toBe(409);
});
