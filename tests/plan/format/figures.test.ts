import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFullMoney, formatMoney, parseMoney } from "@/lib/plan/format/money";
import { formatNumber, formatSeconds, parseNumber, parseSeconds } from "@/lib/plan/format/numbers";
import { differingLanguage, textLanguage } from "@/lib/plan/format/text-language";
import { formatTime, parseTime } from "@/lib/plan/format/times";

describe("figures", () => {
  it("[P57] money is short in a table and full on request", () => {
    expect(formatMoney(89_200_000, "KRW", "en")).toBe("₩89.2M");
    expect(formatMoney(89_200_000, "KRW", "ko")).toBe("8,920만 원");
    expect(formatMoney(123_400_000, "KRW", "ko")).toBe("1억 2,340만 원");
    expect(formatMoney(200_000_000, "KRW", "ko")).toBe("2억 원");
    expect(formatMoney(99_999_999, "KRW", "ko")).toBe("1억 원");
    expect(formatMoney(3_000, "KRW", "ko")).toBe("3,000원");
    expect(formatMoney(-2_400_000, "KRW", "ko")).toBe("-240만 원");
    expect(formatMoney(2_400_000, "USD", "en")).toBe("$2.4M");
    expect(formatFullMoney(89_200_000, "KRW", "en")).toBe("₩89,200,000");
    expect(formatFullMoney(89_200_000, "KRW", "ko")).toBe("89,200,000원");
    expect(formatMoney(12, "coins", "en")).toBe("12 coins");
  });

  it("[P58] typed money is read with the scales of both languages", () => {
    const typed: Record<string, number> = {
      "2.4m": 2_400_000, "240만": 2_400_000, "₩3,400,000": 3_400_000, "1억 2,000만 원": 120_000_000, "3k": 3_000,
      "1억2천만": 120_000_000, "2.5 million": 2_500_000, "KRW 500": 500, "-40": -40, "$1,200.50": 1200.5, "0.7만원": 7000,
    };
    for (const [text, amount] of Object.entries(typed)) expect([text, parseMoney(text)]).toEqual([text, amount]);
    for (const text of ["", "abc", "3 apples", "1 2", "--2", "만"]) expect([text, parseMoney(text)]).toEqual([text, null]);
  });

  it("[P59] what a table prints of whole won can be typed back", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (amount) => {
      const whole = amount - (amount % 1_000);
      expect(parseMoney(formatMoney(whole, "KRW", "ko"))).toBe(whole);
      expect(parseMoney(formatFullMoney(amount, "KRW", "en"))).toBe(amount);
    }), { seed: 59 });
  });

  it("[P60] a number carries its unit; m:ss shows seconds as minutes", () => {
    expect(formatNumber(4200, "calls", "en")).toBe("4,200 calls");
    expect(formatNumber(31, "%", "en")).toBe("31%");
    expect(formatNumber(5, "일", "ko")).toBe("5일");
    expect(formatNumber(5, "d", "en")).toBe("5 d");
    expect(formatNumber(400, "m:ss", "en")).toBe("6:40");
    expect(formatNumber(400, "분:초", "ko")).toBe("6:40");
    expect(formatNumber(0.1 + 0.2, "", "en")).toBe("0.3");
  });

  it("[P61] a typed number is read by its unit", () => {
    expect(parseNumber("6:40", "m:ss")).toBe(400);
    expect(parseNumber("90", "m:ss")).toBe(90);
    expect(parseNumber("1,200")).toBe(1200);
    expect(parseNumber("31%", "%")).toBe(31);
    expect(parseNumber("12 d", "d")).toBe(12);
    expect(parseNumber("5일", "일")).toBe(5);
    expect(parseNumber("4천")).toBe(4000);
    expect(parseNumber("-.5")).toBe(-0.5);
    for (const text of ["", "six", "1e999", "6:40", "1..2"]) expect([text, parseNumber(text)]).toEqual([text, null]);
    fc.assert(fc.property(fc.integer({ min: -1e6, max: 1e6 }), (n) => {
      expect(parseSeconds(formatSeconds(n))).toBe(n);
    }), { seed: 61 });
  });

  it("[P62] a typed hour becomes one of the 24-hour clock", () => {
    const typed: Record<string, string | null> = {
      "9": "09:00", "930": "09:30", "9:30": "09:30", "14.00": "14:00", "2pm": "14:00", "12am": "00:00", "오후 2시": "14:00",
      "오전 9시 30분": "09:30", "2시 반": "02:30", "25": null, "9:75": null, "": null, "13pm": null, "noon": null,
    };
    for (const [text, hour] of Object.entries(typed)) expect([text, parseTime(text)]).toEqual([text, hour]);
    expect([formatTime(new Date(2027, 0, 4, 9, 5)), formatTime(new Date(2027, 0, 4, 0, 0))]).toEqual(["09:05", "00:00"]);
  });

  it("[P63] text says its language where it differs from the page", () => {
    expect(textLanguage("접수 대기")).toBe("ko");
    expect(textLanguage("4,200")).toBeNull();
    expect(differingLanguage("접수 대기", "en")).toBe("ko");
    expect(differingLanguage("Open the desk", "ko")).toBe("en");
    expect(differingLanguage("EHR", "ko")).toBeUndefined();
    expect(differingLanguage("Open the desk", "en")).toBeUndefined();
  });
});
