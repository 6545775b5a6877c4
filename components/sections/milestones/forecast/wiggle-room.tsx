"use client";

import { useTranslations } from "next-intl";
import { useRecordPlace } from "@/components/fields/use-record-place";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useField } from "@/lib/client/use-field";
import { useMayEdit } from "@/lib/client/use-role";
import { roomLeft, type TargetForecast, wiggleRoom } from "@/lib/plan/derive/forecast/result";
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
  const room = roomLeft(target);
  const isEnough = buffer >= needed;
  return (
    <div className="mt-1.5 text-note text-ink-muted tabular-nums">
      <p>
        {t("buffer", { days: String(buffer) })}{" · "}
        {isEnough
          ? <span className="text-positive-text"><Icon name="check" size={12} className="mr-0.5 align-[-2px]" />{t("enough", { confidence: words.percent(confidence) })}</span>
          : <b className="text-caution-text">{t("needs", { confidence: words.percent(confidence), days: String(needed) })}</b>}
      </p>
      {target.isPromised && room < Math.max(needed, buffer) && (
        <p className="text-caution-text">{room < 0 ? t("dateLate", { days: String(-room) }) : room === 0 ? t("dateLeavesNone") : t("dateLeaves", { days: String(room) })}</p>
      )}
      {mayEdit && !isEnough && (
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
