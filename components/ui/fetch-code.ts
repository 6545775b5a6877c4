/** Milliseconds between two attempts: at first, and at most. */
const [shortest, longest] = [500, 15_000];

/**
 * Code that a page needs now. Without a network it is asked for until it comes, so that what was
 * opened waits while the rest of the page goes on. A server that answers and does not have it was
 * replaced by a newer one: then the attempt fails, and the page is to be loaded again.
 */
export async function fetchCode<T>(load: () => Promise<T>): Promise<T> {
  for (let [wait, refusals] = [shortest, 0]; ; wait = Math.min(wait * 2, longest)) {
    try {
      return await load();
    } catch (error) {
      if (typeof window === "undefined") throw error;
      // Once may have been the moment in which the network came back.
      if ((await isServerThere()) && ++refusals > 1) throw error;
    }
    await untilOnline(wait);
  }
}

async function isServerThere(): Promise<boolean> {
  try {
    await fetch("/healthz", { cache: "no-store" });
    return true;
  } catch {
    return false;
  }
}

/** Or until so many milliseconds have passed: a server may come back without the network's having been gone. */
function untilOnline(wait: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, wait);
    addEventListener("online", done);
  });
}
