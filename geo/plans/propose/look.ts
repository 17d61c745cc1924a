/** What is weighed against each other in plans that keep equally many units. */
import type { Adjacency } from '../adjacency';

/** Whole metres throughout, so that sums are exact. */
export interface Look {
  /** Length of each unit's outline. */
  readonly outline: Float64Array;
  /** Length of the border with each neighbour, beside `adjacency.neighbour`; 0 for a link. */
  readonly border: Float64Array;
  /** Where the unit's seat lies, on a plane. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The old district of each unit as a number; null where it is not known for all. */
  readonly district: Int32Array | null;
}

/** Less is better in each. */
export const AIMS = ['changed', 'balance', 'compactness', 'districts', 'distance'] as const;
export type Aim = (typeof AIMS)[number];
export type Weights = Readonly<Record<Aim, number>>;

/**
 * What a group adds to each aim, whole numbers:
 * - changed: people who get another unit, all but those of the member with most people;
 * - balance: the square of its people, whose sum is least where all groups are alike;
 * - compactness: metres of outline (a plan with less of it has rounder units);
 * - districts: people outside the district that has most of the group's people;
 * - distance: people times metres to the seat, which is put where most of them live.
 */
export type Burden = Readonly<Record<Aim, number>>;

export function burdenOf(
  adjacency: Adjacency,
  people: Float64Array,
  look: Look,
  units: readonly number[],
): Burden {
  const seat = seatOf(people, units);
  let [total, outline, distance] = [0, 0, 0];
  for (const unit of units) {
    total += people[unit]!;
    outline += look.outline[unit]!;
    for (let e = adjacency.start[unit]!; e < adjacency.start[unit + 1]!; e++) {
      if (units.includes(adjacency.neighbour[e]!)) outline -= look.border[e]!;
    }
    distance += people[unit]! * metres(look, unit, seat);
  }
  return {
    changed: total - people[seat]!,
    balance: total * total,
    compactness: outline,
    districts: total - mostOfOneDistrict(people, look, units, total),
    distance,
  };
}

/** The member with most people; the first of equals. */
export function seatOf(people: Float64Array, units: readonly number[]): number {
  let seat = units[0]!;
  for (const unit of units)
    if (people[unit]! > people[seat]! || (people[unit] === people[seat] && unit < seat))
      seat = unit;
  return seat;
}

function metres({ x, y }: Look, a: number, b: number): number {
  const [dx, dy] = [x[a]! - x[b]!, y[a]! - y[b]!];
  return Math.round(Math.sqrt(dx * dx + dy * dy));
}

function mostOfOneDistrict(
  people: Float64Array,
  { district }: Look,
  units: readonly number[],
  total: number,
): number {
  if (!district) return total;
  const sums = new Map<number, number>();
  for (const unit of units)
    sums.set(district[unit]!, (sums.get(district[unit]!) ?? 0) + people[unit]!);
  return Math.max(...sums.values());
}

export function sumBurdens(burdens: readonly Burden[]): Burden {
  const sum = { changed: 0, balance: 0, compactness: 0, districts: 0, distance: 0 };
  for (const burden of burdens) for (const aim of AIMS) sum[aim] += burden[aim];
  return sum;
}
