import { expect, test } from "vitest";
import * as route from "@/app/api/plans/[planId]/trail/route";
import { addTrail } from "@/lib/db/trail";
import { ask, call, fakeHost, fakePlan } from "./fake-host";

async function enter() {
  const host = fakeHost();
  const { id, members, stranger } = await fakePlan(host);
  const user = members.editor.user.id;
  const at = Date.now();
  const step = (section: string, record: string, before: number | null, value: number) => ({ section, record, field: "current", before, value });
  await addTrail(host.db, id, [
    { user, at: at - 9 * 86_400_000, steps: [step("goals", "g1", null, 210)] },
    { user, at, steps: [step("goals", "g1", 210, 180), step("goals", "g2", 1, 2), step("risks", "r1", 1, 2)] },
  ]);
  const get = async (query: string, cookie = members.viewer.cookie) => {
    const { status, body } = await call(route.GET, ask({ query, cookie }), { planId: id });
    return { status, values: Array.isArray(body) ? body.map(({ record, value, by }) => `${record} ${value} ${by.name}`) : null };
  };
  return { get, stranger };
}

test("[A22] a record's changes are answered, or where the fields of a section stood some days ago, to whoever may read, and to nobody else", async () => {
  const { get, stranger } = await enter();
  expect((await get("section=goals&record=g1")).values).toEqual(["g1 180 editor", "g1 210 editor"]);
  expect((await get("section=goals&days=7")).values).toEqual(["g1 180 editor", "g2 2 editor"]);
  expect((await get("section=goals&days=10")).values).toEqual(["g1 210 editor", "g2 2 editor"]);
  expect(await get("section=tasks&days=7")).toEqual({ status: 200, values: [] });
  expect((await get("section=goals&days=7", stranger.cookie)).status).toBe(404);
});

test("[A22] nobody writes it by hand: there is nothing to send to", () => {
  expect(Object.keys(route)).toEqual(["GET"]);
});

test("[A22] a question that makes no sense is refused", async () => {
  const { get } = await enter();
  const questions = ["", "section=goals", "section=goals&days=0", "section=goals&days=x", "section=goals&record=a/b", "section=goals&record=g1&days=7", `section=${"x".repeat(40)}&days=7`];
  for (const query of questions) expect(await get(query), query).toEqual({ status: 400, values: null });
});
