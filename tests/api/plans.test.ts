import { expect, test } from "vitest";
import { GET as list, POST as create } from "@/app/api/plans/route";
import { GET as read } from "@/app/api/plans/[planId]/route";
import { DELETE as revoke } from "@/app/api/plans/[planId]/links/[linkId]/route";
import { POST as share } from "@/app/api/plans/[planId]/links/route";
import { DELETE as remove, PATCH as change } from "@/app/api/plans/[planId]/members/[userId]/route";
import { POST as join } from "@/app/api/join/route";
import { ask, call, fakeHost, fakePlan } from "./fake-host";

/** Its own address, so that no test uses up another's guesses. */
const fresh = (() => {
  let count = 0;
  return () => ({ "x-forwarded-for": `10.1.0.${(count += 1)}` });
})();
const tryCreate = (body: unknown, cookie?: string) => call(create, ask({ body, cookie }), {});
const tryJoin = (body: unknown, cookie?: string, headers = fresh()) => call(join, ask({ body, cookie, headers }), {});

test("a new plan is mine, has a room code, and reads section by section", async () => {
  const host = fakeHost();
  const { stranger } = await fakePlan(host);
  const body = { name: "Open a second clinic in Mapo", template: "blank", start: "2027-03-02" };
  const made = await call(create, ask({ body, cookie: stranger.cookie }), {});
  expect(made.status).toBe(201);
  const [id, code] = [String(made.body["id"]), String(made.body["code"])];
  const plan = await call(read, ask({ cookie: stranger.cookie }), { planId: id });
  expect(plan.body).toMatchObject({ id, code, name: body.name, language: "en", role: "owner" });
  expect(plan.body["sections"]).toMatchObject({ overview: { name: body.name, start: "2027-03-02" }, goals: [] });
  expect((await call(list, ask({ cookie: stranger.cookie }), {})).body).toMatchObject([{ id, name: body.name, role: "owner" }]);
});

test("the sample has a name of its own, in the language asked for", async () => {
  const host = fakeHost();
  const { stranger } = await fakePlan(host);
  const made = await call(create, ask({ body: { template: "sample", language: "ko" }, cookie: stranger.cookie }), {});
  const plan = await call(read, ask({ cookie: stranger.cookie }), { planId: String(made.body["id"]) });
  expect(plan.body["language"]).toBe("ko");
  expect(plan.body["name"]).toMatch(/[가-힣]/);
});

test("[A12] a plan needs a name, a known template, and somebody", async () => {
  const { stranger } = await fakePlan(fakeHost());
  expect(await tryCreate({ name: " ", template: "guided" }, stranger.cookie)).toMatchObject({ status: 400, body: { error: { code: "plan-name-missing" } } });
  expect(await tryCreate({ name: "x", template: "other" }, stranger.cookie)).toMatchObject({ status: 400, body: { error: { code: "malformed" } } });
  expect(await tryCreate({ name: "x", template: "blank" })).toMatchObject({ status: 401, body: { error: { code: "signed-out" } } });
});

test("[A12] what goes wrong inside is reported, and answered like any error", async () => {
  const host = fakeHost();
  const { id, members } = await fakePlan(host);
  host.documents.set(id, new Uint8Array([255, 255, 255]));
  const answer = await call(read, ask({ cookie: members.owner.cookie }), { planId: id });
  expect(answer).toMatchObject({ status: 500, body: { error: { code: "failed" } } });
  expect(host.problems).toEqual([expect.stringMatching(/^GET \/api failed: /)]);
});

test("[A10] each role is shown a code of at most its own right, and makes links of at most it", async () => {
  const { id, members, room } = await fakePlan(fakeHost());
  const shown = async (cookie: string) => (await call(read, ask({ cookie }), { planId: id })).body["code"];
  expect([await shown(members.owner.cookie), await shown(members.editor.cookie)]).toEqual([room.code, room.code]);
  expect([await shown(members.commenter.cookie), await shown(members.viewer.cookie)]).toEqual([null, null]);
  const owner = await call(share, ask({ body: { role: "owner" }, cookie: members.owner.cookie }), { planId: id });
  expect(owner).toMatchObject({ status: 400, body: { error: { code: "malformed" } } });
});

test("a code lets a stranger in by name, as a guest", async () => {
  const { id, room } = await fakePlan(fakeHost());
  expect(await tryJoin({ code: room.code })).toMatchObject({ status: 401, body: { error: { code: "name-required" } } });
  const joined = await tryJoin({ code: room.code.toLowerCase(), name: "Jiwoo" });
  expect(joined).toMatchObject({ status: 200, body: { id, role: "editor" } });
  const plan = await call(read, ask({ cookie: joined.cookie ?? "" }), { planId: id });
  expect(plan.body).toMatchObject({ role: "editor", code: room.code });
});

test("a link's token lets in whoever is signed in, and never lowers a role", async () => {
  const host = fakeHost();
  const { id, members, stranger } = await fakePlan(host);
  const made = await call(share, ask({ body: { role: "viewer" }, cookie: members.editor.cookie }), { planId: id });
  const { token } = made.body;
  expect(made).toMatchObject({ status: 201, body: { role: "viewer", token: expect.any(String), code: expect.any(String) } });
  expect((await tryJoin({ token }, stranger.cookie)).body).toEqual({ id, role: "viewer" });
  expect((await tryJoin({ token }, members.owner.cookie)).body).toEqual({ id, role: "owner" });
  expect(host.changes).toEqual([{ user: stranger.user.id, plan: id }]);
});

test("[A12] an unknown code is named in the message", async () => {
  fakeHost();
  const { status, body } = await tryJoin({ code: "kx4 92m", name: "Jiwoo" });
  expect({ status, body }).toMatchObject({
    status: 404,
    body: { error: { code: "no-room", message: "No room has the code KX4-92M. Check the last letter." } },
  });
  expect((await tryJoin({ token: "nonsense", name: "Jiwoo" })).body.error?.code).toBe("no-link");
  expect((await tryJoin({ name: "Jiwoo" })).body.error?.code).toBe("malformed");
});

test("[A6] twenty wrong codes close an address to the right one too, and to no other", async () => {
  const { room } = await fakePlan(fakeHost());
  const address = fresh();
  for (let index = 0; index < 20; index += 1) await tryJoin({ code: "222-222", name: "x" }, undefined, address);
  expect(await tryJoin({ code: room.code, name: "x" }, undefined, address)).toMatchObject({ status: 429, body: { error: { code: "too-many" } } });
  expect((await tryJoin({ code: room.code, name: "x" })).status).toBe(200);
});

test("[A11] revoking a link, changing a role and removing a member are told to the sockets", async () => {
  const host = fakeHost();
  const { id, room, members } = await fakePlan(host);
  const joined = await tryJoin({ code: room.code, name: "Jiwoo" });
  const guest = host.changes[0]?.user;
  host.changes.length = 0;
  const owner = { cookie: members.owner.cookie };
  await call(revoke, ask({ ...owner, method: "DELETE" }), { planId: id, linkId: room.id });
  expect((await call(read, ask({ cookie: joined.cookie ?? "" }), { planId: id })).status).toBe(404);
  const [editor, viewer] = [members.editor.user.id, members.viewer.user.id];
  await call(change, ask({ ...owner, method: "PATCH", body: { role: "viewer" } }), { planId: id, userId: editor });
  await call(remove, ask({ ...owner, method: "DELETE" }), { planId: id, userId: viewer });
  expect(host.changes).toEqual([guest, editor, viewer].map((user) => ({ user, plan: id })));
});

test("[D5] the last owner is told why they cannot go", async () => {
  const { id, members } = await fakePlan(fakeHost());
  const { cookie, user } = members.owner;
  const params = { planId: id, userId: user.id };
  const refused = { status: 409, body: { error: { code: "last-owner" } } };
  expect(await call(remove, ask({ method: "DELETE", cookie }), params)).toMatchObject(refused);
  expect(await call(change, ask({ method: "PATCH", cookie, body: { role: "editor" } }), params)).toMatchObject(refused);
});
