/** Rows that sharpen the relaxation of a packing. */
import type { Priced, Program } from './packing-program';
import type { Groups } from './smallest-groups';

/** Any two groups that hold two of the three units share one: together they are taken at most once. */
export type Triple = readonly [number, number, number];

/** Cuts added at a time; the most violated first. */
const AT_ONCE = 40;
const VIOLATED = 1e-4;

/** The program of some groups: a row for each unit, then one for each triple. */
export function programOf(groups: Groups, units: number, triples: readonly Triple[]): Program {
  const count = groups.start.length - 1;
  const start = new Int32Array(count + 1);
  const row: number[] = [];
  const byUnit: number[][] = Array.from({ length: units }, () => []);
  triples.forEach((triple, t) => {
    for (const unit of triple) byUnit[unit]!.push(t);
  });
  for (let g = 0; g < count; g++) {
    const seen = new Map<number, number>();
    for (let e = groups.start[g]!; e < groups.start[g + 1]!; e++) {
      const unit = groups.members[e]!;
      row.push(unit);
      for (const t of byUnit[unit]!) seen.set(t, (seen.get(t) ?? 0) + 1);
    }
    for (const [t, times] of seen) if (times >= 2) row.push(units + t);
    start[g + 1] = row.length;
  }
  return {
    rows: units + triples.length,
    start,
    row: Int32Array.from(row),
  };
}

/**
 * Triples of units of which the relaxation takes more than it may: subset-row cuts of three rows
 * (Jepsen, Petersen, Spoorendonk and Pisinger 2008).
 */
export function violatedTriples(groups: Groups, units: number, { taken }: Priced): Triple[] {
  const holding: number[][] = Array.from({ length: units }, () => []);
  for (let g = 0; g < taken.length; g++) {
    if (taken[g]! < VIOLATED || taken[g]! > 1 - VIOLATED) continue;
    for (let e = groups.start[g]!; e < groups.start[g + 1]!; e++)
      holding[groups.members[e]!]!.push(g);
  }
  const found: { triple: Triple; over: number }[] = [];
  for (let a = 0; a < units; a++) {
    const partners = partnersOf(groups, holding[a]!, a);
    for (let i = 0; i < partners.length; i++) {
      for (let j = i + 1; j < partners.length; j++) {
        const triple: Triple = [a, partners[i]!, partners[j]!];
        const over = takenTwice(triple, holding, taken) - 1;
        // A triple is met from each of its units; it counts once, from the least that sees both others.
        if (over > VIOLATED) found.push({ triple, over });
      }
    }
  }
  found.sort((x, y) => y.over - x.over || compare(sorted(x.triple), sorted(y.triple)));
  const once = new Map(found.map(({ triple }) => [sorted(triple).join(), sorted(triple)]));
  return [...once.values()].slice(0, AT_ONCE);
}

const sorted = (triple: Triple): Triple => {
  const [a, b, c] = [...triple].sort((x, y) => x - y);
  return [a!, b!, c!];
};
const compare = (a: Triple, b: Triple) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

function partnersOf(groups: Groups, of: readonly number[], unit: number): number[] {
  const partners = new Set<number>();
  for (const g of of)
    for (let e = groups.start[g]!; e < groups.start[g + 1]!; e++) partners.add(groups.members[e]!);
  partners.delete(unit);
  return [...partners].sort((x, y) => x - y);
}

function takenTwice(
  [a, b, c]: Triple,
  holding: readonly (readonly number[])[],
  taken: Float64Array,
): number {
  let sum = 0;
  const [ofA, ofB, ofC] = [holding[a]!, holding[b]!, holding[c]!];
  for (const g of ofA) if (ofB.includes(g) || ofC.includes(g)) sum += taken[g]!;
  for (const g of ofB) if (ofC.includes(g) && !ofA.includes(g)) sum += taken[g]!;
  return sum;
}
