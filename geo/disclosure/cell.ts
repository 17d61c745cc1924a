/** How one figure is to be read: a value, hidden to protect people, or not known. */
export const CELL = { value: 0, hidden: 1, missing: 2 } as const;
export type Cell = (typeof CELL)[keyof typeof CELL];
