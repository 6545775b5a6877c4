"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useSyncExternalStore } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { usePeopleInSection } from "@/lib/client/use-presence";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { formatDays } from "@/lib/plan/format/dates";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { presenceStyle } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { shortName } from "@/components/ui/initials";
import { type RemoteGhost } from "../timeline/use-remote-ghosts";
import { daysOf, isoDays, type Stretch } from "./stretches";
import { GhostBar } from "./track";

/** A task or a milestone, by its section. */
export interface Opened { readonly section: Scheduled["section"]; readonly id: string }

/** As wide as the list, and a little wider, so that the ring of whoever is in it does not touch its words. */
export function RowButton({ section, id, field, ghost, onOpen, className, children }: {
  section: Opened["section"];
  id: string;
  field: string;
  ghost: RemoteGhost | null;
  onOpen(opened: Opened): void;
  className: string;
  children: ReactNode;
}) {
  const t = useTranslations("table");
  const inField = usePeopleInSection(section).find(({ field: place, away }) => !away && place?.record === id)?.user;
  const person = ghost?.user ?? inField;
  return (
    <button
      type="button"
      data-record={id}
      data-field={field}
      onClick={() => onOpen({ section, id })}
      style={person && presenceStyle(person.color)}
      className={cx("relative -mx-2.5 w-[calc(100%+20px)] rounded-control px-2.5 text-left", className, person && "inset-ring-2 inset-ring-(--p)")}
    >
      {children}
      {person && (
        <span className="absolute right-2.5 bottom-[calc(100%-8px)] rounded-[4px] bg-(--p) px-1.5 py-px text-note leading-4 font-semibold text-presence-on tabular-nums">
          {ghost ? <GhostWords ghost={ghost} id={id} /> : <>{shortName(person.name)}<span className="sr-only">. {t("isEditing", { name: person.name })}</span></>}
        </span>
      )}
    </button>
  );
}

/** Who moves it, and to where: "Sofia: 2 Feb – 22 Mar". */
function GhostWords({ ghost, id }: { ghost: RemoteGhost; id: string }) {
  const t = useTranslations("schedulePhone");
  const { language, year } = usePlanFacts();
  const entry = useHeld(ghost, id);
  const name = shortName(ghost.user.name);
  if (!entry) return name;
  return t("moves", { name, dates: formatDays(isoDays(daysOf(entry, ghost.preview.schedule().calendar)), { language, year }) });
}

const useHeld = ({ preview }: RemoteGhost, id: string): Scheduled | null =>
  useSyncExternalStore(preview.subscribe, useCallback(() => preview.entry(id), [preview, id]));

/** Where somebody holds it, on the scale of its phase. */
export function HeldBar({ ghost, id, phase, schedule }: { ghost: RemoteGhost; id: string; phase: Stretch; schedule: ScheduleStore }) {
  const entry = useHeld(ghost, id);
  return entry && <GhostBar days={daysOf(entry, schedule.schedule().calendar)} phase={phase} />;
}
