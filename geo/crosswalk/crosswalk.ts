/**
 * A crosswalk: for every unit of one date, the units of another date that it becomes and the share
 * of its people and of its land that each of them gets. Units are codes outside and dense indices
 * inside; the shares are a sparse matrix by rows (CSR), one pattern with a layer for people and one
 * for land. Read by row it restates data forward; a way back is a crosswalk of its own.
 */
import { BASES, type Basis, type Edition } from '@/geo/units';

/** Units in force on a day, ordered by code; a unit's place in `codes` is its index. */
export interface Side {
  readonly edition: Edition;
  readonly codes: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** A share that no evidence tells is NaN and has this in place of a rung. */
export const UNKNOWN = 255;

/** One value an entry, for people or for land. */
export interface Layer {
  /** Share of the source unit, 0..1; NaN where unknown. The known shares of a row sum to 1. */
  readonly share: Float64Array;
  /** The worst rung that the share rests on, as a place in `BASES`; `UNKNOWN` where it is. */
  readonly basis: Uint8Array;
  /** The part of the share that rests on law alone: `share - certain` is estimated. */
  readonly certain: Float64Array;
}

export interface Crosswalk {
  readonly from: Side;
  readonly to: Side;
  /** Row i has the entries `start[i]` up to `start[i + 1]`; targets ascend within a row. */
  readonly start: Uint32Array;
  readonly target: Uint32Array;
  readonly people: Layer;
  readonly land: Layer;
  /** 1 for every unit of `to` that holds land which had no predecessor. */
  readonly newLand: Uint8Array;
  /**
   * 1 for every unit of `from` that has no counterpart for a part of it or all: its shares sum to less
   * than 1. It happens on the way back from new land.
   */
  readonly lacking: Uint8Array;
}

/** What is passed on: people follow the shares of people, ground those of land. */
export type Subject = 'people' | 'land';

/** One transfer of a crosswalk under construction. */
export interface Entry {
  /** Index of the receiving unit. */
  to: number;
  people: Share;
  land: Share;
}
export interface Share {
  share: number;
  /** Place in `BASES`, or `UNKNOWN`. */
  basis: number;
  certain: number;
}

export const NOTHING: Share = { share: 0, basis: 0, certain: 0 };
export const ALL: Share = { share: 1, basis: 0, certain: 1 };
export const UNTOLD: Share = { share: Number.NaN, basis: UNKNOWN, certain: 0 };

/** A share and its rung; what stands on the rung of the decree is certain. */
export function shareOn(basis: Basis, share: number): Share {
  return { share, basis: BASES.indexOf(basis), certain: basis === 'decree' ? share : 0 };
}

/** The name of a rung; undefined for a share that is unknown. */
export function basisOf(place: number): Basis | undefined {
  return BASES[place];
}

/** Units of a day as a side of a crosswalk. The codes need not be ordered, only distinct. */
export function sideOf(edition: Edition, codes: Iterable<string>): Side {
  const ordered = [...codes].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return { edition, codes: ordered, indexOf: new Map(ordered.map((code, i) => [code, i])) };
}

/**
 * Packs rows of entries into a crosswalk. Entries to one target in a row must be joined before;
 * those without people and land are left out. Empty rows lack a counterpart.
 */
export function pack(
  from: Side,
  to: Side,
  rows: readonly (readonly Entry[])[],
  marks: Partial<Pick<Crosswalk, 'newLand' | 'lacking'>> = {},
): Crosswalk {
  const newLand = marks.newLand ?? new Uint8Array(to.codes.length);
  const lacking = marks.lacking?.slice() ?? new Uint8Array(from.codes.length);
  const kept = rows.map((row) =>
    row.filter((e) => e.people.share !== 0 || e.land.share !== 0).sort((a, b) => a.to - b.to),
  );
  const size = kept.reduce((sum, row) => sum + row.length, 0);
  const start = new Uint32Array(from.codes.length + 1);
  const target = new Uint32Array(size);
  const people = emptyLayer(size);
  const land = emptyLayer(size);
  let at = 0;
  for (let i = 0; i < from.codes.length; i++) {
    for (const entry of kept[i] ?? []) {
      target[at] = entry.to;
      put(people, at, entry.people);
      put(land, at, entry.land);
      at++;
    }
    start[i + 1] = at;
    if (start[i] === at) lacking[i] = 1;
  }
  return { from, to, start, target, people, land, newLand, lacking };
}

function emptyLayer(size: number): Layer {
  return {
    share: new Float64Array(size),
    basis: new Uint8Array(size),
    certain: new Float64Array(size),
  };
}

function put(layer: Layer, at: number, { share, basis, certain }: Share): void {
  layer.share[at] = share;
  layer.basis[at] = basis;
  layer.certain[at] = certain;
}

/** The rows of a crosswalk as entries, to be worked on and packed again. */
export function unpack(crosswalk: Crosswalk): Entry[][] {
  return crosswalk.from.codes.map((_, i) => rowOf(crosswalk, i));
}

/** What one unit becomes, as entries. */
export function rowOf({ start, target, people, land }: Crosswalk, i: number): Entry[] {
  const row: Entry[] = [];
  for (let e = start[i]!; e < start[i + 1]!; e++)
    row.push({ to: target[e]!, people: take(people, e), land: take(land, e) });
  return row;
}

function take(layer: Layer, at: number): Share {
  return { share: layer.share[at]!, basis: layer.basis[at]!, certain: layer.certain[at]! };
}

/** Every unit becomes itself: the crosswalk of a day to itself. */
export function identity(side: Side): Crosswalk {
  return pack(
    side,
    side,
    side.codes.map((_, i) => [{ to: i, people: ALL, land: ALL }]),
  );
}

/**
 * What follows without any evidence but that shares sum to 1: a single unknown share of a row is
 * what the others leave; where they leave nothing, every unknown one is nothing. Works in place.
 */
export function deduce(row: Entry[], subject: Subject): void {
  const untold = row.filter((e) => Number.isNaN(e[subject].share));
  let told = 0;
  let certain = 0;
  let basis = 0;
  for (const entry of row) {
    const { share, certain: sure, basis: rung } = entry[subject];
    if (Number.isNaN(share)) continue;
    told += share;
    certain += sure;
    if (share > 0) basis = Math.max(basis, rung);
  }
  const left = 1 - told;
  if (untold.length > 0 && left <= ROUNDING) for (const entry of untold) entry[subject] = NOTHING;
  else if (untold.length === 1)
    untold[0]![subject] = { share: left, basis, certain: basis === 0 ? 1 - certain : 0 };
  settleWhole(row, subject);
}

/** A unit that goes to one unit only goes there whole, whatever the way was. */
function settleWhole(row: Entry[], subject: Subject): void {
  const receiving = row.filter((e) => e[subject].share !== 0);
  if (receiving.length === 1) receiving[0]![subject] = ALL;
}

/** Differences below this are the rounding of sums of shares, not shares. */
export const ROUNDING = 1e-9;
