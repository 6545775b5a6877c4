"use client";

import { useEffectEvent, useLayoutEffect, useSyncExternalStore } from "react";
import { type IconName } from "@/components/ui/icon";

/**
 * What can be done now, by keys and by the palette. Whoever can do something registers it while it
 * is on screen: the table its new row, the frame its places.
 */
export interface Command {
  /** Kebab-case; the one registered last stands. */
  readonly id: string;
  readonly label: string;
  /** "mod+k", "shift+mod+z", "n", or a sequence: "g k". */
  readonly keys?: string;
  readonly icon?: IconName;
  readonly group: "place" | "action";
  run(): void;
}

let commands: readonly Command[] = [];
const listeners = new Set<() => void>();

/** From the moment its place is on the screen, and no longer: the next key may come before the browser is idle. */
export function useCommand(command: Command | null): void {
  const run = useEffectEvent(() => command?.run());
  const { id, label, keys, icon, group } = command ?? {};
  useLayoutEffect(() => {
    if (id === undefined || label === undefined || group === undefined) return;
    return registerCommands([{ id, label, keys, icon, group, run: () => run() }]);
  }, [id, label, keys, icon, group]);
}

/** For many at once. Answers how to take them back. */
export function registerCommands(added: readonly Command[]): () => void {
  set([...commands, ...added]);
  return () => set(commands.filter((command) => !added.includes(command)));
}

export const useCommands = (): readonly Command[] => useSyncExternalStore(subscribe, allCommands, () => none);

export const allCommands = (): readonly Command[] => commands;

export const runCommand = (id: string): void => commands.findLast((command) => command.id === id)?.run();

const none: readonly Command[] = [];

function set(next: readonly Command[]): void {
  commands = next;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
