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
/** What a commune gave of its people to two units that got none of its land. */
const PEOPLE_APART = [0.04, 0.03] as const;

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
  const apart = peopleApart(groups, random);
  places.forEach((place, i) => {
    const from = before[i]!.code;
    const pieces = piecesOf(place.atoms, groupOf, areas);
    const all = pieces.reduce((sum, { area }) => sum + area, 0);
    if (pieces.length === 1) {
      place.atoms.forEach((atom) => {
        people[atom] = areas[atom]! / all;
      });
      const g = pieces[0]!.group;
      if (i === apart.place) {
        const rest = 1 - PEOPLE_APART[0] - PEOPLE_APART[1];
        const row = { event, from, basis: 'register' as const };
        const kind = 'all_land_rest_of_people';
        transfers.push({ ...row, to: after[g]!.code, kind, people: rest, area: 1 });
        apart.groups.forEach((other, k) => {
          const share = PEOPLE_APART[k]!;
          const to = after[other]!.code;
          transfers.push({ ...row, to, kind: 'part_of_people_no_land', people: share, area: 0 });
        });
        return;
      }
      const kind = wholeKind(before[i]!, after[g]!, groups[g]!.atoms.size === place.atoms.length);
      const to = after[g]!.code;
      transfers.push({ event, from, to, kind, people: 1, area: 1, basis: 'decree' });
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

/** A place in a group of several, and two other groups of its province that get some of its people. */
function peopleApart(groups: readonly Group[], random: Random) {
  const merged = groups.flatMap(({ island, members, atoms }, g) =>
    island === null && members.length > 2 && atoms.size === members.length ? [g] : [],
  );
  const home = merged[Math.floor(random() * merged.length)]!;
  const others = merged.filter((g) => g !== home && groups[g]!.province === groups[home]!.province);
  return { place: groups[home]!.members.at(-1)!, groups: others.slice(0, 2) };
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
