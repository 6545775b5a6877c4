"use client";

import { useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { useDeviceSetting, writeDeviceSetting } from "@/components/ui/device-setting";
import { Kbd } from "@/components/ui/kbd";
import { useKeyLabel } from "@/components/ui/keys";
import { useCommands } from "./commands";
import { singleKeysSetting } from "./shortcuts";

/** Keys of the table, which are no commands: they mean what the focused cell makes of them. */
const tableKeys = [
  { id: "move", keys: ["↑", "↓", "←", "→"] },
  { id: "edit", keys: ["enter"] },
  { id: "putBack", keys: ["Esc"] },
  { id: "next", keys: ["Tab"] },
  { id: "clear", keys: ["Delete"] },
  { id: "lineBreak", keys: ["shift+enter"] },
  { id: "moveRow", keys: ["alt+up", "alt+down"] },
] as const;

/** Keys of the timeline's rows, for the same reason. */
const timelineKeys = [
  { id: "moveDay", keys: ["←", "→"] },
  { id: "moveWeek", keys: ["shift+left", "shift+right"] },
  { id: "length", keys: ["<", ">"] },
  { id: "keep", keys: ["enter", "Esc"] },
  { id: "cells", keys: ["enter", "Esc"] },
  { id: "choose", keys: ["Space", "shift+up", "shift+down"] },
  { id: "fold", keys: ["←", "→"] },
  { id: "remove", keys: ["Delete"] },
] as const;

/** Every key that does something here and now, and the switch for the single letters. */
export function KeysList() {
  const t = useTranslations("frame.keys");
  const timeline = useTranslations("schedule.keys");
  const keyLabel = useKeyLabel();
  const commands = useCommands().filter(({ keys }) => keys !== undefined);
  const hasTimeline = commands.some(({ id }) => id === "other-view");
  const label = (key: string) => (isCombination(key) ? keyLabel(key) : key);
  return (
    <>
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        <Group title={t("everywhere")}>
          {commands.map(({ id, label, keys = "" }) => (
            <Row key={id} label={label} keys={keys.split(" ").map(keyLabel)} />
          ))}
        </Group>
        <div className="grid content-start gap-y-5">
          {hasTimeline && (
            <Group title={timeline("title")}>
              {timelineKeys.map(({ id, keys }) => <Row key={id} label={timeline(id)} keys={keys.map(label)} />)}
            </Group>
          )}
          <Group title={hasTimeline ? timeline("inCells") : t("inTheTable")}>
            {tableKeys.map(({ id, keys }) => <Row key={id} label={t(id)} keys={keys.map(label)} />)}
          </Group>
        </div>
      </div>
      <SingleKeysSwitch />
    </>
  );
}

/** "Esc" and "↑" are printed as they are. */
const isCombination = (key: string): boolean => key === "enter" || key.includes("+");

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-note text-ink-subtle">{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Row({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <div className="flex min-h-8 items-center justify-between gap-4 border-b border-line-faint">
      <dt>{label}</dt>
      <dd className="flex flex-none gap-1">{keys.map((key) => <Kbd key={key}>{key}</Kbd>)}</dd>
    </div>
  );
}

function SingleKeysSwitch() {
  const t = useTranslations("frame.keys");
  const isOff = useDeviceSetting(singleKeysSetting) === "off";
  return (
    <label className="flex items-start gap-2.5 border-t border-line pt-4">
      <input
        type="checkbox"
        checked={!isOff}
        onChange={() => writeDeviceSetting(singleKeysSetting, isOff ? null : "off")}
        className="mt-[3px] size-3.5 flex-none accent-accent"
      />
      <span>
        <b>{t("single")}</b>
        <span className="block text-ink-muted">{t("singleHint")}</span>
      </span>
    </label>
  );
}
