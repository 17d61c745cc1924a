import { type Mesh, meshNeighbours } from '@/geo/topology';
import type { IslandGroup } from './islands';
import { distance, type Point } from './plane';
import { PROVINCES_AFTER, PROVINCES_BEFORE } from './provinces';
import { normal, type Random } from './random';
import type { Country, Place } from './settle';

/** A unit of the communes' level since 2025-07-01, without a name yet. */
export interface Group {
  readonly province: string;
  readonly island: IslandGroup | null;
  /** Places whose main atom it holds, the first the most urban. */
  readonly members: number[];
  readonly atoms: Set<number>;
}

/** Communes of a hundred that the merger left as they were. */
const UNCHANGED = 0.0135;

/**
 * Merges the communes into as many as there are since 2025-07-01, province by province: again and
 * again the smallest joins its smallest neighbour, across a former province border only where it
 * is much the smallest. Then the spare atoms of a few hundred go over to another neighbour.
 */
export function merge(country: Country, mesh: Mesh, random: Random): Group[] {
  const { places } = country;
  const atomNeighbours = meshNeighbours(mesh);
  const neighbours = placeNeighbours(country, atomNeighbours);
  const into = new Map(PROVINCES_BEFORE.map(({ code, merged_into }) => [code, merged_into]));

  const groups: Group[] = [];
  for (const { code, communes } of PROVINCES_AFTER) {
    const own = places.map((_, i) => i).filter((i) => into.get(places[i]!.province) === code);
    const islands = new Set(own.map((i) => places[i]!.island).filter((island) => island !== null));
    const mainland = own.filter((i) => places[i]!.island === null);
    for (const members of join(mainland, communes - islands.size, places, neighbours, random)) {
      groups.push(groupOf(code, null, members, places));
    }
    for (const island of islands) {
      const members = own.filter((i) => places[i]!.island === island);
      groups.push(groupOf(code, island, members, places));
    }
  }
  partPlaces(groups, country, atomNeighbours, random);
  const sea = groups.filter(({ province, island }) => province === '96' && island === null);
  const bank = country.islets.at(-1)!.line[0]!;
  const away = (group: Group) =>
    Math.min(...group.members.map((member) => distance(places[member]!.at, bank)));
  sea.reduce((a, b) => (away(b) < away(a) ? b : a)).atoms.add(country.newLand);
  return groups;
}

/** Which places, or other unions of atoms, share a border. */
export function placeNeighbours(
  { places, atoms }: { places: readonly { atoms: readonly number[] }[]; atoms: number },
  atomNeighbours: readonly (readonly number[])[],
): number[][] {
  const placeOf = new Int32Array(atoms).fill(-1);
  places.forEach((place, i) => {
    for (const atom of place.atoms) placeOf[atom] = i;
  });
  return places.map((place, i) => {
    const found = new Set(place.atoms.flatMap((a) => atomNeighbours[a]!.map((b) => placeOf[b]!)));
    found.delete(i);
    found.delete(-1);
    return [...found];
  });
}

function groupOf(
  province: string,
  island: IslandGroup | null,
  members: number[],
  places: readonly Place[],
): Group {
  members.sort((a, b) => places[b]!.urban - places[a]!.urban || a - b);
  return { province, island, members, atoms: new Set(members.flatMap((i) => places[i]!.atoms)) };
}

/** Joins places into so many connected groups of about one size. */
function join(
  own: readonly number[],
  count: number,
  places: readonly Place[],
  neighbours: readonly (readonly number[])[],
  random: Random,
): number[][] {
  interface Cluster {
    members: number[];
    size: number;
    middle: Point;
    readonly fixed: boolean;
  }
  const clusterOf = new Map<number, Cluster>();
  const live = new Set<Cluster>();
  for (const place of own) {
    const fixed = random() < UNCHANGED;
    const size = Math.exp(0.22 * normal(random));
    const cluster = { members: [place], size, middle: places[place]!.at, fixed };
    clusterOf.set(place, cluster);
    live.add(cluster);
  }
  while (live.size > count) {
    const open = [...live].filter(({ fixed }) => !fixed);
    const small = open.reduce((a, b) => (b.size < a.size ? b : a));
    const home = places[small.members[0]!]!.province;
    const near = new Set(small.members.flatMap((i) => neighbours[i]!.map((j) => clusterOf.get(j))));
    near.delete(small);
    const choices = [...near].filter((other) => other !== undefined && !other.fixed);
    const away = (other: Cluster) => distance(other.middle, small.middle);
    // The nearest of the small ones, so that units are compact.
    const cost = (other: Cluster) =>
      other.size * away(other) * (places[other.members[0]!]!.province === home ? 1 : 6);
    // An island without a land neighbour joins the nearest cluster over the water.
    const target = choices.length
      ? choices.reduce((a, b) => (cost(b!) < cost(a!) ? b : a))!
      : open.filter((other) => other !== small).reduce((a, b) => (away(b) < away(a) ? b : a));
    for (const member of small.members) clusterOf.set(member, target);
    target.members.push(...small.members);
    target.size += small.size;
    const part = small.size / target.size;
    target.middle = [
      target.middle[0] + (small.middle[0] - target.middle[0]) * part,
      target.middle[1] + (small.middle[1] - target.middle[1]) * part,
    ];
    live.delete(small);
  }
  return [...live].map(({ members }) => members);
}

/** Gives the spare atoms of places to a neighbouring group, where both stay in one piece. */
function partPlaces(
  groups: readonly Group[],
  { places, atoms }: Country,
  atomNeighbours: readonly (readonly number[])[],
  random: Random,
): void {
  const groupOf = new Array<Group | undefined>(atoms);
  for (const group of groups) for (const atom of group.atoms) groupOf[atom] = group;
  for (const place of places) {
    const home = groupOf[place.atoms[0]!]!;
    if (home.members.length < 2 || place.island) continue;
    for (const atom of place.atoms.slice(0, -1)) {
      const others = [...new Set(atomNeighbours[atom]!.map((next) => groupOf[next]))].filter(
        (group): group is Group =>
          group !== undefined &&
          group !== home &&
          group.province === home.province &&
          group.island === null &&
          group.members.length > 1,
      );
      const to = others[Math.floor(random() * others.length)];
      if (!to || !staysWhole(home, atom, atomNeighbours)) continue;
      home.atoms.delete(atom);
      to.atoms.add(atom);
      groupOf[atom] = to;
    }
  }
}

/** Whether taking the atom away leaves a group's pieces of land as many as they were. */
function staysWhole(
  { atoms }: Group,
  without: number,
  atomNeighbours: readonly (readonly number[])[],
): boolean {
  const around = atomNeighbours[without]!.filter((next) => atoms.has(next));
  if (around.length < 2) return around.length === 1;
  const seen = new Set([without, around[0]!]);
  const open = [around[0]!];
  for (let atom = open.pop(); atom !== undefined; atom = open.pop()) {
    for (const next of atomNeighbours[atom]!) {
      if (!atoms.has(next) || seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return around.every((atom) => seen.has(atom));
}
