/** Calendar days as numbers, to count with. */

/** A count of calendar days since 1970-01-01, a Thursday. */
export type DayNumber = number;

const millisecondsPerDay = 86_400_000;

/** `iso`: a date as fields hold it; NaN for anything else. */
export const toDayNumber = (iso: string): DayNumber => Math.round(Date.parse(`${iso}T00:00:00Z`) / millisecondsPerDay);

/** A day beyond the years 1 to 9999, which only absurd durations and lags lead to, is the last one before. */
export const toIsoDate = (day: DayNumber): string =>
  new Date(Math.min(Math.max(day, firstDay), lastDay) * millisecondsPerDay).toISOString().slice(0, 10);
const [firstDay, lastDay] = [toDayNumber("0001-01-01"), toDayNumber("9999-12-31")];

/** 0 is Monday. */
export const weekdayOf = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7;

/** The day that the calendar on this desk shows at a moment, an ISO date. */
export const localDay = (moment: Date): string =>
  toIsoDate(Math.floor((moment.getTime() / 60_000 - moment.getTimezoneOffset()) / 1_440));
