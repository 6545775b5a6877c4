import { type Language } from "@/lib/plan/language";

export interface MessageTree { readonly [key: string]: string | MessageTree }
type SameKeys<M> = { readonly [K in keyof M]: M[K] extends string ? string : SameKeys<M[K]> };

/** One namespace in both languages: a key that one of them lacks does not compile. */
export const defineMessages = <const M extends MessageTree>(
  messages: Readonly<Record<Language & "en", M>> & Readonly<Record<Exclude<Language, "en">, SameKeys<M>>>,
) => messages;
