import compileMessage from "icu-minify/compile";
import formatMessage from "icu-minify/format";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { initials, shortName } from "@/components/ui/initials";
import { compiledMessages } from "@/lib/i18n/compiled-messages";
import { chooseLanguage } from "@/lib/i18n/language";
import { messagesOf } from "@/lib/i18n/messages";
import { languages } from "@/lib/plan/language";

test.each([
  ["ko", "en-GB,en", "ko"],
  [undefined, "ko-KR,ko;q=0.9,en;q=0.8", "ko"],
  [undefined, "fr,en;q=0.5,ko;q=0.7", "ko"],
  [undefined, "ko;q=0,en", "en"],
  [undefined, "fr", "en"],
  ["xx", null, "en"],
])("[F1] a device that chose %s and asks for %s gets %s", (cookie, header, language) => {
  expect(chooseLanguage(cookie, header)).toBe(language);
});

test.each([
  ["Yuna Seo", "YS", "Y", "Yuna"],
  ["Sofia", "S", "S", "Sofia"],
  ["María de la Cruz", "MC", "M", "María"],
  ["서유나", "유나", "유", "유나"],
  ["남궁민수", "민수", "민", "민수"],
  ["다니엘", "다니", "다", "다니엘"],
  ["서 유나", "유나", "유", "유나"],
  ["유나", "유나", "유", "유나"],
  ["  ", "", "", ""],
  ["7 Ada", "7A", "7", "7"],
])("[F2] %s is %s, or %s, and is called %s", (name, two, one, short) => {
  expect([initials(name, 2), initials(name, 1), shortName(name)]).toEqual([two, one, short]);
});

test.each(languages)("[F3] compiled messages are plain data and say the same, in %s", (language) => {
  const compiled = compiledMessages(language);
  expect(structuredClone(compiled)).toEqual(compiled);
  const messages = messagesOf(language);
  const translate = createTranslator({ locale: language, messages }) as { markup(path: string, values: object): string };
  for (const [path, message] of leaves(messages)) {
    const values: Record<string, Value> = {};
    for (const [, name = ""] of message.matchAll(/\{(\w+)/g)) values[name] = 3;
    for (const [, tag = ""] of message.matchAll(/<(\w+)>/g)) values[tag] = (inside) => `<${tag}>${[inside].flat().join("")}</${tag}>`;
    const options = { formatters: { getNumberFormat, getPluralRules, getDateTimeFormat } };
    const said = formatMessage(compileMessage(message), language, values, options);
    expect([said].flat().join(""), `${path}: ${message}`).toBe(translate.markup(path, values));
  }
});

type Value = number | ((inside: unknown) => string);

const getNumberFormat = (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args);
const getPluralRules = (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args);
const getDateTimeFormat = (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args);

function leaves(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, string | object]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}
