import { expect, test } from "vitest";
import { createTimetable } from "@/lib/plan/derive/level/bounds";
import { compileProject } from "@/lib/plan/derive/level/compiled";
import { createGenerator } from "@/lib/plan/derive/level/generator";
import { createLists } from "@/lib/plan/derive/level/lists";
import { type Project } from "@/lib/plan/derive/level/project";
import { searchSchedule } from "@/lib/plan/derive/level/search";
import { j30, makeInstance, parametersOf, toProject } from "../../../support/psplib";
import { createRandom } from "../../../support/random";
import { anyProject, faultsOf } from "./random-project";

const search = (project: Project, seed: number, limit: number) => searchSchedule(project, { random: createRandom(seed), limit });

test("[P80] no schedule uses more than there is, breaks a link or moves what is fixed", () => {
  for (let seed = 1; seed <= 400; seed++) {
    const project = anyProject(createRandom(seed));
    const result = search(project, seed, 60);
    expect(faultsOf(project, result), `project ${seed}`).toEqual([]);
    expect(result.makespan).toBe(Math.max(0, ...result.finishes));
    expect(result.makespan).toBeGreaterThanOrEqual(result.lowerBound);
  }
});

test("[P80] what is fixed may be too much by itself; then nothing else stands beside it", () => {
  const project = projectOf([{ duration: 3, fixedStart: 1 }, { duration: 3, fixedStart: 2 }, { duration: 2 }, { duration: 1 }]);
  const { starts } = search(project, 1, 100);
  expect([...starts]).toEqual([1, 2, 5, 0]);
});

test("[P80] what needs more than there is gets all there is", () => {
  const project = projectOf([{ duration: 2, needs: [{ resource: 0, units: 50 }] }, { duration: 2 }, { duration: 1, needs: [] }]);
  const { starts, makespan } = search(project, 1, 100);
  expect(faultsOf(project, search(project, 1, 100))).toEqual([]);
  expect(starts[2]).toBe(0);
  expect(makespan).toBe(4);
});

test("[P81] equal chances give equal schedules, and no more are made than allowed, but always one", () => {
  for (const [number, parameters] of parametersOf(30).entries()) {
    if (number % 8 > 0) continue;
    const project = toProject(makeInstance(parameters));
    const [one, same] = [search(project, number, 300), search(project, number, 300)];
    expect(one).toEqual(same);
    expect(one.generated).toBeLessThanOrEqual(300);
    expect(search(project, number, 0).generated).toBe(1);
  }
  expect(search(projectOf([]), 1, 100)).toMatchObject({ makespan: 0, lowerBound: 0 });
});

test("[P81] every pass through the project counts as a schedule", () => {
  const compiled = compileProject(toProject(makeInstance({ activities: 30, complexity: 1.8, factor: 0.5, strength: 0.2, seed: 1 })));
  const [generator, lists, timetable] = [createGenerator(compiled), createLists(compiled), createTimetable(compiled.size)];
  const makespan = generator.generate(lists.forwards(compiled.earliest), timetable);
  generator.postpone(lists.backwards(timetable.finishes), makespan, timetable);
  generator.generate(lists.forwards(timetable.starts), timetable);
  expect(generator.count()).toBe(3);
});

test("[P82] within 5,000 schedules the mean excess over the proven optimum of PSPLIB's J30 is at most 0.5%", () => {
  const excess = j30.map((instance) => {
    const project = toProject(instance);
    const result = search(project, 1, 5_000);
    expect(result.generated, instance.name).toBeLessThanOrEqual(5_000);
    expect(faultsOf(project, result), instance.name).toEqual([]);
    expect(result.makespan, instance.name).toBeGreaterThanOrEqual(instance.makespan);
    return result.makespan / instance.makespan - 1;
  });
  expect(excess).toHaveLength(48);
  expect(excess.reduce((sum, each) => sum + each, 0) / excess.length).toBeLessThanOrEqual(0.005);
}, 120_000);

test.each([60, 90, 120])("[P82] with %i activities a search takes away much of what a single rule needs beyond the lower bound", (activities) => {
  const excess = parametersOf(activities).filter((_, index) => index % 7 === 0).map((parameters) => {
    const project = toProject(makeInstance(parameters));
    const [plain, result] = [search(project, 1, 1), search(project, 1, 1_000)];
    expect(faultsOf(project, result)).toEqual([]);
    expect(result.makespan).toBeLessThanOrEqual(plain.makespan);
    return [plain.makespan / result.lowerBound - 1, result.makespan / result.lowerBound - 1];
  });
  const meanOf = (which: number) => excess.reduce((sum, each) => sum + (each[which] ?? 0), 0) / excess.length;
  expect(meanOf(1)).toBeLessThan(0.7 * meanOf(0));
}, 120_000);

test("[P83] where the end may stay, as little as possible moves, and what was promised is kept", () => {
  // Two tasks of one person on the same days, and room behind the shorter one: it gives way.
  const project = { ...projectOf([{ duration: 5 }, { duration: 2 }, { duration: 8, needs: [] }]), finish: 8 };
  expect([...search(project, 1, 500).starts]).toEqual([2, 0, 0]);
  // The same, but the longer one was promised: both of the others' moves are more, and kept to.
  const promised = { ...projectOf([{ duration: 5, due: { by: 5, weight: 1 } }, { duration: 2 }, { duration: 8, needs: [] }]), finish: 8 };
  expect([...search(promised, 1, 500).starts]).toEqual([0, 5, 0]);
  // A later end costs more than any promise.
  const tight = { ...projectOf([{ duration: 5, due: { by: 5, weight: 100 } }, { duration: 2 }, { duration: 1, links: [{ from: 1, type: "FS", lag: 4 }], needs: [] }]), finish: 7 };
  expect([...search(tight, 1, 500).starts]).toEqual([2, 0, 6]);
});

/** One resource with one unit, which everybody needs who says nothing. */
function projectOf(activities: readonly Partial<Project["activities"][number]>[]): Project {
  const plain: Project["activities"][number] = {
    duration: 1, links: [], needs: [{ resource: 0, units: 1 }], earliest: 0, fixedStart: null, rests: [], buffer: [0, 0], due: null,
  };
  return { activities: activities.map((each) => ({ ...plain, ...each })), capacity: [1], away: [[]], finish: null };
}
