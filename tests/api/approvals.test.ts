import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DELETE as withdraw } from "@/app/api/plans/[planId]/approvals/[subject]/route";
import { GET as list, POST as give } from "@/app/api/plans/[planId]/approvals/route";
import { type Role } from "@/lib/plan/access";
import { type Approval, longestApproval } from "@/lib/plan/approval";
import { ask, call, fakeHost, fakePlan } from "./fake-host";

const now = Date.parse("2027-01-04T12:00:00Z");
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now }));
afterEach(() => void vi.useRealTimers());

async function enter() {
  const host = fakeHost();
  const { id, members } = await fakePlan(host);
  const cookieOf = (role: Role) => members[role].cookie;
  return {
    ...host, id, members,
    give: (body: object, role: Role = "editor") => call(give, ask({ body: { subject: "scope", content: "v1", ...body }, cookie: cookieOf(role) }), { planId: id }),
    withdraw: (subject: string, role: Role = "editor") =>
      call(withdraw, ask({ method: "DELETE", cookie: cookieOf(role) }), { planId: id, subject }),
    list: async () => (await call(list, ask({ cookie: cookieOf("viewer") }), { planId: id })).body as unknown as Approval[],
  };
}

test("[A20] who approved and when is the server's to say, whatever was sent", async () => {
  const { give, list, members } = await enter();
  const forged = { by: members.owner.user.id, at: 5, user: members.owner.user };
  expect((await give({ subject: "plan-b:r1", content: "steps", ...forged })).status).toBe(201);
  const { user } = members.editor;
  expect(await list()).toEqual([{ subject: "plan-b:r1", by: { id: user.id, name: user.name }, at: now, content: "steps" }]);
});

test("[A20] only a part of a plan can be approved, and only as much as fits", async () => {
  const { give, list } = await enter();
  for (const subject of ["", "Scope", "plan-b:", "plan-b:../x", "a b", 5, null])
    expect(await give({ subject })).toMatchObject({ status: 400, body: { error: { code: "malformed" } } });
  for (const content of ["x".repeat(longestApproval + 1), 5, undefined])
    expect((await give({ content })).status).toBe(400);
  expect(await list()).toEqual([]);
});

test("[A21] whoever gave an approval withdraws it, and an owner; another editor does not", async () => {
  const { give, withdraw, list } = await enter();
  await give({}, "owner");
  expect(await withdraw("scope")).toMatchObject({ status: 403, body: { error: { code: "not-approver" } } });
  expect((await withdraw("scope", "owner")).status).toBe(200);
  await give({});
  expect((await withdraw("scope", "owner")).status).toBe(200);
  await give({});
  expect((await withdraw("scope")).status).toBe(200);
  expect(await withdraw("scope")).toMatchObject({ status: 404, body: { error: { code: "no-approval" } } });
  expect(await list()).toEqual([]);
});

test("[A16] the room is told of each approval that is given and withdrawn, and of none that was refused", async () => {
  const { give, withdraw, notices, id: plan } = await enter();
  await give({});
  await give({ subject: "?" });
  await give({}, "viewer");
  await withdraw("nothing");
  expect(notices).toEqual([{ plan, what: "approvals" }]);
  await withdraw("scope");
  expect(notices).toHaveLength(2);
});

test("[A20] approving is limited in pace", async () => {
  const { give } = await enter();
  const answers = [];
  for (let count = 0; count < 40; count += 1) answers.push((await give({ content: `v${count}` })).status);
  expect(answers).toContain(429);
});
