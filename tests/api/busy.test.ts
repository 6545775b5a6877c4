import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { DELETE as leave, GET as read, POST as claim } from "@/app/api/plans/[planId]/busy/route";
import { claimsIn } from "@/lib/db/claims";
import { addMember, removeMember } from "@/lib/db/members";
import { mergeGuest } from "@/lib/db/merge-guest";
import { createPlan } from "@/lib/db/plans";
import { createAccount, createGuest } from "@/lib/db/users";
import { type BusyAnswer } from "@/lib/plan/derive/capacity/busy";
import { origins } from "@/lib/plan/doc/layout";
import { addRecord, setValue } from "@/lib/plan/doc/records";
import { singleId } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { createRandom } from "../support/random";
import { ask, call, cookieOf, fakeHost, fakePlan } from "./fake-host";

const now = Date.parse("2027-01-04T12:00:00Z");
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now }));
afterEach(() => void vi.useRealTimers());

const secret = { plan: "11111111-2222-4333-8444-555555555555", title: "Buy the rival", task: "rivaltask", member: "Quiet Partner", person: "insider" };

/** The editor of one plan is also in another, where a task takes `hours` of theirs in the first week. */
async function enter() {
  const host = fakeHost();
  const { id, members } = await fakePlan(host);
  const { db } = host;
  const partner = await createGuest(db, secret.member, 0);
  const partnerCookie = await cookieOf(host.host, partner);
  await createPlan(db, { id: secret.plan, name: "Rival", language: "en", template: "blank", createdBy: partner.id }, 0);
  await addMember(db, { plan: secret.plan, user: members.editor.user.id, role: "viewer", link: null }, 1);
  let seq = 0;
  const write = async (hours: number) => {
    host.documents.set(secret.plan, secretPlan(hours));
    await db.insertInto("journal").values({ plan: secret.plan, seq: ++seq, author: "server", at: 0, checksum: 0, data: Uint8Array.of(0) }).execute();
  };
  await write(30);
  const as = (role: keyof typeof members) => members[role].cookie;
  return {
    ...host, id, members, partner, write,
    claim: (plan: string, person: string, cookie = as("editor")) => call(claim, ask({ body: { person }, cookie }), { planId: plan }),
    leave: (plan: string, cookie = as("editor")) => call(leave, ask({ method: "DELETE", cookie }), { planId: plan }),
    busy: async (cookie = as("owner"), plan = id) => call(read, ask({ cookie }), { planId: plan }),
    partnerCookie,
  };
}
const answerOf = ({ body }: { body: unknown }) => body as BusyAnswer;
const firstWeek = (hours: number) => [{ from: "2027-01-04", to: "2027-01-10", hours }];

function secretPlan(hours: number): Uint8Array {
  const doc = new Y.Doc();
  const writer = { doc, registry: sections, origin: origins.local, newId: () => "x", random: createRandom(1) };
  setValue(writer, "overview", singleId, "start", "2027-01-04");
  addRecord(writer, "people", { id: secret.person }, { name: "Insider", hours: 40 });
  addRecord(writer, "tasks", { id: secret.task }, { title: secret.title, assignees: [secret.person], estimate: 5, effort: hours });
  return Y.encodeStateAsUpdate(doc);
}

test("[Q90] a member says who they are, changes their mind, and takes it back; two cannot be the same", async () => {
  const { claim, leave, busy, id, members, db } = await enter();
  const editor = members.editor.cookie;
  expect((await claim(id, "grace")).status).toBe(200);
  expect(answerOf(await busy(editor))).toEqual({ me: "grace", people: [{ person: "grace", weeks: [] }] });
  expect((await claim(id, "grace", members.viewer.cookie)).body.error?.code).toBe("person-taken");
  expect((await claim(id, "minjun")).status).toBe(200);
  expect((await claim(id, "grace", members.viewer.cookie)).status).toBe(200);
  expect((await claim(id, "no id!")).body.error?.code).toBe("malformed");
  await leave(id);
  expect((await claimsIn(db, id)).map(({ person }) => person)).toEqual(["grace"]);
  expect(answerOf(await busy(editor)).me).toBeNull();
});

test("[Q90] it ends with the membership, and moves with it to an account", async () => {
  const { claim, id, members, db } = await enter();
  await claim(id, "grace");
  await claim(id, "minjun", members.viewer.cookie);
  const account = await createAccount(db, { name: "Grace", email: "grace@hanbit.example", passwordHash: "x" }, 0);
  if (!account.ok) throw new Error(account.code);
  await mergeGuest(db, members.editor.user.id, account.user.id);
  await removeMember(db, id, members.viewer.user.id);
  expect(await claimsIn(db, id)).toEqual([{ plan: id, user: account.user.id, person: "grace" }]);
});

test("[Q91] hours a week are told and nothing else of the other plan", async () => {
  const { claim, busy, id } = await enter();
  await claim(id, "grace");
  await claim(secret.plan, secret.person);
  const answer = await busy();
  expect(answerOf(answer)).toEqual({ me: null, people: [{ person: "grace", weeks: firstWeek(30) }] });
  const wire = JSON.stringify(answer.body);
  for (const hidden of [secret.plan, secret.title, secret.task, secret.member, secret.person, "Insider", "Rival"]) expect(wire).not.toContain(hidden);
});

test("[Q91] hours of several plans are one sum", async () => {
  const { claim, busy, id, members, db, documents } = await enter();
  const third = "33333333-2222-4333-8444-555555555555";
  await createPlan(db, { id: third, name: "Third", language: "en", template: "blank", createdBy: members.editor.user.id }, 0);
  documents.set(third, secretPlan(4.5));
  for (const [plan, person] of [[id, "grace"], [secret.plan, secret.person], [third, secret.person]] as const) await claim(plan, person);
  expect(answerOf(await busy()).people).toEqual([{ person: "grace", weeks: firstWeek(34.5) }]);
});

test("[Q92] hours count only where the same member said who they are, in both plans", async () => {
  const { claim, leave, busy, id, partnerCookie, members } = await enter();
  await claim(id, "grace");
  expect(answerOf(await busy()).people).toEqual([{ person: "grace", weeks: [] }]);
  // Somebody else is the busy one there.
  await claim(secret.plan, secret.person, partnerCookie);
  expect(answerOf(await busy()).people).toEqual([{ person: "grace", weeks: [] }]);
  await leave(secret.plan, partnerCookie);
  await claim(secret.plan, secret.person);
  expect(answerOf(await busy()).people).toEqual([{ person: "grace", weeks: firstWeek(30) }]);
  await leave(id);
  expect(answerOf(await busy()).people).toEqual([]);
  // A stranger to a plan is nobody in it, and asks nothing of it.
  expect((await claim(secret.plan, secret.person, members.owner.cookie)).body.error?.code).toBe("not-found");
  expect((await busy(members.owner.cookie, secret.plan)).body.error?.code).toBe("not-found");
});

test("[Q93] a plan is read again only when something was written in it", async () => {
  const { claim, busy, id, host, write } = await enter();
  await claim(id, "grace");
  await claim(secret.plan, secret.person);
  const reads = vi.spyOn(host.plans, "read");
  await busy();
  await busy();
  expect(reads).toHaveBeenCalledTimes(1);
  await write(12);
  expect(answerOf(await busy()).people).toEqual([{ person: "grace", weeks: firstWeek(12) }]);
  expect(reads).toHaveBeenCalledTimes(2);
});

test("[Q93] who asks too often is asked to wait", async () => {
  const { busy, members } = await enter();
  const cookie = members.commenter.cookie;
  for (let index = 0; index < 20; index++) expect((await busy(cookie)).status).toBe(200);
  expect((await busy(cookie)).body.error?.code).toBe("too-many");
});
