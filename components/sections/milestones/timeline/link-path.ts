/** A way at right angles as the data of an SVG path, its corners rounded. */
import { type Place } from "./links";

const radius = 3;
/** Px. A straight from here on is a path of its own, or the browser would look at every link wherever its box shows. */
const long = 300;

/** The paths of a link; the last one has its end. */
export function linkPaths(points: readonly Place[]): readonly string[] {
  const [start, ...rest] = points;
  if (!start) return [];
  const paths: string[] = [];
  let path = `M${place(start)}`;
  let last = start;
  rest.forEach((corner, index) => {
    const [before, after] = [points[index] as Place, rest[index + 1]];
    const r = after ? Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2) : 0;
    const into = towards(corner, before, r);
    if (distance(last, into) >= long) {
      paths.push(`${path}L${place(towards(last, into, overlap))}`, `M${place(last)}L${place(into)}`);
      path = `M${place(towards(into, last, overlap))}`;
    }
    path += `L${place(into)}`;
    if (!after) return;
    last = towards(corner, after, r);
    path += `Q${place(corner)} ${place(last)}`;
  });
  return [...paths, path];
}

/** Px by which a path goes on into the next one, so that no gap is seen. */
const overlap = 1;

const place = ([x, y]: Place): string => `${trim(x)} ${trim(y)}`;
const distance = (a: Place, b: Place): number => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
const towards = (from: Place, to: Place, by: number): Place =>
  [from[0] + Math.sign(to[0] - from[0]) * by, from[1] + Math.sign(to[1] - from[1]) * by];
const trim = (value: number): number => Math.round(value * 10) / 10;
