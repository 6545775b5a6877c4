"use client";

import { useInsertionEffect, useRef, useState } from "react";

/** One function for the life of a component that does what the last rendering meant. For events only. */
export function useLatest<A extends readonly unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const latest = useRef(act);
  useInsertionEffect(() => {
    latest.current = act;
  });
  const [stable] = useState(() => (...args: A) => latest.current(...args));
  return stable;
}
