/** `Intl.NumberFormat` costs a hundred times what writing a figure with it does; each kind is made once. */
import { type Language } from "../language";

export function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, format);
  return format;
}

const formats = new Map<string, Intl.NumberFormat>();
