/** Rows that a template adds as examples carry it in their id, so that they can be cleared at once. */
const prefix = "example-";
const maxIdLength = 32;

export const isExample = (recordId: string): boolean => recordId.startsWith(prefix);

export const exampleId = (id: string): string => `${prefix}${id}`.slice(0, maxIdLength);
