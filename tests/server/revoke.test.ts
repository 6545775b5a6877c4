import { expect, test } from "vitest";
import { type Role } from "@/lib/plan/access";
import { closeCode, type CloseCode } from "@/lib/sync/close-codes";
import { type Access, type Visit, visitKey } from "@/server/access";
import { createRevoker } from "@/server/revoke";
import { createManualClock } from "../support/manual-clock";

function createScene() {
  const clock = createManualClock();
  const rights = new Map<string, Access>();
  const problems: string[] = [];
  let isBroken = false;
  const revoker = createRevoker({
    clock,
    report: (problem) => void problems.push(problem),
    async readAccess(visits: readonly Visit[]) {
      if (isBroken) throw new Error("database is locked");
      return visits.map((visit) => rights.get(visitKey(visit)) ?? null);
    },
  });
  const allow = (plan: string, user: string, role: Role, sessionVersion = 1) =>
    rights.set(visitKey({ plan, user }), { role, sessionVersion, color: 1, name: user });
  function visit(plan: string, user: string, role: Role) {
    allow(plan, user, role);
    const seen = { closedWith: null as CloseCode | null, leave: () => {} };
    seen.leave = revoker.watch({ plan, user, role, sessionVersion: 1, close: (code) => void (seen.closedWith = code) });
    return seen;
  }
  return { clock, revoker, rights, problems, allow, visit, breakDatabase: (broken: boolean) => void (isBroken = broken) };
}

test("[S62] after a hint only the one whose role changed is sent away, to be let in anew", async () => {
  const { clock, revoker, allow, visit } = createScene();
  const [sofia, minjun, elsewhere] = [visit("a", "sofia", "editor"), visit("a", "minjun", "editor"), visit("b", "sofia", "editor")];
  allow("a", "sofia", "viewer");
  revoker.accessChanged({ user: "sofia", plan: "a" });
  await clock.settle();
  expect([sofia, minjun, elsewhere].map(({ closedWith }) => closedWith)).toEqual([closeCode.accessChanged, null, null]);
});

test("[S62] a hint about something else closes nothing", async () => {
  const { clock, revoker, visit } = createScene();
  const sofia = visit("a", "sofia", "editor");
  revoker.accessChanged({ user: "sofia", plan: "a" });
  await clock.settle();
  expect(sofia.closedWith).toBeNull();
});

test("[S62] an ended session closes all sockets of the person, in every plan", async () => {
  const { clock, revoker, allow, visit } = createScene();
  const visits = [visit("a", "sofia", "editor"), visit("b", "sofia", "owner"), visit("a", "minjun", "owner")];
  for (const plan of ["a", "b"]) allow(plan, "sofia", plan === "a" ? "editor" : "owner", 2);
  revoker.accessChanged({ user: "sofia", plan: null });
  await clock.settle();
  expect(visits.map(({ closedWith }) => closedWith)).toEqual([closeCode.accessChanged, closeCode.accessChanged, null]);
});

test("[S62] without any hint it takes less than a second", async () => {
  const { clock, rights, visit } = createScene();
  const [sofia, minjun] = [visit("a", "sofia", "viewer"), visit("a", "minjun", "editor")];
  await clock.advance(5_000);
  rights.delete(visitKey({ plan: "a", user: "sofia" }));
  await clock.advance(999);
  expect([sofia.closedWith, minjun.closedWith]).toEqual([closeCode.accessChanged, null]);
});

test("[S62] while the database cannot be read nobody is sent away, and it is told", async () => {
  const { clock, rights, visit, problems, breakDatabase } = createScene();
  const sofia = visit("a", "sofia", "viewer");
  rights.clear();
  breakDatabase(true);
  await clock.advance(2_000);
  expect([sofia.closedWith, problems.length > 0]).toEqual([null, true]);
  breakDatabase(false);
  await clock.advance(999);
  expect(sofia.closedWith).toBe(closeCode.accessChanged);
});

test("[S62] who has left is looked at no more", async () => {
  const { clock, rights, visit, revoker } = createScene();
  const sofia = visit("a", "sofia", "viewer");
  sofia.leave();
  rights.clear();
  await clock.advance(2_000);
  expect(sofia.closedWith).toBeNull();
  revoker.stop();
});
