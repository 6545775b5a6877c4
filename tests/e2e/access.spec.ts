import { randomBytes, randomUUID } from "node:crypto";
import * as encoding from "lib0/encoding";
import { closeCode } from "@/lib/sync/close-codes";
import { messageType } from "@/lib/sync/protocol";
import { createLink, createPlan, joinPlan, readPlanJson } from "./support/api";
import { expect, type Person, test } from "./support/test";
import { connectWire, goalUpdate, step2Frame, syncFrame, updateFrame, type Wire } from "./support/wire";

/** Every way in which a client could try to bring an update in: by each message type, whole and broken. */
function attempts(wire: Wire): (Uint8Array | string)[] {
  const update = goalUpdate(wire.doc, "Smuggled");
  const body = (encoder: encoding.Encoder) => encoding.writeVarUint8Array(encoder, update);
  const types = [...Array(10).keys(), messageType.welcome, messageType.ack, messageType.refusal, 127, 255];
  const wrapped = types.flatMap((type) => [
    syncFrame(body, type),
    ...[0, 1, 2, 3].map((step) => syncFrame((encoder) => {
      encoding.writeVarUint(encoder, step);
      body(encoder);
    }, type)),
  ]);
  return [updateFrame(update), step2Frame(update), update, ...wrapped, "text", new Uint8Array(0), randomBytes(64)];
}

for (const role of ["viewer", "commenter"] as const)
  test(`a ${role} cannot change the plan by any message type`, async ({ person, server }) => {
    const [owner, guest] = [await person("Owner"), await person("Guest")];
    const plan = await createPlan(owner, "Locked room", "sample");
    await joinPlan(guest, await createLink(owner, plan.id, role));
    const before = await readPlanJson(owner, plan.id);

    let sent = 0;
    // A refused message closes the socket, so each attempt gets one of its own.
    for (let index = 0; index === 0 || index < sent; index++) {
      const wire = await connectWire(guest, server.url, plan.id);
      await wire.synced;
      const frames = attempts(wire);
      sent = frames.length;
      wire.send(frames[index]!);
      await settled(wire);
    }
    expect(sent).toBeGreaterThan(50);
    expect(await readPlanJson(owner, plan.id)).toEqual(before);
  });

/** Waits for the close, or for an answer to a question asked after: the frame before it was dealt with. */
async function settled(wire: Wire): Promise<void> {
  const answered = wire.ask();
  await Promise.race([wire.closed, answered]);
  await wire.end();
}

test("an editor's update by the same way is stored, acknowledged and part of the plan", async ({ person, server }) => {
  const [owner, guest] = [await person("Owner"), await person("Guest")];
  const plan = await createPlan(owner, "Open room");
  await joinPlan(guest, await createLink(owner, plan.id, "editor"));
  const wire = await connectWire(guest, server.url, plan.id);
  await wire.synced;
  wire.send(updateFrame(goalUpdate(wire.doc, "Let in")));
  await expect.poll(wire.acked).toBe(1);
  expect((await readPlanJson(owner, plan.id))["goals"]).toMatchObject([{ title: "Let in" }]);
  await wire.end();
});

test("a viewer's write is refused with the code for it", async ({ person, server }) => {
  const [owner, guest] = [await person("Owner"), await person("Guest")];
  const plan = await createPlan(owner, "Locked room");
  await joinPlan(guest, await createLink(owner, plan.id, "viewer"));
  const wire = await connectWire(guest, server.url, plan.id);
  await wire.synced;
  wire.send(updateFrame(goalUpdate(wire.doc, "Smuggled")));
  expect((await wire.closed).code).toBe(closeCode.readOnly);
});

test("who may not share or manage gets a 403 for it, and nothing changes", async ({ person }) => {
  const [owner, viewer] = [await person("Owner"), await person("Viewer")];
  const plan = await createPlan(owner, "Locked room");
  await joinPlan(viewer, await createLink(owner, plan.id, "viewer"));
  const { request } = viewer.context;
  const members = await (await owner.context.request.get(`/api/plans/${plan.id}/members`)).json();
  const me = members.find((member: { name: string }) => member.name === "Viewer");
  const answers = [
    await request.post(`/api/plans/${plan.id}/links`, { data: { role: "editor" } }),
    await request.get(`/api/plans/${plan.id}/links`),
    await request.patch(`/api/plans/${plan.id}/members/${me.user}`, { data: { role: "owner" } }),
    await request.delete(`/api/plans/${plan.id}/members/${me.user}`),
  ];
  expect(answers.map((answer) => answer.status())).toEqual([403, 403, 403, 403]);
  for (const answer of answers) expect((await answer.json()).error.code).toBe("forbidden");
  expect(await (await owner.context.request.get(`/api/plans/${plan.id}/members`)).json()).toEqual(members);
});

test("a revoked link closes the socket within a second", async ({ person, server }) => {
  const [owner, guest] = [await person("Owner"), await person("Guest")];
  const plan = await createPlan(owner, "Short visit");
  const link = await createLink(owner, plan.id, "editor");
  await joinPlan(guest, link);
  const wire = await connectWire(guest, server.url, plan.id);
  await wire.synced;

  const links = await (await owner.context.request.get(`/api/plans/${plan.id}/links`)).json();
  const { id } = links.find((entry: { code: string }) => entry.code === link.code);
  const asked = Date.now();
  expect((await owner.context.request.delete(`/api/plans/${plan.id}/links/${id}`)).ok()).toBe(true);
  expect((await wire.closed).at - asked).toBeLessThan(1_000);

  const again = await connectWire(guest, server.url, plan.id);
  expect((await again.closed).code).toBe(closeCode.notFound);
});

test("a plan that does not exist and one I may not see look alike", async ({ person, server, tolerate }) => {
  tolerate(/404 \(Not Found\)/);
  const [owner, stranger] = [await person("Owner"), await person("Stranger")];
  const hidden = (await createPlan(owner, "Hidden")).id;
  const seen = await lookAt(stranger, server.url, hidden);
  const guessed = await lookAt(stranger, server.url, randomUUID());
  expect(seen).toEqual(guessed);
  expect(seen).toMatchObject({ json: 404, page: 404, closed: closeCode.notFound });
});

/** All that a stranger learns of a plan's id, with the id itself taken out. */
async function lookAt(stranger: Person, url: string, id: string) {
  const { request } = stranger.context;
  const json = await request.get(`/api/plans/${id}`);
  const links = await request.post(`/api/plans/${id}/links`, { data: { role: "viewer" } });
  const members = await request.get(`/api/plans/${id}/members`);
  const wire = await connectWire(stranger, url, id);
  const page = await stranger.page.goto(`/plans/${id}/goals`);
  await expect(stranger.page.getByRole("button", { name: "Join" })).toBeVisible();
  return {
    json: json.status(), text: await json.text(),
    links: links.status(), members: members.status(),
    closed: (await wire.closed).code,
    page: page?.status(), seen: await stranger.page.locator("body").innerText(),
  };
}
