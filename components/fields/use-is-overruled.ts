"use client";

import { useCallback, useSyncExternalStore } from "react";
import { fieldKey } from "@/lib/client/presence";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { type FieldPlace } from "@/lib/sync/presence";

/** Whether somebody has just replaced what I had set here. What they set is asked for only then. */
export function useIsOverruled(place: FieldPlace): boolean {
  const notices = useReplicaIfAny()?.overrules.notices;
  const key = fieldKey(place);
  const listen = useCallback((tell: () => void) => notices?.subscribe(key, tell) ?? nothing, [notices, key]);
  return useSyncExternalStore(listen, () => notices?.get(key) != null, () => false);
}

const nothing = () => undefined;
