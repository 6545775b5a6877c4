"use client";

import { useEffect, useMemo, useState } from "react";
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
  const known = useMemo(() => createPreviews(schedule), [schedule]);
  const [ghosts, setGhosts] = useState<readonly RemoteGhost[]>([]);

  useEffect(() => {
    known.keepOnly(drags.map(({ client }) => client));
    setGhosts(drags.map(({ client, user, records }) => {
      const preview = known.of(client);
      preview.set(readDragChanges(records, registry));
      return { client, user, preview, ids: records.map(({ record }) => record) };
    }));
  }, [drags, registry, known]);

  useEffect(() => () => known.keepOnly([]), [known]);
  return ghosts;
}

/** A preview for each browser that moves something. */
function createPreviews(schedule: ScheduleStore) {
  const previews = new Map<number, SchedulePreview>();
  return {
    of(client: number): SchedulePreview {
      const preview = previews.get(client) ?? schedule.preview();
      previews.set(client, preview);
      return preview;
    },
    keepOnly(clients: readonly number[]): void {
      for (const [client, preview] of previews) {
        if (clients.includes(client)) continue;
        preview.release();
        previews.delete(client);
      }
    },
  };
}
