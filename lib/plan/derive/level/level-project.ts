/** A plan as a levelling problem: its people are the resources, and everything may only move later. */
import { finishFrom } from "@/lib/plan/derive/schedule/activity";
import { type Point, type WorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { type Edge, type Node } from "@/lib/plan/derive/schedule/network";
import { type Schedule, type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { absences, bearableHours, dailyHours, workOf } from "./load";
import { type Need, type Project, type ProjectActivity, type ProjectLink } from "./project";
import { stayingAmong } from "./staying";

/** Of a plan as it was scheduled; later updates of its scheduler change nothing in it. */
export interface LevelProject {
  readonly project: Project;
  /** What each activity is; null of one that says when all a milestone waits for is done. */
  readonly entries: readonly (Scheduled | null)[];
  readonly calendar: WorkCalendar;
  /** Day 0 of the project. */
  readonly origin: Point;
}

/** What a day later costs: behind a promise, and of the buffer before one. */
const [promiseWeight, bufferWeight] = [100, 1];

/**
 * Everything stands where it does now or later, and at least as late as its links ask, whole buffers
 * behind what moves. So the schedule has each moved task exactly where its start is written, and each
 * other task where it is now.
 */
export function levelProject(plan: Plan, schedule: Schedule): LevelProject {
  const origin = schedule.frame.today;
  const nodes = schedule.order.filter(({ activity }) => !activity.isDone);
  const staying = stayingAmong(nodes);
  const { capacity, away, needsOf } = resourcesOf(plan, schedule);
  const entries: (Scheduled | null)[] = [];
  const activities: ProjectActivity[] = [];
  const indexes = new Map<Node, number>();
  const linksInto = ({ before, activity }: Node): ProjectLink[] =>
    before.flatMap(({ from, link: { type, lag } }) => {
      const index = indexes.get(from);
      // What stays is kept by staying where one is; without a promise a milestone stands behind its buffer.
      if (index === undefined || staying.has(from)) return [];
      return { from: index, type, lag: lag + (activity.section === "milestones" && activity.promised === null ? activity.buffer : 0) };
    });
  const add = (entry: Scheduled | null, activity: Partial<ProjectActivity>) => {
    entries.push(entry);
    return activities.push({ ...plain, ...activity }) - 1;
  };

  for (const node of nodes) {
    const { id, away, buffer } = node.activity;
    let links = linksInto(node);
    if (hasBufferToUse(node) && !staying.has(node))
      links = [{ from: add(null, { links, earliest: node.arrival - origin, due: bufferDue(node, origin) }), type: "FS", lag: 0 }];
    indexes.set(node, add(schedule.get(id), {
      duration: node.rest,
      links,
      needs: needsOf(id),
      earliest: node.start - origin,
      fixedStart: staying.has(node) ? node.resume - origin : null,
      rests: daysFrom(away, origin),
      buffer: node.activity.section === "tasks" ? [node.bufferLeft, buffer] : plain.buffer,
      due: dueOf(node, origin),
    }));
  }
  const finish = Math.max(schedule.finish - origin, 0);
  return { entries, origin, calendar: schedule.calendar, project: { activities, capacity, away, finish } };
}

const plain: ProjectActivity = { duration: 0, links: [], needs: [], earliest: 0, fixedStart: null, rests: [], buffer: [0, 0], due: null };

const daysFrom = (points: readonly Point[], origin: Point): number[] => points.filter((point) => point >= origin).map((point) => point - origin);

/** Millionths of an hour, rounded down, so that sums that are bearable in hours are so here. */
const unitsOf = (hours: number): number => Math.floor(hours * 1e6 + 1e-3);

/** Everybody who still has work, and what each record needs of them. */
function resourcesOf(plan: Plan, schedule: Schedule) {
  const hours = dailyHours(plan);
  const free = absences(plan, schedule.calendar);
  const places = new Map<string, number>();
  const needs = new Map<string, readonly Need[]>();
  for (const task of tableOf(plan, "tasks").records) {
    const { shares } = workOf(task, schedule, hours) ?? { shares: [] };
    needs.set(task.id, shares.map(({ person, hours: each }) => {
      const resource = places.get(person) ?? places.size;
      places.set(person, resource);
      return { resource, units: unitsOf(each) };
    }));
  }
  const people = [...places.keys()];
  return {
    capacity: people.map((person) => unitsOf(bearableHours(hours.get(person) ?? 0))),
    away: people.map((person) => daysFrom(free.get(person) ?? [], schedule.frame.today)),
    needsOf: (id: string) => needs.get(id) ?? [],
  };
}

const hasBufferToUse = ({ activity, bufferLeft }: Node): boolean =>
  activity.section === "milestones" && activity.promised !== null && bufferLeft > 0;

const bufferDue = ({ activity, arrival }: Node, origin: Point): ProjectActivity["due"] =>
  ({ by: Math.max((activity.promised ?? arrival) - activity.buffer, arrival) - origin, weight: bufferWeight });

/** The date of a milestone, a deadline, or a fixed date of what waits for it. One that is broken already is no worse than now. */
function dueOf(node: Node, origin: Point): ProjectActivity["due"] {
  const { section, promised, deadline } = node.activity;
  const bounds = [deadline, section === "milestones" ? promised : null, ...node.after.map(boundBy)].filter((bound) => bound !== null);
  return bounds.length === 0 ? null : { by: Math.max(Math.min(...bounds), node.finish) - origin, weight: promiseWeight };
}

/** The latest finish with which a successor that stands on a fixed date need not begin before its link lets it. */
function boundBy({ from: { activity }, to, link }: Edge): Point | null {
  const isFixed = to.activity.fixedStart !== null || to.activity.fixedFinish !== null;
  if (!isFixed || to.activity.isDone) return null;
  const end = (link.type === "FS" || link.type === "SS" ? to.resume : to.finish) - link.lag;
  if (link.type === "FF") return end;
  return link.type === "FS" ? end - (activity.section === "tasks" ? activity.buffer : 0) : finishFrom(end, activity.duration, activity.away);
}
