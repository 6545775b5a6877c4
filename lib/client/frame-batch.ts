/**
 * Gathers what happens within one frame, so that fifty edits a second cost at most one render a
 * frame. A hidden tab draws no frames; there a timer stands in.
 */
export interface FrameBatch {
  /** Runs `task` in the next frame, once, however often it is asked for until then. */
  add(task: () => void): void;
  destroy(): void;
}

export function createFrameBatch(atNextFrame: (run: () => void) => () => void = nextFrame): FrameBatch {
  const due = new Set<() => void>();
  let cancel: (() => void) | null = null;

  function flush(): void {
    cancel = null;
    const tasks = [...due];
    due.clear();
    for (const task of tasks) task();
  }

  return {
    add(task) {
      due.add(task);
      cancel ??= atNextFrame(flush);
    },
    destroy() {
      cancel?.();
      cancel = null;
      due.clear();
    },
  };
}

const frameLength = 16;

function nextFrame(run: () => void): () => void {
  if (typeof requestAnimationFrame === "function" && document.visibilityState === "visible") {
    const frame = requestAnimationFrame(run);
    return () => cancelAnimationFrame(frame);
  }
  const timer = setTimeout(run, frameLength);
  return () => clearTimeout(timer);
}
