/**
 * Keeps what others do away from the page while an input method composes: a change at the composing
 * place corrupts the syllable. What is held replays in its order.
 */
export interface CompositionHold {
  /** Now, or as soon as nobody composes; after four seconds in any case. */
  run(task: () => void): void;
  begin(element: Element | null): void;
  end(): void;
  destroy(): void;
}

const longestHold = 4_000;
/** Editors read the last syllable a moment after `compositionend`, and the next may begin at once. */
const settleTime = 40;

export function createCompositionHold(): CompositionHold {
  const held: (() => void)[] = [];
  let composing: { element: Element | null } | null = null;
  let settling: ReturnType<typeof setTimeout> | null = null;
  let limit: ReturnType<typeof setTimeout> | null = null;

  /** An element that was taken out of the page ends no composition. */
  const isHolding = () => settling !== null || held.length > 0 || (composing !== null && isOnPage(composing.element));

  function release(): void {
    stopTimers();
    for (let task = held.shift(); task; task = held.shift()) task();
  }

  function stopTimers(): void {
    if (settling !== null) clearTimeout(settling);
    if (limit !== null) clearTimeout(limit);
    settling = limit = null;
  }

  return {
    run(task) {
      if (!isHolding()) return task();
      held.push(task);
      limit ??= setTimeout(release, longestHold);
    },
    begin(element) {
      composing = { element };
      if (settling !== null) clearTimeout(settling);
      settling = null;
    },
    end() {
      if (!composing) return;
      composing = null;
      settling = setTimeout(release, settleTime);
    },
    destroy() {
      composing = null;
      stopTimers();
      held.length = 0;
    },
  };
}

const isOnPage = (element: Element | null): boolean => element === null || element.isConnected;

/** Tells `hold` of every composition below `root`, in inputs and in editors alike. */
export function listenForComposition(root: EventTarget, hold: CompositionHold): () => void {
  const begin = (event: Event) => hold.begin(event.target instanceof Element ? event.target : null);
  const end = () => hold.end();
  root.addEventListener("compositionstart", begin, true);
  root.addEventListener("compositionend", end, true);
  root.addEventListener("focusout", end, true);
  return () => {
    root.removeEventListener("compositionstart", begin, true);
    root.removeEventListener("compositionend", end, true);
    root.removeEventListener("focusout", end, true);
  };
}
