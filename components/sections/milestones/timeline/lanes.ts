/** Upright runs of links, side by side where they would lie on each other. */

/** Where a trunk may run, and how links come to it. */
export interface Lane {
  /** Px from the chart's left edge. */
  readonly x: number;
  /** Down a diamond's axis, onto the end of a bar, beside it and in from the side, or round both bars. */
  readonly kind: "axis" | "onto" | "beside" | "around";
}
/** The lane of a trunk's first, second, third choice; null after the last. */
export type Choice = (step: number) => Lane | null;
export interface Trunk {
  /** Lower ones choose first, after all those that are first. */
  readonly order: number;
  readonly isFirst: boolean;
  /** Px from the chart's top. */
  top: number;
  bottom: number;
  lane: Lane;
  readonly choice: Choice;
}

/** Px between two lanes. */
export const laneGap = 4;

export interface Lanes {
  take(trunk: Trunk): void;
  /** Px of other trunks that one would lie on, or too close beside. */
  crowding(x: number, top: number, bottom: number): number;
}

/** Puts each in its first lane that is free, or the least crowded one where none is. */
export function placeTrunks(trunks: Iterable<Trunk>, lanes: Lanes): void {
  for (const trunk of [...trunks].sort(inTurn)) {
    trunk.lane = chooseLane(trunk, lanes);
    lanes.take(trunk);
  }
}

const inTurn = (a: Trunk, b: Trunk): number => Number(b.isFirst) - Number(a.isFirst) || a.order - b.order || a.top - b.top;

function chooseLane({ lane, choice, top, bottom }: Trunk, lanes: Lanes): Lane {
  let [best, least] = [lane, Infinity];
  for (let step = 0, next: Lane | null = lane; next && least > 0; next = choice(++step)) {
    const crowding = lanes.crowding(next.x, top, bottom);
    if (crowding < least) [best, least] = [next, crowding];
  }
  return best;
}

/** Px of a field: trunks are kept by the fields they cross, so that finding neighbours costs what stands near. */
const fieldHeight = 512;

export function createLanes(): Lanes {
  const columns = new Map<number, Map<number, Trunk[]>>();
  return {
    take(trunk) {
      const fields = getOr(columns, columnOf(trunk.lane.x), () => new Map<number, Trunk[]>());
      for (let field = fieldOf(trunk.top); field <= fieldOf(trunk.bottom); field++) getOr(fields, field, () => []).push(trunk);
    },
    crowding(x, top, bottom) {
      let sum = 0;
      for (let column = columnOf(x) - 1; column <= columnOf(x) + 1; column++) {
        const fields = columns.get(column);
        if (!fields) continue;
        for (let field = fieldOf(top); field <= fieldOf(bottom); field++)
          for (const other of fields.get(field) ?? [])
            if (Math.abs(other.lane.x - x) < laneGap) sum += overlapIn(field, Math.max(top, other.top), Math.min(bottom, other.bottom));
      }
      return sum;
    },
  };
}

const columnOf = (x: number): number => Math.floor(x / laneGap);
const fieldOf = (y: number): number => Math.floor(y / fieldHeight);

/** A trunk stands in several fields, and each counts its own part of it. */
const overlapIn = (field: number, top: number, bottom: number): number =>
  Math.max(0, Math.min(bottom, (field + 1) * fieldHeight) - Math.max(top, field * fieldHeight));

function getOr<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}
