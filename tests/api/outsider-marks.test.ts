import { expect, test } from "vitest";
import { DELETE as settle } from "@/app/api/plans/[planId]/marks/[markId]/route";
import { GET as list, POST as mark } from "@/app/api/plans/[planId]/marks/route";
import { addMark, marksOf, mostMarks, settleMark } from "@/lib/db/outsider-marks";
import { mergeGuest } from "@/lib/db/merge-guest";
import { createAccount } from "@/lib/db/users";
import { type Role } from "@/lib/plan/access";
import { type OutsiderMark } from "@/lib/plan/outsider-mark";
import { ask, call, fakeHost, fakePlan } from "./fake-host";

async function enter() {
  const host = fakeHost();
  const { id, members, stranger } = await fakePlan(host);
  const cookieOf = (role: Role) => members[role].cookie;
  return {
    ...host, id, members, stranger,
    mark: (body: object, cookie = cookieOf("viewer")) => call(mark, ask({ body, cookie }), { planId: id }),
    list: async () => (await call(list, ask({ cookie: cookieOf("viewer") }), { planId: id })).body as unknown as OutsiderMark[],
    settle: (markId: string, role: Role) => call(settle, ask({ method: "DELETE", cookie: cookieOf(role) }), { planId: id, markId }),
  };
}
const due = { rule: 6, section: "goals", record: "g1" };

test("[O20] whoever reads a plan can say what they cannot tell; the server stamps who and when, whatever was sent", async () => {
  const { mark, list, members } = await enter();
  const before = Date.now();
  expect((await mark({ ...due, note: "  In which\nyear? ", by: { id: "x", name: "Boss" }, at: 1 })).status).toBe(201);
  expect((await mark({ section: "goals", record: "g2" }, members.editor.cookie)).status).toBe(201);
  const [first, second, ...more] = await list();
  expect(first).toMatchObject({ ...due, note: "In which year?", by: { id: members.viewer.user.id, name: "viewer" } });
  expect(first?.at).toBeGreaterThanOrEqual(before);
  expect(second).toMatchObject({ rule: null, section: "goals", record: "g2", note: "" });
  expect(more).toEqual([]);
});

test("[O21] saying the same again replaces the note, of one's own only", async () => {
  const { mark, list, members } = await enter();
  await mark({ ...due, note: "once" });
  await mark({ ...due, note: "twice" });
  await mark({ ...due, note: "me too" }, members.commenter.cookie);
  expect((await list()).map(({ note, by }) => [by.name, note])).toEqual([["viewer", "twice"], ["commenter", "me too"]]);
});

test("[O22] whoever may comment settles it, and who said it takes it back; another reader does neither", async () => {
  const { mark, list, settle, db, id, stranger } = await enter();
  const marked = async (cookie?: string) => String((await mark(due, cookie)).body["id"]);
  for (const role of ["owner", "editor", "commenter", "viewer"] as const) {
    expect((await settle(await marked(), role)).status).toBe(200);
    expect(await list()).toEqual([]);
  }
  const foreign = await addMark(db, { plan: id, ...due, note: "", markedBy: stranger.user.id }, 1);
  expect(await settle(foreign.ok ? foreign.id : "", "viewer")).toMatchObject({ status: 403, body: { error: { code: "forbidden" } } });
  expect((await settle(foreign.ok ? foreign.id : "", "editor")).status).toBe(200);
  expect(await settle(foreign.ok ? foreign.id : "", "editor")).toMatchObject({ status: 404, body: { error: { code: "no-mark" } } });
});

test("[O23] what is no question and no row of a plan is refused, and so is more than two hundred, or too much at once", async () => {
  const { mark, db, id, members } = await enter();
  for (const body of [{}, { section: "goals" }, { section: "nowhere", record: "a" }, { section: "goals", rule: 1 }, { section: "goals", record: "../x" }, { ...due, rule: 6.5 }])
    expect(await mark(body)).toMatchObject({ status: 400, body: { error: { code: "malformed" } } });
  expect(await mark({ ...due, note: "x".repeat(301) })).toMatchObject({ status: 400, body: { error: { code: "note-too-long" } } });
  for (let index = 0; index < mostMarks; index++) await addMark(db, { plan: id, rule: null, section: "goals", record: `g${index}`, note: "", markedBy: members.owner.user.id }, index);
  expect(await mark(due)).toMatchObject({ status: 409, body: { error: { code: "marks-full" } } });
  const codes = [];
  for (let index = 0; index < 40; index++) codes.push((await mark({ section: "goals", record: "g1" }, members.owner.cookie)).status);
  expect(codes.slice(0, 30).every((status) => status === 201)).toBe(true);
  expect(codes.at(-1)).toBe(429);
});

test("[O24] the room is told once it is stored, and of nothing that was refused", async () => {
  const { mark, settle, notices, id } = await enter();
  const made = String((await mark(due)).body["id"]);
  await mark({ section: "nowhere" });
  await settle(made, "editor");
  await settle(made, "editor");
  expect(notices).toEqual([{ plan: id, what: "marks" }, { plan: id, what: "marks" }]);
});

test("[O20] what a guest could not tell is the account's they turn out to have", async () => {
  const { db, id, members } = await enter();
  const { user } = members.viewer;
  const made = await addMark(db, { plan: id, ...due, note: "", markedBy: user.id }, 1);
  const account = await createAccount(db, { name: "Grace", email: "grace@example.org", passwordHash: "x" }, 2);
  if (!account.ok) throw new Error("no account");
  await mergeGuest(db, user.id, account.user.id);
  expect((await marksOf(db, id))[0]?.by.name).toBe("Grace");
  expect(await settleMark(db, "other", made.ok ? made.id : "", account.user.id, 3)).toEqual({ ok: false, code: "no-mark" });
});
