"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { useCapacityStore } from "@/lib/client/use-capacity";
import { Icon } from "@/components/ui/icon";
import { type Known } from "@/lib/plan/derive/capacity/capacity";
import { type Cell } from "@/lib/plan/derive/capacity/cell";
import { createTrial } from "@/lib/plan/derive/capacity/trial";
import { type WayOut } from "@/lib/plan/derive/capacity/way";
import { waysOut } from "@/lib/plan/derive/capacity/ways-out";
import { useApply } from "./use-apply";
import { useWayWords } from "./use-way-words";

/** Each as a button with what it costs; to who may only read, as text. */
export function Ways({ known, cell, onDone }: { known: Known; cell: Cell; onDone(): void }) {
  const t = useTranslations("capacity.week");
  const ways = useWays(known, cell);
  const apply = useApply();
  return (
    <div className="mt-3 border-t border-line pt-1.5">
      <h4 className="sr-only">{t("ways")}</h4>
      {ways === null ? <p className="py-1.5 text-note text-ink-subtle">{t("looking")}</p>
        : ways.length === 0 ? <p className="py-1.5 text-note text-ink-subtle">{t("noWay")}</p>
          : (
            <ul className="-mx-2">
              {ways.map((way) => (
                <li key={`${way.kind} ${way.task} ${way.kind === "give" ? way.to : ""}`}>
                  <WayLine way={way} onTake={apply && (() => {
                    apply(way.changes);
                    onDone();
                  })} />
                </li>
              ))}
            </ul>
          )}
    </div>
  );
}

function WayLine({ way, onTake }: { way: WayOut; onTake: (() => void) | null }) {
  const words = useWayWords();
  return <Line onPress={onTake} label={words.label(way)} cost={words.cost(way)} />;
}

/** What to do, and beside it what comes of it. */
export function Line({ onPress, label, cost }: { onPress: (() => void) | null; label: ReactNode; cost: ReactNode }) {
  const content = (
    <>
      <Icon name="arrow" size={14} className="mt-[3px] text-ink-subtle" />
      <span className="min-w-0">
        <span className="block font-medium">{label}</span>
        <span className="block text-note text-ink-subtle">{cost}</span>
      </span>
    </>
  );
  const look = "flex w-full items-start gap-2 rounded-control px-2 py-1.5 text-left text-pretty";
  if (!onPress) return <div className={look}>{content}</div>;
  return <button type="button" onClick={onPress} className={`${look} hover:bg-surface-hover max-sm:min-h-11`}>{content}</button>;
}

/** Null until they are found: the week shows first. */
function useWays(known: Known, cell: Cell): readonly WayOut[] | null {
  const store = useCapacityStore();
  const [found, setFound] = useState<{ readonly cell: Cell; readonly ways: readonly WayOut[] } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      // What was known may have changed since; a trial needs the schedule as it is.
      const now = store?.get() ?? known;
      setFound({ cell, ways: waysOut(createTrial(now, store?.busy()), cell) });
    });
    return () => clearTimeout(timer);
  }, [store, known, cell]);
  return found?.cell === cell ? found.ways : (found?.ways ?? null);
}
