/** A project laid out in typed arrays, since a search reads it millions of times. */
import { finishFrom } from "@/lib/plan/derive/schedule/activity";
import { type Project, type ProjectActivity, type ProjectLink } from "./project";

/** The links of all activities, one after another: those of activity `i` from `first[i]` to before `first[i + 1]`. */
export interface Ties {
  readonly first: Int32Array;
  /** The activity at the other end. */
  readonly other: Int32Array;
  readonly lag: Int32Array;
  /** Whether it leads from the predecessor's start, and to the successor's. */
  readonly ofStart: Uint8Array;
  readonly toStart: Uint8Array;
}
export interface Compiled {
  readonly size: number;
  readonly resources: number;
  readonly duration: Int32Array;
  /** Of what is fixed, its start. */
  readonly earliest: Int32Array;
  readonly isFixed: Uint8Array;
  readonly rests: readonly (readonly number[])[];
  readonly bufferAtEarliest: Int32Array;
  readonly buffer: Int32Array;
  /** `noDue` where nothing was promised. */
  readonly due: Int32Array;
  readonly weight: Int32Array;
  readonly before: Ties;
  readonly after: Ties;
  /** What activities need that may move, one after another like ties. */
  readonly needFirst: Int32Array;
  readonly needResource: Int32Array;
  readonly needUnits: Int32Array;
  /** Days that are booked; later ones have enough of everything. */
  readonly horizon: number;
  /** Free units by day and resource while only what is fixed is placed; below zero where that is too much. */
  readonly base: Int32Array;
}

export const noDue = 2 ** 30;
/** More than can be needed of anything. */
const plenty = 2 ** 30;
/** Sixteen million figures; more only absurd durations lead to. */
const mostCells = 2 ** 24;

export function compileProject(project: Project): Compiled {
  const { activities, capacity } = project;
  const size = activities.length;
  const resources = capacity.length;
  const links = activities.map(({ links }) => links);
  const needs = activities.map((activity) => (activity.duration > 0 ? neededOf(activity, capacity) : []));
  const horizon = Math.min(horizonOf(activities), Math.floor(mostCells / Math.max(resources, 1)));
  const free = activities.map(({ fixedStart }, index) => (fixedStart === null ? (needs[index] ?? []) : []));
  return {
    size, resources, horizon,
    duration: Int32Array.from(activities, ({ duration }) => duration),
    earliest: Int32Array.from(activities, ({ earliest, fixedStart }) => fixedStart ?? earliest),
    isFixed: Uint8Array.from(activities, ({ fixedStart }) => (fixedStart === null ? 0 : 1)),
    rests: activities.map(({ rests }) => rests),
    bufferAtEarliest: Int32Array.from(activities, ({ buffer }) => buffer[0]),
    buffer: Int32Array.from(activities, ({ buffer }) => buffer[1]),
    due: Int32Array.from(activities, ({ due }) => due?.by ?? noDue),
    weight: Int32Array.from(activities, ({ due }) => due?.weight ?? 0),
    before: tiesOf(links.map((own) => own.map((link) => ({ link, other: link.from })))),
    after: tiesOf(turned(links)),
    needFirst: firstOf(free),
    needResource: Int32Array.from(free.flat(), ({ resource }) => resource),
    needUnits: Int32Array.from(free.flat(), ({ units }) => units),
    base: baseOf(project, needs, horizon),
  };
}

interface Tie { readonly link: ProjectLink; readonly other: number }

/** For each activity who waits for it. */
function turned(links: readonly (readonly ProjectLink[])[]): Tie[][] {
  const after = links.map((): Tie[] => []);
  links.forEach((own, index) => own.forEach((link) => after[link.from]?.push({ link, other: index })));
  return after;
}

function tiesOf(rows: readonly (readonly Tie[])[]): Ties {
  const ties = rows.flat();
  return {
    first: firstOf(rows),
    other: Int32Array.from(ties, ({ other }) => other),
    lag: Int32Array.from(ties, ({ link }) => link.lag),
    ofStart: Uint8Array.from(ties, ({ link }) => (link.type === "SS" || link.type === "SF" ? 1 : 0)),
    toStart: Uint8Array.from(ties, ({ link }) => (link.type === "FS" || link.type === "SS" ? 1 : 0)),
  };
}

function firstOf(rows: readonly (readonly unknown[])[]): Int32Array {
  const first = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => (first[index + 1] = (first[index] as number) + row.length));
  return first;
}

const neededOf = ({ needs }: ProjectActivity, capacity: readonly number[]) =>
  needs.map(({ resource, units }) => ({ resource, units: Math.min(units, capacity[resource] ?? 0) })).filter(({ units }) => units > 0);

function baseOf({ activities, capacity, away }: Project, needs: readonly ReturnType<typeof neededOf>[], horizon: number): Int32Array {
  const base = new Int32Array(horizon * capacity.length);
  const add = (day: number, resource: number, units: number) => {
    if (day < horizon) base[day * capacity.length + resource] = (base[day * capacity.length + resource] as number) + units;
  };
  for (let day = 0; day < horizon; day++) base.set(capacity, day * capacity.length);
  away.forEach((days, resource) => days.forEach((day) => day >= 0 && add(day, resource, plenty)));
  activities.forEach(({ fixedStart, duration, rests }, index) => {
    if (fixedStart === null) return;
    const finish = finishFrom(fixedStart, duration, rests);
    for (let day = fixedStart; day < finish; day++)
      if (!rests.includes(day)) for (const { resource, units } of needs[index] ?? []) add(day, resource, -units);
  });
  return base;
}

/** Enough for one activity after the other. */
function horizonOf(activities: readonly ProjectActivity[]): number {
  let [work, latest] = [0, 0];
  for (const { duration, rests, links, buffer, earliest, fixedStart } of activities) {
    work += duration + rests.length + Math.max(...buffer);
    for (const { lag } of links) work += Math.max(lag, 0);
    latest = Math.max(latest, fixedStart ?? earliest);
  }
  return latest + work + 1;
}
