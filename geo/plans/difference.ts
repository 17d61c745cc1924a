/** Two plans against each other: which group is which, and who would live with others. */
import type { Derived } from './derive';
import type { CountId, Ground } from './ground';
import { matchGroups, type Overlap } from './match-groups';
import { placementOf } from './placement';

/** People who are in one group by the first plan and in one by the second. */
export interface Crossing {
  /** Places in the plans; -1 for units that stay as they are. */
  readonly a: number;
  readonly b: number;
  /** Those who are known. */
  readonly people: number;
  /** How many of the units have people whom nobody knows. */
  readonly unknown: number;
  /** Units (or parts of them) that cross, by code. */
  readonly units: readonly string[];
}

/** A unit, or a part of it, that is not in the counterpart of its group. */
export interface Move {
  readonly unit: string;
  /** As in `Crossing`. */
  readonly a: number;
  readonly b: number;
  readonly people: number | null;
}

export interface PlanDifference {
  /** For each group of the first plan its counterpart in the second, or -1. */
  readonly counterpart: Int32Array;
  /** The matrix of people, without empty cells: by group of the first plan, then of the second. */
  readonly matrix: readonly Crossing[];
  /** Units that are not, or not whole, in the counterpart of their group; ascending. */
  readonly moved: readonly string[];
  /** The same, each with where it comes from and goes to. */
  readonly moves: readonly Move[];
  readonly movedPeople: number;
  /** Units whose people are not known: where they move they are in `moved`, but in no number. */
  readonly unknown: readonly string[];
}

/** One unit's people in the groups of a plan, by number of the group. */
type Portions = readonly { readonly group: number; readonly people: number | null }[];

/** A cell while it is counted. */
interface Counted {
  people: number;
  unknown: number;
  units: string[];
}

/** What a unit without people weighs in telling groups apart: less than a person. */
const TRACE = 1e-3;

/**
 * The difference between two plans on one ground. Names, codes and the order of groups do not matter,
 * nor whether a unit stands alone in a group or in none: plans that draw the same borders have none.
 */
export function differenceOf(
  ground: Ground,
  a: Derived,
  b: Derived,
  concept: CountId = 'registered',
): PlanDifference {
  const [ofA, ofB] = [portionsOf(ground, a, concept), portionsOf(ground, b, concept)];
  const [groupsA, groupsB] = [a.plan.groups.length, b.plan.groups.length];
  const overlaps = ground.units.flatMap((_, unit) => overlapsOf(ofA[unit]!, ofB[unit]!));
  const partner = matchGroups(groupsA + ground.units.length, overlaps);
  const matrix = new Map<string, Omit<Crossing, 'people' | 'unknown' | 'units'> & Counted>();
  const moves: Move[] = [];
  const unknown: string[] = [];
  let movedPeople = 0;
  ground.units.forEach(({ code }, unit) => {
    for (const { from, to, people } of laidOver(ofA[unit]!, ofB[unit]!, partner)) {
      if (people === null && unknown.at(-1) !== code) unknown.push(code);
      const [x, y] = [from < groupsA ? from : -1, to < groupsB ? to : -1];
      if (partner[from] !== to) {
        moves.push({ unit: code, a: x, b: y, people });
        movedPeople += people ?? 0;
      }
      if (x < 0 && y < 0) continue;
      const cell = matrix.get(`${x} ${y}`) ?? { a: x, b: y, people: 0, unknown: 0, units: [] };
      matrix.set(`${x} ${y}`, cell);
      cell.people += people ?? 0;
      if (cell.units.at(-1) === code) continue;
      cell.units.push(code);
      if (people === null) cell.unknown += 1;
    }
  });
  return {
    counterpart: partner.slice(0, groupsA).map((to) => (to < groupsB ? to : -1)),
    matrix: [...matrix.values()].sort((x, y) => x.a - y.a || x.b - y.b),
    ...{ moved: [...new Set(moves.map(({ unit }) => unit))], moves, movedPeople, unknown },
  };
}

/** By unit; one that no group takes is a group of its own, numbered after those of the plan. */
function portionsOf(ground: Ground, derived: Derived, concept: CountId): Portions[] {
  const byUnit: { group: number; people: number | null }[][] = ground.units.map(() => []);
  const groups = derived.plan.groups.length;
  for (const { unit, group, people } of placementOf(ground, derived, concept))
    byUnit[unit]!.push({ group: group < 0 ? groups + unit : group, people });
  return byUnit;
}

/** What a unit says of which group is which. Where both plans cut it, its parts mix evenly. */
function overlapsOf(ofA: Portions, ofB: Portions): Overlap[] {
  const sum = ofA.reduce((s, { people }) => s + (people ?? 0), 0);
  return ofA.flatMap((x) =>
    ofB.map((y): Overlap => {
      const people = sum === 0 ? 0 : ((x.people ?? 0) * (y.people ?? 0)) / sum;
      return { a: x.group, b: y.group, weight: people + TRACE };
    }),
  );
}

/**
 * The people of one unit by groups of both plans. Where both cut it, nothing tells how the parts lie:
 * those of groups that are each other's counterpart are taken to be the same as far as they go, so
 * that no more people move than must.
 */
function laidOver(
  ofA: Portions,
  ofB: Portions,
  partner: Int32Array,
): { from: number; to: number; people: number | null }[] {
  const [onlyA, onlyB] = [ofA[0]!, ofB[0]!];
  if (ofA.length === 1 && ofB.length === 1)
    return [{ from: onlyA.group, to: onlyB.group, people: onlyA.people }];
  if (ofA.some(({ people }) => people === null))
    return ofA.map(({ group: from }) => {
      const same = ofB.find(({ group }) => group === partner[from]);
      return { from, to: (same ?? onlyB).group, people: null };
    });
  const open = ofA.map(({ people }) => people!);
  const free = ofB.map(({ people }) => people!);
  const found: { from: number; to: number; people: number }[] = [];
  const lay = (i: number, k: number): void => {
    const people = Math.min(open[i]!, free[k]!);
    if (people === 0) return;
    found.push({ from: ofA[i]!.group, to: ofB[k]!.group, people });
    open[i]! -= people;
    free[k]! -= people;
  };
  ofA.forEach(({ group }, i) => {
    const k = ofB.findIndex((other) => other.group === partner[group]);
    if (k >= 0) lay(i, k);
  });
  ofA.forEach((_, i) => {
    ofB.forEach((_, k) => {
      lay(i, k);
    });
  });
  return found;
}
