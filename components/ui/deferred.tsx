"use client";

import { type ComponentType, type ReactNode, Suspense, use, useState } from "react";
import { fetchCode } from "./fetch-code";

export interface Deferred<P> {
  /** Starts fetching the code; may be called any number of times. */
  preload(): void;
  readonly Component: ComponentType<P & { fallback?: ReactNode }>;
}

/**
 * A component whose code comes when it is needed. Unlike React.lazy it renders at once when the
 * code is there already: the letter that opens an editor must find its input in the same moment.
 */
export function defer<P extends object>(load: () => Promise<ComponentType<P>>): Deferred<P> {
  let loaded: ComponentType<P> | null = null;
  let loading: Promise<ComponentType<P>> | null = null;
  const fetchOnce = () =>
    (loading ??= fetchCode(load).then(
      (component) => (loaded = component),
      (error: unknown) => {
        // The next attempt asks again.
        loading = null;
        throw error;
      },
    ));

  function Waiting(props: P) {
    const Component = use(fetchOnce());
    return <Component {...props} />;
  }
  function Component({ fallback, ...rest }: P & { fallback?: ReactNode }) {
    const props = rest as unknown as P;
    // Decided once: to change places when the code has come would mount it anew, with the caret at the end.
    const [Ready] = useState(() => loaded);
    return Ready ? <Ready {...props} /> : <Suspense fallback={fallback ?? null}><Waiting {...props} /></Suspense>;
  }
  return { preload: () => void fetchOnce().catch(ignore), Component };
}

/** A failed preload is tried again when the component is shown, and fails there for the person to see. */
const ignore = () => undefined;
