"use client";

import { useTable } from "@/lib/client/use-plan";
import { useEarlierRisks } from "@/lib/client/use-trail";
import { isSamePlace } from "@/lib/plan/derive/risk/matrix";
import { type Place, scoreOf } from "@/lib/plan/derive/risk/score";
import { useRisks } from "../risks-context";

/** Where risks stood before: a dashed chip there and a line to where they stand. The register says it in words. */
export function Trail() {
  const earlier = useEarlierRisks();
  return earlier.size > 0 && <Moves earlier={earlier} />;
}

function Moves({ earlier }: { earlier: ReadonlyMap<string, Place> }) {
  const { section, nameOf } = useRisks();
  const { records } = useTable(section.id);
  const moved = records.flatMap((risk) => {
    const [now, before] = [scoreOf(risk), earlier.get(risk.id)];
    return now && before && !isSamePlace(now, before) ? [{ id: risk.id, now, before }] : [];
  });
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0">
      <svg className="absolute inset-0 size-full overflow-visible" viewBox="0 0 5 5" preserveAspectRatio="none">
        {moved.map(({ id, now, before }) => (
          <line key={id} x1={xOf(before)} y1={yOf(before)} x2={xOf(now)} y2={yOf(now)} className="stroke-risk-on" strokeWidth="1" vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
      {moved.map(({ id, before }) => (
        <span
          key={id}
          style={{ left: `${xOf(before) * 20}%`, top: `${yOf(before) * 20}%` }}
          className="absolute grid h-6 min-w-6 -translate-1/2 place-items-center rounded-full border border-dashed border-risk-on px-1 text-note text-risk-on tabular-nums"
        >
          {nameOf(id)}
        </span>
      ))}
    </div>
  );
}

/** The middle of a cell, counted in cells from the upper left corner. */
const xOf = ({ impact }: Place): number => impact - 0.5;
const yOf = ({ likelihood }: Place): number => 5.5 - likelihood;
