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

/** Every key that does something here and now, and the switch for the single letters. */
export function KeysList() {
  const t = useTranslations("frame.keys");
  const keyLabel = useKeyLabel();
  const commands = useCommands().filter(({ keys }) => keys !== undefined);
  return (
    <>
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        <Group title={t("everywhere")}>
          {commands.map(({ id, label, keys = "" }) => (
            <Row key={id} label={label} keys={keys.split(" ").map(keyLabel)} />
          ))}
        </Group>
        <Group title={t("inTheTable")}>
          {tableKeys.map(({ id, keys }) => <Row key={id} label={t(id)} keys={keys.map((key) => (isCombination(key) ? keyLabel(key) : key))} />)}
        </Group>
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
