/** A way at right angles as the data of an SVG path, its corners rounded. */
import { type Place } from "./links";

const radius = 3;

export function linkPath(points: readonly Place[]): string {
  const [start, ...rest] = points;
  if (!start) return "";
  let path = `M${trim(start[0])} ${trim(start[1])}`;
  rest.forEach((corner, index) => {
    const [before, after] = [points[index], rest[index + 1]];
    path += before && after ? turn(before, corner, after) : lineTo(corner);
  });
  return path;
}

/** A straight piece up to the corner, and the corner: as round as the shorter of its two sides allows. */
function turn(before: Place, corner: Place, after: Place): string {
  const r = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
  const into = towards(corner, before, r);
  const out = towards(corner, after, r);
  return `${lineTo(into)}Q${trim(corner[0])} ${trim(corner[1])} ${trim(out[0])} ${trim(out[1])}`;
}

const lineTo = ([x, y]: Place): string => `L${trim(x)} ${trim(y)}`;
const distance = (a: Place, b: Place): number => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
const towards = (from: Place, to: Place, by: number): Place =>
  [from[0] + Math.sign(to[0] - from[0]) * by, from[1] + Math.sign(to[1] - from[1]) * by];
const trim = (value: number): number => Math.round(value * 10) / 10;
