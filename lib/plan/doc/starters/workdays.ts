const millisecondsPerDay = 86_400_000;

export type WorkdayOf = (index: number) => string;

/** Monday to Friday, counted from `start` as 0; when that is a weekend, from the Monday after. */
export function workdaysFrom(start: string): WorkdayOf {
  const first = skipWeekend(Date.parse(`${start}T00:00:00Z`));
  return (index) => {
    const weekday = mondayBased(first);
    const weekends = Math.floor((weekday + index) / 5);
    return toIsoDate(first + (index + weekends * 2) * millisecondsPerDay);
  };
}

function skipWeekend(time: number): number {
  const weekday = mondayBased(time);
  return weekday < 5 ? time : time + (7 - weekday) * millisecondsPerDay;
}

const mondayBased = (time: number): number => (new Date(time).getUTCDay() + 6) % 7;

const toIsoDate = (time: number): string => new Date(time).toISOString().slice(0, 10);
