/** What a change of the plan does to its schedule: for those who are about to make it. */
import { type Point } from "./calendar";
import { type Schedule, type Scheduled } from "./scheduler";

export interface Change<T> { readonly before: T; readonly after: T }
export interface Consequences {
  /** Null while the plan ends when it did. */
  readonly finish: Change<Point> | null;
  readonly milestones: readonly (Change<Scheduled> & { readonly id: string })[];
  readonly buffers: readonly (Change<number> & { readonly id: string; readonly size: number })[];
  /** Tasks that end behind the date they promised, and did not before. */
  readonly late: readonly string[];
  /** Other tasks that would stand elsewhere. */
  readonly moved: readonly string[];
}

/** `differing`: ids whose figures are not the same in both. `changed`: those that somebody changes. */
export function consequencesOf(
  before: Schedule, after: Schedule, differing: Iterable<string>, changed: ReadonlySet<string>,
): Consequences {
  const milestones: (Change<Scheduled> & { id: string })[] = [];
  const buffers: (Change<number> & { id: string; size: number })[] = [];
  const [late, moved]: [string[], string[]] = [[], []];
  for (const id of differing) {
    const [was, is] = [before.get(id), after.get(id)];
    if (!was || !is) continue;
    if (is.section === "milestones" && was.start !== is.start && !changed.has(id)) milestones.push({ id, before: was, after: is });
    if (is.section === "tasks" && was.start !== is.start && !changed.has(id)) moved.push(id);
    // One that somebody makes larger or smaller is not used up by that.
    if (was.bufferLeft !== is.bufferLeft && was.buffer === is.buffer) buffers.push({ id, size: is.buffer, before: was.bufferLeft, after: is.bufferLeft });
    if (is.section === "tasks" && isLate(is) && !isLate(was)) late.push(id);
  }
  milestones.sort((a, b) => a.after.start - b.after.start);
  const finish = before.finish === after.finish ? null : { before: before.finish, after: after.finish };
  return { finish, milestones, buffers, late, moved };
}

const isLate = ({ promised, finish }: Scheduled): boolean => promised !== null && finish > promised;
