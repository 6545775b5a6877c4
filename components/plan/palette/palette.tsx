"use client";

import { Command as List } from "cmdk";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { matchesSearch } from "@/components/fields/search-text";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { Avatar } from "@/components/ui/avatar";
import { Icon, type IconName } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { useKeyLabel } from "@/components/ui/keys";
import { useRegistry } from "@/lib/client/plan-provider";
import { useFollowing, usePeopleHere } from "@/lib/client/use-presence";
import { usePlan } from "@/lib/client/use-plan";
import { type Command, useCommands } from "../commands";
import { goToPlace } from "../go-to-place";
import { useOpenPlan } from "../plan-context";
import { recordPath } from "../places";
import { findRecords, splitMatch } from "./find-records";

const mostRecords = 8;

/** Plan content first, then places, then actions. ">" shows actions only, "@" people. */
export function Palette({ onDone }: { onDone(): void }) {
  const t = useTranslations("frame.palette");
  const [text, setText] = useState("");
  const [mode, query] = readMode(text);
  const done = (run: () => void) => () => {
    onDone();
    run();
  };
  return (
    <List shouldFilter={false} loop label={t("label")} className="flex min-h-0 flex-col">
      <div className="flex h-[42px] flex-none items-center gap-2.5 border-b border-line pr-3 pl-3.5 text-body max-sm:h-12">
        <Icon name="search" className="text-ink-subtle" />
        <List.Input
          value={text}
          onValueChange={setText}
          placeholder={t("placeholder")}
          className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-subtle max-sm:text-lead"
        />
        <Kbd className="max-sm:hidden">Esc</Kbd>
      </div>
      <List.List className="max-h-[min(420px,60dvh)] min-h-0 flex-1 scroll-py-2 overflow-y-auto overscroll-contain p-1 [&_[cmdk-group-heading]]:flex [&_[cmdk-group-heading]]:h-6 [&_[cmdk-group-heading]]:items-center [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:text-note [&_[cmdk-group-heading]]:text-ink-subtle">
        <List.Empty className="px-2 py-6 text-center text-ink-subtle">{t("nothing", { text: query })}</List.Empty>
        {mode === "all" && <Records query={query} done={done} />}
        {mode === "all" && <Commands group="place" heading={t("go")} query={query} done={done} />}
        {mode === "people" ? <People query={query} done={done} /> : <Commands group="action" heading={t("do")} query={query} done={done} />}
      </List.List>
    </List>
  );
}

type Mode = "all" | "actions" | "people";
type Done = (run: () => void) => () => void;

function readMode(text: string): [Mode, string] {
  if (text.startsWith(">")) return ["actions", text.slice(1).trim()];
  if (text.startsWith("@")) return ["people", text.slice(1).trim()];
  return ["all", text.trim()];
}

function Records({ query, done }: { query: string; done: Done }) {
  const t = useTranslations("frame");
  const registry = useRegistry();
  const { id } = useOpenPlan();
  const plan = usePlan((value) => value);
  const languageOf = useTextLanguage();
  const found = useMemo(() => (query === "" ? [] : findRecords(plan, registry, query, mostRecords)), [plan, registry, query]);
  if (found.length === 0) return null;
  return (
    <List.Group heading={t("palette.inThePlan")}>
      {found.map(({ section, record, number, title }) => (
        <Line key={`${section.id}/${record.id}`} value={`${section.id}/${record.id}`} icon="list" end={t(`steps.${section.step}`)} onSelect={done(() => goToPlace(recordPath(id, section, number)))}>
          {number && <b className="mr-1.5 tabular-nums">{number}</b>}
          <span lang={languageOf(title)}>
            {splitMatch(title, query).map((part, index) =>
              index % 2 === 1 ? (
                <mark key={index} className="bg-transparent font-semibold text-inherit underline decoration-accent decoration-2 underline-offset-3">{part}</mark>
              ) : (
                part
              ),
            )}
          </span>
        </Line>
      ))}
    </List.Group>
  );
}

function Commands({ group, heading, query, done }: { group: Command["group"]; heading: string; query: string; done: Done }) {
  const keyLabel = useKeyLabel();
  const commands = useCommands().filter((command) => command.group === group && command.id !== "find" && matchesSearch(command.label, query));
  if (commands.length === 0) return null;
  return (
    <List.Group heading={heading}>
      {commands.map(({ id, label, icon, keys, run }) => (
        <Line key={id} value={`command/${id}`} icon={icon ?? "right"} end={keys && <Keys keys={keys} label={keyLabel} />} onSelect={done(run)}>
          {label}
        </Line>
      ))}
    </List.Group>
  );
}

function People({ query, done }: { query: string; done: Done }) {
  const t = useTranslations("frame");
  const people = usePeopleHere().filter(({ user }) => matchesSearch(user.name, query));
  const { follow } = useFollowing();
  if (people.length === 0) return null;
  return (
    <List.Group heading={t("palette.people")}>
      {people.map(({ user, away }) => (
        <Line key={user.id} value={`person/${user.id}`} icon={<Avatar name={user.name} color={user.color} live={!away} size={20} decorative />} end={away ? t("away") : undefined} onSelect={done(() => follow(user.id))}>
          {t("follow", { name: user.name })}
        </Line>
      ))}
    </List.Group>
  );
}

function Line({ value, icon, end, onSelect, children }: { value: string; icon: IconName | ReactNode; end?: ReactNode; onSelect(): void; children: ReactNode }) {
  return (
    <List.Item
      value={value}
      onSelect={onSelect}
      className="flex h-[30px] cursor-default items-center gap-1.5 rounded-control px-2 whitespace-nowrap data-[selected=true]:bg-surface-selected max-sm:h-11"
    >
      <span className="flex w-5 flex-none justify-center text-ink-subtle">
        {typeof icon === "string" ? <Icon name={icon as IconName} size={14} /> : icon}
      </span>
      <span className="min-w-0 truncate">{children}</span>
      <span className="ml-auto flex flex-none items-center gap-1 pl-3 text-note text-ink-subtle">{end}</span>
    </List.Item>
  );
}

function Keys({ keys, label }: { keys: string; label: (combination: string) => string }) {
  return keys.split(" ").map((stroke, index) => <Kbd key={index}>{label(stroke)}</Kbd>);
}
