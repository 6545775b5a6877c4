"use client";

import { useEffect } from "react";
import { type Section } from "@/lib/plan/section";
import { useLatest } from "@/components/fields/use-latest";

/** A row's address: "#G2" as it is printed, or its id, which stays the same when rows move. */
export function rowOfHash(hash: string, section: Section, ids: readonly string[]): string | null {
  const name = decodeURIComponent(hash.replace(/^#/, ""));
  if (name === "") return null;
  if (ids.includes(name)) return name;
  const number = name.startsWith(section.prefix) ? Number(name.slice(section.prefix.length)) : Number.NaN;
  return Number.isInteger(number) ? (ids[number - 1] ?? null) : null;
}

/** Follows the address to its row: when the section opens, and whenever the address changes. */
export function useRowLink(section: Section, ids: readonly string[], onFollow: (record: string) => void): void {
  const follow = useLatest(() => {
    const record = rowOfHash(safeHash(), section, ids);
    if (record !== null) onFollow(record);
  });
  const hasRows = ids.length > 0;
  useEffect(() => {
    if (!hasRows) return;
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [hasRows, follow]);
}

/** A broken escape in an address names no row. */
function safeHash(): string {
  try {
    decodeURIComponent(location.hash);
    return location.hash;
  } catch {
    return "";
  }
}
