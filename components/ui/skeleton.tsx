"use client";
import { type ReactNode, useEffect, useState } from "react";
import { cx } from "./class-names";

/** A place where something real will stand, of the same size. */
export function Skeleton({ width, height = 10, round = false }: { width: number | string; height?: number; round?: boolean }) {
  return (
    <span
      aria-hidden="true"
      style={{ width, height }}
      className={cx("block bg-surface-active motion-safe:animate-[fade_1600ms_ease-in-out_infinite]", round ? "rounded-full" : "rounded-[3px]")}
    />
  );
}

const patience = 300;

/** Shows its children only once loading takes long enough to be noticed. */
export function Delayed({ children }: { children: ReactNode }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return isShown ? children : null;
}
