import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DraftContext, draftOf, readDraft } from "@/components/fields/draft";
import { monthWeeks, shiftMonth } from "@/components/fields/month";
import { safeHref } from "@/components/fields/prose-view";
import { matchesSearch } from "@/components/fields/search-text";
import { date, type Field, type FieldValue, money, number, time, url } from "@/lib/plan/fields";
import { t } from "@/lib/plan/language";

const label = t("Value", "값");
const context = (value: FieldValue, unit = "", language: "en" | "ko" = "en"): DraftContext => ({ language, today: "2027-01-19", unit, value });
const day = fc.integer({ min: 0, max: 9_999 }).map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));

const values: readonly [Field, fc.Arbitrary<FieldValue>, string][] = [
  [number({ label }), fc.integer({ min: -1e9, max: 1e9 }), ""],
  [number({ label }), fc.integer({ min: 0, max: 100_000 }), "m:ss"],
  [number({ label }), fc.integer({ min: 0, max: 100 }), "%"],
  [money({ label }), fc.integer({ min: 0, max: 1e12 }), ""],
  [date({ label }), day, ""],
  [time({ label }), fc.constantFrom("00:00", "09:05", "23:59"), ""],
  [url({ label }), fc.constantFrom("https://example.org/a?b=c", "mailto:ana@example.org"), ""],
];

describe("drafts", () => {
  it("[T27] a value that is opened and kept without a change stays as it is", () => {
    for (const [field, arbitrary, unit] of values)
      for (const language of ["en", "ko"] as const)
        fc.assert(fc.property(arbitrary, (value) => {
          const now = context(value, unit, language);
          expect(readDraft(field, draftOf(field, value, now), now)).toEqual({ ok: true, value });
        }), { seed: 27 });
  });

  it("[T11] what does not fit its field is named with its limit", () => {
    const hours = number({ label, min: 1, max: 40, integer: true });
    expect(readDraft(hours, "0", context(null, "h"))).toEqual({ ok: false, problem: "tooSmall", limit: "1 h" });
    expect(readDraft(hours, "41", context(null, "h"))).toEqual({ ok: false, problem: "tooLarge", limit: "40 h" });
    expect(readDraft(hours, "1.5", context(null))).toMatchObject({ problem: "notWhole" });
    expect(readDraft(hours, "six", context(null))).toMatchObject({ problem: "badNumber" });
    expect(readDraft(number({ label }), "later", context(null, "m:ss"))).toMatchObject({ problem: "badDuration" });
    expect(readDraft(url({ label }), "javascript:alert(1)", context(null))).toMatchObject({ problem: "badUrl" });
    expect(readDraft(url({ label }), "nowhere", context(null))).toMatchObject({ problem: "badUrl" });
    expect(readDraft(url({ label }), "ana@example.org", context(null))).toEqual({ ok: true, value: "mailto:ana@example.org" });
    expect(readDraft(date({ label }), "+5d", context("2027-02-01"))).toEqual({ ok: true, value: "2027-02-06" });
    for (const [field] of values) expect(readDraft(field, "  ", context(null))).toEqual({ ok: true, value: null });
  });

  it("[T28] search finds a Korean name by its first letters", () => {
    for (const query of ["ㄱ", "기", "김", "김민", "민준", "kim", "준 김"]) expect([query, matchesSearch("김민준 Kim", query)]).toEqual([query, true]);
    for (const query of ["ㅂ", "박", "lee", "김 박"]) expect([query, matchesSearch("김민준 Kim", query)]).toEqual([query, false]);
  });

  it("[T29] a calendar shows whole weeks from Monday, always six", () => {
    for (const iso of ["2027-02-12", "2026-02-01", "2028-02-29", "2027-05-31"]) {
      const weeks = monthWeeks(iso);
      expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
      expect(new Date(weeks[0]?.[0]?.iso ?? "").getUTCDay()).toBe(1);
      expect(weeks.flat().filter(({ inMonth }) => inMonth).map(({ day }) => day)[0]).toBe(1);
    }
    expect(shiftMonth("2027-01-31", 1)).toBe("2027-02-28");
  });

  it("[T30] only addresses that open a page or a mail are followed", () => {
    expect(safeHref("https://example.org")).toBe("https://example.org");
    expect(safeHref("mailto:ana@example.org")).toBe("mailto:ana@example.org");
    for (const href of ["javascript:alert(1)", " JAVASCRIPT:alert(1)", "data:text/html,x", "example.org", "", null, 7]) expect(safeHref(href)).toBeNull();
  });
});
