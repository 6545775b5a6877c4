/**
 * Messages as the browser gets them: parsed here, so that no page carries the parser. The alias of
 * `use-intl/format-message` in next.config.ts is the other half; one without the other says nothing.
 */
import compile from "icu-minify/compile";
import { type Language } from "@/lib/plan/language";
import { type MessageTree } from "./define";
import { type Messages, messagesOf } from "./messages";

interface CompiledTree { readonly [key: string]: ReturnType<typeof compile> | CompiledTree }

const known = new Map<Language, Messages>();

/** They keep the type of what they were made from, which is what next-intl checks keys and values by. */
export function compiledMessages(language: Language): Messages {
  const messages = known.get(language) ?? toPlain(compileTree(messagesOf(language)));
  known.set(language, messages);
  return messages;
}

const compileTree = (tree: MessageTree): CompiledTree =>
  Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, typeof value === "string" ? compile(value) : compileTree(value)]));

/** The compiler's objects have no prototype, and React sends only those that do. */
const toPlain = (tree: CompiledTree): Messages => JSON.parse(JSON.stringify(tree)) as Messages;
