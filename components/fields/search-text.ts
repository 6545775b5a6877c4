/** Search that meets Korean half-way: "ㄱ" and "기" both find "김", because syllables are taken apart. */
export const searchable = (text: string): string => text.normalize("NFKD").toLowerCase();

/** Whether every word of `query` is somewhere in `text`. */
export function matchesSearch(text: string, query: string): boolean {
  const haystack = searchable(text);
  return searchable(query).split(/\s+/).every((word) => haystack.includes(word));
}
