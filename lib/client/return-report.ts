/** What went out and came in when the connection came back: "3 changes sent, 5 received". */
export interface ReturnReport {
  readonly sent: number;
  readonly received: number;
}

export interface ReturnWatch {
  /** Whether changes made without a connection are on their way. */
  readonly isReturning: boolean;
  wentDown(): void;
  cameBack(unsent: number): void;
  received(places: Iterable<string>): void;
  /** Null when there is nothing worth saying. */
  answered(): ReturnReport | null;
}

/** A shorter break nobody noticed. */
const noticedBreak = 3_000;

export function createReturnWatch(): ReturnWatch {
  let downSince: number | null = null;
  let current: { sent: number; received: Set<string>; isNoticed: boolean } | null = null;
  return {
    get isReturning() {
      return current !== null;
    },
    wentDown() {
      downSince ??= Date.now();
      current = null;
    },
    cameBack(unsent) {
      const isNoticed = downSince !== null && Date.now() - downSince >= noticedBreak;
      current = downSince === null && unsent === 0 ? null : { sent: unsent, received: new Set(), isNoticed };
      downSince = null;
    },
    received(places) {
      for (const place of places) current?.received.add(place);
    },
    answered() {
      const last = current;
      current = null;
      if (!last || (last.sent === 0 && !last.isNoticed)) return null;
      const report = { sent: last.sent, received: last.received.size };
      return report.sent + report.received > 0 ? report : null;
    },
  };
}
