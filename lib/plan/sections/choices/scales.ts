/** Words of the five steps, where more than one section or view prints them. */
import { type ScaleField } from "@/lib/plan/fields";
import { t } from "@/lib/plan/language";

type Words = ScaleField["words"];

export const likelihoodWords: Words = [
  t("Rare", "거의 없음"),
  t("Unlikely", "낮음"),
  t("Possible", "있을 수 있음"),
  t("Likely", "높음"),
  t("Almost certain", "거의 확실"),
];

export const impactWords: Words = [
  t("Minor", "아주 작음"),
  t("Small", "작음"),
  t("Medium", "보통"),
  t("Large", "큼"),
  t("Severe", "심각"),
];

export const levelWords: Words = [
  t("Very low", "매우 낮음"),
  t("Low", "낮음"),
  t("Medium", "보통"),
  t("High", "높음"),
  t("Very high", "매우 높음"),
];
