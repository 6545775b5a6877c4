/** Whose strengths fit a task: words that both of them say, in whatever form. */
import { type AnyRecord } from "@/lib/plan/section";

/** Words of the task's title that the person's strengths or role say as well, each once. */
export function fitOf(person: AnyRecord, task: AnyRecord): readonly string[] {
  const known = wordsOf(`${textOf(person, "strengths")} ${textOf(person, "role")}`);
  return [...new Set(wordsOf(textOf(task, "title")))].filter((word) => known.some((other) => isSameStem(word, other)));
}

const textOf = ({ values }: AnyRecord, field: string): string => (typeof values[field] === "string" ? values[field] : "");

const wordsOf = (text: string): readonly string[] => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= shortest(word));

/** Shorter words of the Latin alphabet join others. */
const shortest = (word: string): number => (/^[가-힣]/.test(word) ? 2 : 4);

/** "record" and "records", "기록" and "기록을": endings differ, beginnings do not. */
function isSameStem(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const stem = Math.max(shortest(short), Math.ceil(short.length * 0.8));
  return long.startsWith(short.slice(0, stem)) && long.length - short.length <= 4;
}
