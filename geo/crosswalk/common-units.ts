import type { Crosswalk, Subject } from './crosswalk';

/**
 * The largest common units: the finest partition that both dates share. Every unit of either date
 * lies in exactly one of them, so figures on them are exact on both dates, at the price of detail.
 */
export interface CommonUnits {
  readonly count: number;
  /** For each unit of `from` and of `to`, the number of its common unit, 0..count-1. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/**
 * The connected components of the crosswalk. For people, a transfer of land alone connects nothing;
 * an unknown share connects. Common units are numbered in the order of the units of `from`; those on
 * new land alone come last.
 */
export function commonUnits(crosswalk: Crosswalk, subject: Subject): CommonUnits {
  const { start, target } = crosswalk;
  const { share } = crosswalk[subject];
  const sources = crosswalk.from.codes.length;
  const targets = crosswalk.to.codes.length;
  const parent = Uint32Array.from({ length: sources + targets }, (_, i) => i);
  const find = (unit: number): number => {
    let root = unit;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = unit; at !== root; ) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (let i = 0; i < sources; i++) {
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      if (share[e] === 0) continue;
      const a = find(i);
      const b = find(sources + target[e]!);
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const number = new Map<number, number>();
  const label = Uint32Array.from({ length: sources + targets }, (_, unit) => {
    const root = find(unit);
    const known = number.get(root);
    if (known !== undefined) return known;
    number.set(root, number.size);
    return number.size - 1;
  });
  return { count: number.size, from: label.slice(0, sources), to: label.slice(sources) };
}
