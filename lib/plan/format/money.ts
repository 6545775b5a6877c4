/** Amounts of money: short in tables (₩89.2M, 8,920만 원), in full in tooltips. */
import { type Language } from "../language";
import { numberFormat } from "./number-format";
import { parseFigure } from "./numbers";

/** `currency` is an ISO 4217 code; an unknown one is printed as it stands. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  if (language === "ko" && currency === "KRW") return formatWon(amount);
  return formatCurrency(amount, currency, language, true);
}

/** Every digit: "₩89,200,000", "89,200,000원". */
export function formatFullMoney(amount: number, currency: string, language: Language): string {
  if (language === "ko" && currency === "KRW") return `${group(amount, 2)}원`;
  return formatCurrency(amount, currency, language, false);
}

/** The amount in major units, or null: "2.4m", "₩3,400,000", "240만", "1억 2,000만 원". */
export function parseMoney(text: string): number | null {
  return parseFigure(text.replace(/[₩$€£¥￦]|원|won|[a-z]{3}(?= ?\d)|(?<=\d) ?(usd|krw|eur|gbp|jpy)$/gi, ""));
}

function formatWon(amount: number): string {
  const sign = amount < 0 ? "-" : "";
  const size = Math.abs(amount);
  if (size < 10_000) return `${sign}${group(size, 0)}원`;
  const tenThousands = Math.round(size / 1_000) / 10;
  const hundredMillions = Math.floor(tenThousands / 10_000);
  const rest = Math.round((tenThousands - hundredMillions * 10_000) * 10) / 10;
  const parts = [hundredMillions > 0 ? `${group(hundredMillions, 0)}억` : "", rest > 0 ? `${group(rest, 1)}만` : ""];
  return `${sign}${parts.filter(Boolean).join(" ")} 원`;
}

function formatCurrency(amount: number, currency: string, language: Language, isShort: boolean): string {
  const options: Intl.NumberFormatOptions = { style: "currency", currency, currencyDisplay: "narrowSymbol" };
  const short: Intl.NumberFormatOptions = { notation: "compact", maximumFractionDigits: 1, minimumFractionDigits: 0 };
  if (!/^[A-Z]{3}$/.test(currency)) return `${group(amount, 2)} ${currency}`.trim();
  return numberFormat(language, isShort ? { ...options, ...short } : { ...options, minimumFractionDigits: 0 }).format(amount);
}

const group = (value: number, digits: number): string =>
  numberFormat("en", { maximumFractionDigits: digits }).format(value);
