"use client";

import { useTranslations } from "next-intl";
import { useRecordPlace } from "@/components/fields/use-record-place";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useField } from "@/lib/client/use-field";
import { useMayEdit } from "@/lib/client/use-role";
import { pointFor, roomLeft, type TargetForecast, wiggleRoom } from "@/lib/plan/derive/forecast/result";
import { useForecastWords } from "./use-forecast-words";

/** The buffer before a milestone beside the one that its date needs, and a button that makes them equal. */
export function WiggleRoom({ id, target, confidence }: { id: string; target: TargetForecast; confidence: number }) {
  const t = useTranslations("forecast");
  const words = useForecastWords();
  const field = useField("milestones", id, "buffer");
  const mayEdit = useMayEdit();
  const name = useRecordPlace(milestones, id)?.title ?? "";
  const buffer = typeof field.value === "number" ? field.value : 0;
  const needed = wiggleRoom(target, confidence);
  const room = target.isPromised ? roomLeft(target) : Infinity;
  const level = { confidence: words.percent(confidence) };
  return (
    <div className="mt-1.5 text-note text-ink-muted tabular-nums">
      <p>
        {t("buffer", { days: String(buffer) })}{" · "}
        {buffer < needed && <b className="text-caution-text">{t("needs", { ...level, days: String(needed) })}</b>}
        {buffer >= needed && room < needed && t("asAsked", level)}
        {buffer >= needed && room >= needed && (
          <span className="text-positive-text"><Icon name="check" size={12} className="mr-0.5 align-[-2px]" />{t("enough", level)}</span>
        )}
      </p>
      {room < needed && (
        <p className="text-caution-text">
          {t(room < 0 ? "dateLate" : room === 0 ? "dateLeavesNone" : "dateLeaves", {
            days: String(Math.abs(room)), date: words.day(target, pointFor(target, confidence)),
          })}
        </p>
      )}
      {mayEdit && buffer < needed && (
        <Button
          variant="outline"
          className="mt-1.5 max-sm:h-control-touch print:hidden"
          aria-label={t("setBufferOf", { name, days: String(needed) })}
          onClick={() => field.set(needed)}
        >
          {t("setBuffer", { days: String(needed) })}
        </Button>
      )}
    </div>
  );
}

const milestones = ["milestones"] as const;
