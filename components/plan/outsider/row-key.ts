/** Names the button that answers a row, so that the focus can find the next one. */
export const keyOf = (rule: number, record: string): string => `${rule} ${record}`;
