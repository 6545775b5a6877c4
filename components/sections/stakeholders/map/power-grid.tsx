"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback, useId, useRef, useState } from "react";
import { RecordDetails } from "@/components/sections/record-details";
import { useFieldPresence } from "@/lib/client/use-presence";
import { useReady } from "@/lib/client/use-saved";
import { useStep } from "@/lib/client/use-step";
import { useTables } from "@/lib/client/use-tables";
import { setValue } from "@/lib/plan/doc/records";
import { quarterOf, type Standing } from "@/lib/plan/derive/stakeholders";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { ChipButton } from "./chip-button";
import { GridLines } from "./grid-lines";
import { moveByKey, type Places, placesOf, stepByKey } from "./places";
import { useChipDrag } from "./use-chip-drag";

/** Stakeholders by power and interest. Everybody is one tab stop away: arrows move whoever has the focus. */
export function PowerGrid({ section }: { section: Section }) {
  const t = useTranslations("goals.people");
  const frame = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const helpId = useId();
  const step = useStep();
  const places = useTables<Places>(read, useCallback((plan: Plan) => placesOf(tableOf(plan, "stakeholders").records, section.prefix), [section.prefix]));
  const [active, activate] = useState<string | null>(null);
  const [isIn, setIn] = useState(false);
  const [details, showDetails] = useState<string | null>(null);
  const [said, say] = useState("");
  const stop = places.chips.find(({ id }) => id === active)?.id ?? places.chips[0]?.id ?? null;
  useFieldPresence({ section: section.id, record: stop ?? "", field: "power" }, isIn && stop !== null);

  function move(id: string, to: Standing): void {
    const chip = places.chips.find((each) => each.id === id);
    if (!step || !chip || (chip.standing?.power === to.power && chip.standing.interest === to.interest)) return;
    step((writer) => {
      setValue(writer, section.id, id, "power", to.power);
      setValue(writer, section.id, id, "interest", to.interest);
    });
    say(t("moved", { name: chip.name || chip.number, power: String(to.power), interest: String(to.interest), quarter: t(`quarter.${quarterOf(to.power, to.interest)}`) }));
  }
  function onKeyDown(event: KeyboardEvent, id: string): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = step && moveByKey(places.chips.find((chip) => chip.id === id)?.standing ?? null, event.key);
    const next = to ? null : stepByKey(places.chips, id, event.key);
    if (!to && !next) return;
    event.preventDefault();
    event.stopPropagation();
    if (to) move(id, to);
    if (next) frame.current?.querySelector<HTMLElement>(`[data-chip="${CSS.escape(next.id)}"]`)?.focus();
  }
  const drag = useChipDrag({ frame, chips: places.chips, isOn: step !== null, onMove: move, onSay: say });
  const isReady = useReady();
  if (!isReady || places.chips.length === 0) return null;
  const close = places.chips.filter(({ standing }) => standing && quarterOf(standing.power, standing.interest) === "manageClosely").length;
  return (
    <section aria-labelledby={titleId} className="pt-4">
      <h2 id={titleId} className="sr-only">{t("title")}</h2>
      <p className="max-w-read pb-3 text-body text-ink-muted">{t("summary", { count: places.chips.length, close })} <span className="text-note text-ink-subtle">{t("source")}</span></p>
      {step && <p id={helpId} className="sr-only">{t("help")}</p>}
      <div
        ref={frame}
        role="group"
        aria-labelledby={titleId}
        aria-describedby={step ? helpId : undefined}
        className="relative mt-5 ml-5 grid max-w-220 auto-rows-[minmax(32px,auto)] grid-cols-5"
      >
        <GridLines places={places} />
        {places.chips.map((chip) => (
          <ChipButton
            key={chip.id}
            section={section}
            chip={chip}
            isStop={chip.id === stop}
            mayMove={step !== null}
            onFocus={() => {
              activate(chip.id);
              setIn(true);
            }}
            onBlur={() => setIn(false)}
            onKeyDown={(event) => onKeyDown(event, chip.id)}
            onOpen={() => showDetails(chip.id)}
          />
        ))}
      </div>
      <output className="sr-only">{said}</output>
      {drag}
      {details !== null && <RecordDetails shown={{ section: section.id, record: details, field: null }} onGo={({ record }) => showDetails(record)} onClose={() => showDetails(null)} />}
    </section>
  );
}

const read: readonly string[] = ["stakeholders"];
