"use client";

import { useEffect, useRef, useState } from "react";
import { useRegistry } from "@/lib/client/plan-provider";
import { type SchedulePreview, type ScheduleStore } from "@/lib/client/schedule-store";
import { useDrags } from "@/lib/client/use-presence";
import { type PresenceUser } from "@/lib/sync/presence";
import { readDragChanges } from "./drag-changes";

export interface RemoteGhost {
  readonly client: number;
  readonly user: PresenceUser;
  readonly preview: SchedulePreview;
  readonly ids: readonly string[];
}

/** What others are moving, each with the schedule as it would be. */
export function useRemoteGhosts(schedule: ScheduleStore): readonly RemoteGhost[] {
  const drags = useDrags();
  const registry = useRegistry();
  const previews = useRef(new Map<number, SchedulePreview>());
  const [ghosts, setGhosts] = useState<readonly RemoteGhost[]>([]);

  useEffect(() => {
    const known = previews.current;
    for (const [client, preview] of known) {
      if (drags.some((drag) => drag.client === client)) continue;
      preview.release();
      known.delete(client);
    }
    setGhosts(drags.map(({ client, user, records }) => {
      const preview = known.get(client) ?? schedule.preview();
      known.set(client, preview);
      preview.set(readDragChanges(records, registry));
      return { client, user, preview, ids: records.map(({ record }) => record) };
    }));
  }, [drags, registry, schedule]);

  useEffect(() => {
    const known = previews.current;
    return () => {
      for (const preview of known.values()) preview.release();
      known.clear();
    };
  }, [schedule]);
  return ghosts;
}
