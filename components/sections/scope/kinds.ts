/** The lists of a scope statement: the two columns, then what it rests on. Options of the field "kind". */
export const columnKinds = ["in", "out"] as const;
export const basisKinds = ["boundary", "assumption", "constraint"] as const;
export const scopeLists = [...columnKinds, ...basisKinds] as const;
export type ScopeKind = (typeof scopeLists)[number];
