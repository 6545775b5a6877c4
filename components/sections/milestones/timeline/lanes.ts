/** Upright runs of links, side by side where they would lie on each other. */

/** Where a trunk may run, and how links come to it. */
export interface Lane {
  /** Px from the chart's left edge. */
  readonly x: number;
  /** Down a diamond's axis, onto the end of a bar, beside it and in from the side, or round both bars. */
  readonly kind: "axis" | "onto" | "beside" | "around";
}
export interface Trunk {
  /** Lower ones choose first. */
  readonly order: number;
  /** Px from the chart's top. */
  top: number;
  bottom: number;
  /** In the order of preference; never empty. */
  readonly lanes: readonly Lane[];
  lane: Lane;
}

/** Px between two lanes. */
export const laneGap = 4;

export interface Lanes {
  take(trunk: Trunk): void;
  /** Px of other trunks that one would lie on, or too close beside. */
  crowding(x: number, top: number, bottom: number): number;
}

/** Takes the first free lane; where none is, the one that is least crowded. */
export function placeTrunk(trunk: Trunk, lanes: Lanes): void {
  let least = Infinity;
  for (const lane of trunk.lanes) {
    const crowding = lanes.crowding(lane.x, trunk.top, trunk.bottom);
    if (crowding >= least) continue;
    [least, trunk.lane] = [crowding, lane];
    if (crowding === 0) break;
  }
  lanes.take(trunk);
}

/** Trunks are kept by their place across, so that finding neighbours costs what stands there. */
export function createLanes(): Lanes {
  const places = new Map<number, Trunk[]>();
  const placeOf = (x: number) => Math.floor(x / laneGap);
  return {
    take(trunk) {
      const place = placeOf(trunk.lane.x);
      const there = places.get(place);
      if (there) there.push(trunk);
      else places.set(place, [trunk]);
    },
    crowding(x, top, bottom) {
      let sum = 0;
      for (let place = placeOf(x) - 1; place <= placeOf(x) + 1; place++)
        for (const other of places.get(place) ?? [])
          if (Math.abs(other.lane.x - x) < laneGap) sum += Math.max(0, Math.min(bottom, other.bottom) - Math.max(top, other.top));
      return sum;
    },
  };
}
