import { type Field, type FieldValue, raciLetters, dependencyTypes } from "@/lib/plan/fields";
import { type Prose } from "@/lib/plan/prose";

type Random = () => number;

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** A value that fits `field`, never the empty one. `ids` are records it may point to. */
export function exampleValue(field: Field, random: Random, ids: readonly string[]): FieldValue {
  switch (field.kind) {
    case "line": return words(random);
    case "prose": return exampleProse(random);
    case "number": return exampleNumber(field.min ?? 1, field.max ?? 1_000, field.integer ?? false, random);
    case "money": return 1 + Math.floor(random() * 1_000_000);
    case "date": return day(random);
    case "time": return `${pick(random, ["08", "14", "23"])}:${pick(random, ["00", "15", "59"])}`;
    case "scale": return 1 + Math.floor(random() * 5);
    case "flag": return true;
    case "url": return `https://example.org/${Math.floor(random() * 1_000)}`;
    case "raci": return Object.fromEntries(some(random, ids).map((id) => [id, pick(random, raciLetters)]));
    case "dependency":
      return some(random, ids).map((on) => ({ on, type: pick(random, dependencyTypes), lag: Math.floor(random() * 9) - 4 }));
    case "days": return exampleDays(random);
    case "choice": return oneOrSome(field.many, field.options.map(({ id }) => id), random);
    case "person":
    case "reference": return oneOrSome(field.many, ids, random);
  }
}

const alphabet = ["plan", "risk", "일정", "목표", "a", "é", "😀", "x".repeat(30)];
export const words = (random: Random): string =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, alphabet)).join(" ");

export const day = (random: Random): string => `2027-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 19)}`;

function exampleNumber(min: number, max: number, integer: boolean, random: Random): number {
  const value = min + random() * (max - min);
  return integer ? Math.max(min, Math.floor(value)) : Math.round(value * 100) / 100;
}

function exampleDays(random: Random): FieldValue {
  const from = day(random);
  return [{ from, to: from, label: pick(random, ["", "설날", "Closed"]) }];
}

const oneOrSome = (many: boolean, ids: readonly string[], random: Random): FieldValue =>
  many ? some(random, ids).toSorted() : pick(random, ids);

/** One to three of `ids`, each once. */
function some(random: Random, ids: readonly string[]): string[] {
  return [...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, ids)))];
}

function exampleProse(random: Random): Prose {
  const paragraph = { type: "paragraph", content: [{ type: "text", text: words(random) }] };
  const strong = { type: "paragraph", content: [{ type: "text", text: words(random), marks: [{ type: "bold" }] }] };
  const list = { type: "bulletList", content: [{ type: "listItem", content: [paragraph] }] };
  return [pick(random, [paragraph, strong, list]), paragraph];
}
