/** Hours of the day, always on the 24-hour clock. */

/** "14:05", where the reader is. */
export const formatTime = (at: Date): string => [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");

/** "HH:MM", or null: "9", "930", "9:30", "2pm", "14.00", "오후 2시 30분". */
export function parseTime(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const match =
    /^(오전|오후)? ?(\d{1,2})(?:[:.]?(\d{2}))? ?(am|pm|a|p|h)?$/.exec(typed) ??
    /^(오전|오후)? ?(\d{1,2})시(?: ?(\d{1,2})분| ?(?:반))?$/.exec(typed);
  if (!match) return null;
  const minute = match[3] !== undefined ? Number(match[3]) : typed.endsWith("반") ? 30 : 0;
  const hour = hourOfDay(Number(match[2]), match[1] ?? match[4] ?? "");
  if (hour === null || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function hourOfDay(hour: number, half: string): number | null {
  const isAfternoon = half === "오후" || half.startsWith("p");
  const isMorning = half === "오전" || half.startsWith("a");
  if (!isAfternoon && !isMorning) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}
