/** Both languages are written, take the same values, and can be read by the formatter. */
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { messagesOf } from "@/lib/i18n/messages";
import { languages } from "@/lib/plan/language";

const english = leaves(messagesOf("en"));
const korean = leaves(messagesOf("ko"));

test("every message exists in both languages", () => {
  expect([...korean.keys()]).toEqual([...english.keys()]);
  expect([...english, ...korean].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
});

test("a message takes the same values in both languages", () => {
  const differing = [...english].filter(([key, text]) => named(text) !== named(korean.get(key) ?? ""));
  expect(differing.map(([key]) => key)).toEqual([]);
});

describe.each(languages)("in %s", (language) => {
  test("every message can be formatted", () => {
    const errors: string[] = [];
    const onError = (error: Error) => errors.push(error.message);
    const t = createTranslator({ locale: language, messages: { ...messagesOf(language) }, onError }) as Translate;
    for (const [key, text] of leaves(messagesOf(language))) t.rich(key, valuesFor(text));
    expect(errors).toEqual([]);
  });

  test("no message pleads, cheers or names the product for nothing", () => {
    const loud = language === "en" ? /\b(please|oops|successfully)\b|!/i : /!|부탁드|성공적으로/;
    expect([...leaves(messagesOf(language))].filter(([, text]) => loud.test(text))).toEqual([]);
  });
});

interface Translate { rich(key: string, values: Record<string, unknown>): unknown }

function leaves(tree: unknown, path = ""): Map<string, string> {
  if (typeof tree === "string") return new Map([[path, tree]]);
  const entries = Object.entries(tree as Record<string, unknown>);
  return new Map(entries.flatMap(([key, child]) => [...leaves(child, path === "" ? key : `${path}.${key}`)]));
}

/** Names of the values and tags in a message, sorted; a plural's words are not names. */
function named(text: string): string {
  const values = [...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]);
  const tags = [...text.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`);
  return [...new Set([...values, ...tags])].toSorted().join(" ");
}

function valuesFor(text: string): Record<string, unknown> {
  const names = named(text).split(" ").filter((name) => name !== "");
  return Object.fromEntries(names.map((name) => (name.startsWith("<") ? [name.slice(1, -1), String] : [name, 2])));
}
