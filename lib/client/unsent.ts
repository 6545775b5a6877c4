/**
 * Which places of the plan hold changes that the server has not acknowledged. A place is known by
 * the last update frame of this connection that carried it; null is "not sent on this connection".
 */
export interface Unsent {
  readonly count: number;
  places(): string[];
  /** A local change, not sent yet. */
  add(places: Iterable<string>): void;
  /** The `index`-th update frame of this connection left; it carries all that was not sent before. */
  frameSent(index: number): void;
  /** The first `count` frames of this connection are on the server's disk. */
  acked(count: number): void;
  /** What was on its way may be lost; the next connection sends it again. */
  disconnected(): void;
}

/** `onChange` is called when a place comes or goes. */
export function createUnsent(onChange: () => void): Unsent {
  const frameByPlace = new Map<string, number | null>();

  function tellIf(before: number): void {
    if (frameByPlace.size !== before) onChange();
  }

  return {
    get count() {
      return frameByPlace.size;
    },
    places: () => [...frameByPlace.keys()],
    add(places) {
      const before = frameByPlace.size;
      for (const place of places) frameByPlace.set(place, null);
      tellIf(before);
    },
    frameSent(index) {
      for (const [place, frame] of frameByPlace) if (frame === null) frameByPlace.set(place, index);
    },
    acked(count) {
      const before = frameByPlace.size;
      for (const [place, frame] of frameByPlace) if (frame !== null && frame <= count) frameByPlace.delete(place);
      tellIf(before);
    },
    disconnected() {
      for (const place of frameByPlace.keys()) frameByPlace.set(place, null);
    },
  };
}
