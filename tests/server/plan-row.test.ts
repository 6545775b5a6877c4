import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { type Database, openDatabaseHere } from "@/lib/db/open";
import { createPlan, findPlan } from "@/lib/db/plans";
import { createGuest, endSessions } from "@/lib/db/users";
import { readAccess } from "@/server/access";
import { createPlanRows } from "@/server/plan-row";
import { createManualClock } from "../support/manual-clock";

const plan = "0b9c4f0e-1c58-4f27-9d55-1f9b8d5d2f10";
const folder = mkdtempSync(join(tmpdir(), "planroom-row-"));
let database: Database;
let user: string;
beforeAll(async () => {
  database = openDatabaseHere(folder);
  user = (await createGuest(database.db, "Sofia", 1)).id;
  await createPlan(database.db, { id: plan, name: "Clinic", language: "en", template: "blank", createdBy: user }, 1);
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test("[S77] some seconds after a change the row has the plan's name; an empty name leaves the old one", async () => {
  const clock = createManualClock();
  const rows = createPlanRows({ db: database.db, clock, report: (_, error) => expect.fail(String(error)) });
  const doc = new Y.Doc();
  rows.changed(plan, doc);
  await clock.advance(3_000);
  await rows.flush();
  expect(await findPlan(database.db, plan, user)).toMatchObject({ name: "Clinic", updatedAt: clock.now() - 1_000 });
  doc.getText("overview/plan.name").insert(0, "  Second clinic  ");
  for (let change = 0; change < 5; change += 1) rows.changed(plan, doc);
  await rows.flush();
  expect(await findPlan(database.db, plan, user)).toMatchObject({ name: "Second clinic", updatedAt: clock.now() });
});

test("[S62] the rights of all who are here are one question to the database", async () => {
  const visits = [{ plan, user }, { plan, user: "stranger" }, { plan: "elsewhere", user }];
  const before = await readAccess(database.db, visits);
  expect(before).toEqual([{ role: "owner", color: 1, name: "Sofia", sessionVersion: 1 }, null, null]);
  await endSessions(database.db, user);
  expect((await readAccess(database.db, visits))[0]).toMatchObject({ sessionVersion: 2 });
});
