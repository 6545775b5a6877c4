"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { usePlace } from "./use-place";

/** Says where one has come, since going to a place loads no page. */
export function PlaceStatus() {
  const t = useTranslations("frame");
  const language = useLocale();
  const { step, section } = usePlace();
  const place = section ? `${t(`steps.${step}`)}, ${section.title[language]}` : t(`steps.${step}`);
  const [first] = useState(place);
  const [hasMoved, setMoved] = useState(false);
  if (place !== first && !hasMoved) setMoved(true);
  return <p role="status" className="sr-only">{hasMoved ? place : ""}</p>;
}
