import { expect, test } from "vitest";
import { toDayNumber, toIsoDate } from "@/lib/plan/day-number";
import { createWorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { createRandom } from "../../../support/random";

const stretch = (from: string, to: string, label = "") => ({ from, to, label });

test("[P118] a point counts the working days before it, and weekends and holidays take no time", () => {
  const calendar = createWorkCalendar([0, 1, 2, 3, 4], [stretch("2027-02-08", "2027-02-09", "Seollal")]);
  const point = (iso: string) => calendar.pointAt(toDayNumber(iso)) - calendar.pointAt(toDayNumber("2027-02-01"));
  expect(["2027-02-01", "2027-02-05", "2027-02-06", "2027-02-08", "2027-02-10", "2027-02-11"].map(point)).toEqual([0, 4, 5, 5, 5, 6]);
  const friday = calendar.pointAt(toDayNumber("2027-02-06"));
  expect([toIsoDate(calendar.eveningOf(friday)), toIsoDate(calendar.dayOf(friday))]).toEqual(["2027-02-05", "2027-02-10"]);
  expect(["2027-02-06", "2027-02-08", "2027-02-10"].map((iso) => calendar.closedAs(toDayNumber(iso)))).toEqual(["", "Seollal", null]);
});

test("[P118] over any week and any holidays each working day has one point, and comes back from it", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = createRandom(seed);
    const weekdays = [0, 1, 2, 3, 4, 5, 6].filter(() => random() < 0.6);
    const from = toDayNumber("2027-01-01");
    const holidays = Array.from({ length: Math.floor(random() * 8) }, () => {
      const first = from + Math.floor(random() * 200);
      return stretch(toIsoDate(first), toIsoDate(first + Math.floor(random() * 30)));
    });
    const calendar = createWorkCalendar(weekdays, holidays);
    let point = calendar.pointAt(from);
    for (let day = from; day < from + 250; day++) {
      expect(calendar.pointAt(day), `seed ${seed}`).toBe(point);
      if (!calendar.isWorking(day)) continue;
      expect([calendar.dayOf(point), calendar.eveningOf(point + 1)], `seed ${seed}`).toEqual([day, day]);
      point++;
    }
  }
});

test("[P118] a week without working days is read as Monday to Friday, and a holiday of centuries as ten years", () => {
  const usual = createWorkCalendar([], []);
  expect(["2027-01-08", "2027-01-09"].map((iso) => usual.isWorking(toDayNumber(iso)))).toEqual([true, false]);
  const closed = createWorkCalendar([0], [stretch("1000-01-01", "9999-12-31"), stretch("never", "2027-01-01")]);
  expect([closed.isWorking(toDayNumber("1005-01-07")), closed.isWorking(toDayNumber("2027-01-04"))]).toEqual([false, true]);
  expect(toIsoDate(usual.dayOf(1e9))).toBe("9999-12-31");
});
