import { expect, test } from "vitest";
import * as Y from "yjs";
import { criticalPathLength } from "@/lib/plan/derive/schedule/critical-path";
import { scheduleFindings } from "@/lib/plan/derive/schedule/findings";
import { toIsoDate } from "@/lib/plan/day-number";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { seedPlan } from "@/lib/plan/doc/template";
import { type Language, languages } from "@/lib/plan/language";
import { recordNumber, tableOf } from "@/lib/plan/plan";
import { sections } from "@/lib/plan/sections";
import { milestones } from "@/lib/plan/sections/milestones";
import { tasks } from "@/lib/plan/sections/tasks";
import { createRandom } from "../../../support/random";

function sample(language: Language) {
  const doc = new Y.Doc();
  let count = 0;
  Y.applyUpdate(doc, seedPlan({ template: "sample", language, name: "", start: "2027-01-04", newId: () => `id${++count}`, random: createRandom(1) }));
  const plan = readPlan(doc, sections);
  const schedule = scheduleOf(plan, "2027-01-19");
  const entries = [tasks, milestones].flatMap((section) => tableOf(plan, section.id).records.map(({ id }) => {
    const entry = schedule.get(id);
    if (!entry) throw new Error(`${id} is not scheduled`);
    return [recordNumber(section, tableOf(plan, section.id), id), entry] as const;
  }));
  return { plan, schedule, entries, rows: new Map(entries) };
}

/** Interview, map, scope; interface, identity, portal; security, migrate, pilot; train, notices, support. */
const slackInMock = { T1: 0, T2: 0, T4: 0, T5: 0, T7: 14, T8: 5, T10: 0, T11: 5, T12: 0, T14: 8, T16: 4, T17: 0 };

test.each(languages)("[P116] the sample in %s has the slack, buffers and dates of a healthy plan on 19 January 2027", (language) => {
  const { schedule, entries, rows } = sample(language);
  const slack = Object.fromEntries(Object.keys(slackInMock).map((row) => [row, rows.get(row)?.totalSlack]));
  expect(slack).toEqual(slackInMock);

  const open = entries.filter(([, { section, isDone }]) => section === "tasks" && !isDone);
  expect(open.filter(([, { totalSlack }]) => totalSlack >= 1 && totalSlack <= 4).map(([, { totalSlack }]) => totalSlack)).toEqual([4]);
  expect(open.filter(([, { totalSlack }]) => totalSlack < 0)).toEqual([]);
  expect(criticalPathLength(schedule)).toBe(86);

  const buffers = entries.filter(([, { buffer }]) => buffer > 0).map(([name, { buffer, bufferLeft }]) => [name, bufferLeft, buffer]);
  expect(buffers).toEqual([["M2", 5, 5], ["M4", 4, 4]]);
  const dates = entries.filter(([, { section }]) => section === "milestones").map(([, { start, isMorning }]) =>
    toIsoDate(isMorning ? schedule.calendar.dayOf(start) : schedule.calendar.eveningOf(start)));
  expect(dates).toEqual(["2027-01-29", "2027-03-26", "2027-05-07", "2027-05-17", "2027-05-31"]);
});

test.each(languages)("[P116] the sample in %s stands where its dates say, and misses only what it leaves open on purpose", (language) => {
  const { plan, schedule, entries } = sample(language);
  const moved = entries.filter(([, { promised, finish }]) => promised !== null && promised !== finish);
  expect(moved.map(([name]) => name)).toEqual([]);
  const findings = scheduleFindings(plan, schedule).map(({ code, record }) => `${code} ${recordNumber(milestones, tableOf(plan, "milestones"), record)}`);
  expect(findings).toEqual(["noBuffer M1", "noBuffer M3", "noBuffer M5"]);
});
