import { type Choice } from "@/lib/plan/fields";
import { t } from "@/lib/plan/language";

/** ISO 4217 codes a plan can count in. */
export const currencies: readonly Choice[] = [
  { id: "KRW", label: t("South Korean won (KRW)", "대한민국 원(KRW)") },
  { id: "USD", label: t("US dollar (USD)", "미국 달러(USD)") },
  { id: "EUR", label: t("Euro (EUR)", "유로(EUR)") },
  { id: "GBP", label: t("Pound sterling (GBP)", "영국 파운드(GBP)") },
  { id: "JPY", label: t("Japanese yen (JPY)", "일본 엔(JPY)") },
  { id: "CNY", label: t("Chinese yuan (CNY)", "중국 위안(CNY)") },
  { id: "INR", label: t("Indian rupee (INR)", "인도 루피(INR)") },
  { id: "VND", label: t("Vietnamese dong (VND)", "베트남 동(VND)") },
  { id: "SGD", label: t("Singapore dollar (SGD)", "싱가포르 달러(SGD)") },
  { id: "AUD", label: t("Australian dollar (AUD)", "호주 달러(AUD)") },
  { id: "CAD", label: t("Canadian dollar (CAD)", "캐나다 달러(CAD)") },
  { id: "CHF", label: t("Swiss franc (CHF)", "스위스 프랑(CHF)") },
];
