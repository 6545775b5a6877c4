/**
 * Days away of each task, for points that may lie within a day. Most work meets none: what does not
 * touch the stretch from the first to the last of them is told without looking at each.
 */
import { type NetworkArrays } from "./network";

/** Where work of `duration` days ends that begins at `start`. */
export const finishFrom = (network: NetworkArrays, rank: number, start: number, duration: number): number =>
  start < (network.awayEnd[rank] as number) && start + duration > (network.awayBegin[rank] as number)
    ? finishAround(network, rank, start, duration)
    : start + duration;

/** The latest start from which work of `duration` days ends at `finish` or before. */
export const startFrom = (network: NetworkArrays, rank: number, finish: number, duration: number): number =>
  finish - duration < (network.awayEnd[rank] as number) && finish > (network.awayBegin[rank] as number)
    ? startAround(network, rank, finish, duration)
    : finish - duration;

/** The first point at or after `point` at which somebody is there. */
export const workingPoint = (network: NetworkArrays, rank: number, point: number): number =>
  point < (network.awayEnd[rank] as number) && point >= (network.awayBegin[rank] as number)
    ? pointAfter(network, rank, point)
    : point;

function finishAround({ awayFirst, awayDays }: NetworkArrays, rank: number, start: number, duration: number): number {
  let finish = start + duration;
  const end = awayFirst[rank + 1] as number;
  for (let index = awayFirst[rank] as number; index < end; index++) {
    const day = awayDays[index] as number;
    if (day >= finish) break;
    if (day + 1 > start) finish += Math.min(day + 1 - start, 1);
  }
  return finish;
}

function startAround({ awayFirst, awayDays }: NetworkArrays, rank: number, finish: number, duration: number): number {
  let start = finish - duration;
  const first = awayFirst[rank] as number;
  for (let index = (awayFirst[rank + 1] as number) - 1; index >= first; index--) {
    const day = awayDays[index] as number;
    if (day + 1 <= start) break;
    if (day < finish) start -= Math.min(finish - day, 1);
  }
  return start;
}

function pointAfter({ awayFirst, awayDays }: NetworkArrays, rank: number, point: number): number {
  let first = point;
  const end = awayFirst[rank + 1] as number;
  for (let index = awayFirst[rank] as number; index < end; index++) {
    const day = awayDays[index] as number;
    if (day > first) break;
    if (first < day + 1) first = day + 1;
  }
  return first;
}
