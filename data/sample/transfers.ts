import type { BASES } from '@/data/tables';
import type { Group } from './merge';
import { PROVINCES_BEFORE } from './provinces';
import type { Random } from './random';
import type { Country } from './settle';
import type { Commune } from './units';

/** A row of the table `transfer`. */
export interface TransferRow {
  event: string;
  from: string | null;
  to: string;
  kind: string;
  people: number | null;
  area: number | null;
  basis: (typeof BASES)[number];
}
export interface Merger {
  readonly transfers: readonly TransferRow[];
  /** Share of its place's people on each atom, by the generator's own knowledge. */
  readonly people: Float64Array;
}

/** Of a hundred parted communes: those whose smaller pieces nobody lives on. */
const EMPTY_PIECES = 0.16;
/** Of a hundred parted communes: those whose people were located, so that their shares are known. */
const LOCATED = 0.6;
/** Communes that gave all their land to one unit but some of their people to others. */
const PEOPLE_APART = 1;

/** What passes from every commune to every commune on 2025-07-01, in every kind the decrees know. */
export function mergerTransfers(
  event: string,
  country: Country,
  before: readonly Commune[],
  groups: readonly Group[],
  after: readonly Commune[],
  areas: Float64Array,
  random: Random,
): Merger {
  const { places } = country;
  const groupOf = new Int32Array(country.atoms);
  groups.forEach(({ atoms }, g) => {
    for (const atom of atoms) groupOf[atom] = g;
  });
  const people = new Float64Array(country.atoms);
  const transfers: TransferRow[] = [];
  let apart = 0;
  places.forEach((place, i) => {
    const from = before[i]!.code;
    const pieces = piecesOf(place.atoms, groupOf, areas);
    const all = pieces.reduce((sum, { area }) => sum + area, 0);
    if (pieces.length === 1) {
      place.atoms.forEach((atom) => {
        people[atom] = areas[atom]! / all;
      });
      const g = pieces[0]!.group;
      const row = { event, from, basis: 'decree' as const };
      const beside =
        groups[g]!.members.length > 1 ? besides(g, i, groups, places[i]!.province) : [];
      if (apart < PEOPLE_APART && beside.length >= 2 && random() < 0.02) {
        apart++;
        // Some families were counted to two other units; the land went to one.
        const shares = [0.04, 0.03];
        transfers.push({
          ...row,
          to: after[g]!.code,
          kind: 'all_land_rest_of_people',
          people: 0.93,
          area: 1,
          basis: 'register',
        });
        beside.slice(0, 2).forEach((other, k) => {
          transfers.push({
            ...row,
            to: after[other]!.code,
            kind: 'part_of_people_no_land',
            people: shares[k]!,
            area: 0,
            basis: 'register',
          });
        });
        return;
      }
      const kind = wholeKind(before[i]!, after[g]!, groups[g]!.atoms.size === place.atoms.length);
      transfers.push({ ...row, to: after[g]!.code, kind, people: 1, area: 1 });
      return;
    }
    const empty = random() < EMPTY_PIECES;
    const located = random() < LOCATED;
    const largest = pieces.reduce((a, b) => (b.area > a.area ? b : a));
    const weights = pieces.map((piece) => {
      const lived = piece.area * Math.exp(random() - 0.5);
      // With three pieces only one is empty, so that two share the people.
      const bare = empty && piece !== largest && (pieces.length === 2 || piece === pieces[0]);
      return bare ? 0 : lived;
    });
    const lived = weights.reduce((a, b) => a + b, 0);
    const homes = weights.filter((weight) => weight > 0).length;
    const shares = weights.map((weight) => weight / lived);
    // The shares of a unit sum to exactly one.
    const last = pieces.length - 1;
    shares[last] = 1 - shares.slice(0, last).reduce((a, b) => a + b, 0);
    pieces.forEach((piece, k) => {
      for (const atom of piece.atoms) people[atom] = (shares[k]! * areas[atom]!) / piece.area;
      const decided = homes === 1;
      transfers.push({
        ...{ event, from, to: after[piece.group]!.code },
        kind: weights[k] === 0 ? 'land_only' : decided ? 'part_of_land_all_people' : 'part',
        people: decided || located ? shares[k]! : null,
        area: piece.area / all,
        basis: decided ? 'decree' : located ? 'register' : 'area',
      });
    });
  });
  const to = after[groupOf[country.newLand]!]!.code;
  transfers.push({
    event,
    from: null,
    to,
    kind: 'new_land',
    people: null,
    area: null,
    basis: 'decree',
  });
  return { transfers, people };
}

/** The atoms of a place by the group they go to. */
function piecesOf(atoms: readonly number[], groupOf: Int32Array, areas: Float64Array) {
  const pieces = new Map<number, { group: number; atoms: number[]; area: number }>();
  for (const atom of atoms) {
    const group = groupOf[atom]!;
    const piece = pieces.get(group) ?? { group, atoms: [], area: 0 };
    piece.atoms.push(atom);
    piece.area += areas[atom]!;
    pieces.set(group, piece);
  }
  return [...pieces.values()];
}

function wholeKind(old: Commune, now: Commune, alone: boolean): string {
  if (!alone) return 'whole';
  if (old.kind !== now.kind) return now.kind === 'special_zone' ? 'whole' : 'kind_changed';
  return old.name === now.name ? 'unchanged' : 'renamed';
}

/** Other groups of the province's mainland. */
function besides(g: number, place: number, groups: readonly Group[], _province: string): number[] {
  const { province } = groups[g]!;
  return groups.flatMap((group, other) =>
    other !== g && group.province === province && !group.island && !group.members.includes(place)
      ? [other]
      : [],
  );
}

/** What passes between provinces on the same day: each goes whole into one. */
export function provinceTransfers(event: string): TransferRow[] {
  return PROVINCES_BEFORE.map(({ code, merged_into }) => {
    const alone = PROVINCES_BEFORE.filter((p) => p.merged_into === merged_into).length === 1;
    const kind = alone ? 'unchanged' : 'whole';
    return { event, from: code, to: merged_into, kind, people: 1, area: 1, basis: 'decree' };
  });
}

/** On 2026-04-30 a province and ten of its communes change their kind and nothing else. */
export function kindTransfers(event: string, codes: readonly string[]): TransferRow[] {
  return codes.map((code) => ({
    ...{ event, from: code, to: code, kind: 'kind_changed' },
    ...{ people: 1, area: 1, basis: 'decree' as const },
  }));
}
