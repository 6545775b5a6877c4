"use client";

import { useTranslations } from "next-intl";
import { useField } from "@/lib/client/use-field";
import { chanceBy, type ForecastResult, pointFor, type TargetForecast, wiggleRoom } from "@/lib/plan/derive/forecast/result";
import { TargetName } from "./target-name";
import { useForecastWords } from "./use-forecast-words";

const shares = [0.1, 0.5, 0.8, 0.9];

/** What the drawings show, in figures. */
export function ForecastTable({ result, confidence }: { result: ForecastResult; confidence: number }) {
  const t = useTranslations("forecast.column");
  const words = useForecastWords();
  return (
    <div className="mt-3 overflow-x-auto">
      <table className="w-full border-collapse tabular-nums">
        <thead>
          <tr className="border-b border-line text-left text-note text-ink-subtle *:py-2 *:pr-4 *:font-regular *:whitespace-nowrap *:last:pr-0">
            <th scope="col">{t("milestone")}</th>
            <th scope="col">{t("date")}</th>
            <th scope="col" className="text-right">{t("chance")}</th>
            {shares.map((share) => <th key={share} scope="col">{t("by", { share: words.percent(share) })}</th>)}
            <th scope="col" className="text-right">{t("buffer")}</th>
            <th scope="col" className="text-right">{t("needed")}</th>
          </tr>
        </thead>
        <tbody>{result.targets.map((target) => <Row key={target.id ?? ""} target={target} confidence={confidence} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ target, confidence }: { target: TargetForecast; confidence: number }) {
  const t = useTranslations("forecast");
  const words = useForecastWords();
  return (
    <tr className="break-inside-avoid border-b border-line-faint align-top *:py-2 *:pr-4 *:whitespace-nowrap *:last:pr-0">
      <th scope="row" className="min-w-32 text-left font-medium whitespace-normal!"><TargetName id={target.id} /></th>
      <td>{words.day(target, target.due)}</td>
      <td className="text-right font-medium">{words.percent(chanceBy(target, target.due))}</td>
      {shares.map((share) => <td key={share}>{words.day(target, pointFor(target, share))}</td>)}
      <td className="text-right">{target.id !== null && <BufferOf id={target.id} />}</td>
      <td className="text-right">{target.id !== null && t("days", { days: String(wiggleRoom(target, confidence)) })}</td>
    </tr>
  );
}

function BufferOf({ id }: { id: string }) {
  const t = useTranslations("forecast");
  const { value } = useField("milestones", id, "buffer");
  return t("days", { days: String(typeof value === "number" ? value : 0) });
}
