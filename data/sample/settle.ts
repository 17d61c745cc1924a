import type { Terrain } from '@/geo/units';
import { cluster, middle, slice } from './cluster';
import { ISLAND_GROUPS, type IslandGroup } from './islands';
import { boxOf, type Outlines, type Part } from './outlines';
import { distance, type Point, toPlane } from './plane';
import { PROVINCES_BEFORE, type ProvinceBefore } from './provinces';
import type { Random } from './random';
import { terrainAt } from './relief';
import { shareOut } from './share-out';
import type { Settled } from './subdivide';
import { livingPlace, settlementOf, urbanity } from './towns';

/** A unit of the communes' level before 2025-07-01, without a name yet. */
export interface Place {
  readonly province: string;
  /** The island group it lies in, or null on the mainland. */
  readonly island: IslandGroup | null;
  /** Its atoms; several where the merger will part it. */
  readonly atoms: number[];
  readonly at: Point;
  /** 1 in the province's capital, towards 0 away from towns. */
  readonly urban: number;
  readonly terrain: Terrain;
  /** The commune of an archipelago by its real name. */
  readonly realName?: string;
}
export interface Country {
  readonly places: readonly Place[];
  readonly land: readonly Settled[];
  readonly islets: readonly { atom: number; line: readonly Point[] }[];
  /** Alluvial ground that belonged to no commune before 2025-07-01. */
  readonly newLand: number;
  readonly atoms: number;
}

/** Living places drawn for each commune: enough to find its middle. */
const DRAWS = 26;
/** Of a hundred communes, those that get several atoms; the merger parts most of them. */
const SLICED = 0.065;
/** The bank that the sea has laid down off the cape of Cà Mau. */
const NEW_LAND = { province: '96', at: toPlane([104.64, 8.7]), radius: 0.012 };

/** Sets every commune of before 2025-07-01 on the land, the closer together the more people live there. */
export function settle(outlines: Outlines, random: Random): Country {
  const places: Place[] = [];
  const settled = new Map<Part, { atoms: number[]; seeds: Point[] }>();
  const islets: { atom: number; line: Point[] }[] = [];
  let atoms = 0;
  for (const part of outlines.parts) settled.set(part, { atoms: [], seeds: [] });

  for (const province of PROVINCES_BEFORE) {
    const parts = outlines.parts.filter((part) => part.province === province.code);
    const groups = ISLAND_GROUPS.filter((group) => group.province === province.code);
    const areas = [
      ...groups.map((island) => ({
        island,
        parts: parts.filter((part) => lies(part, island)),
        communes: 'communes' in island.before ? island.before.communes : 1,
        counted: 'communes' in island.before,
      })),
    ];
    const taken = new Set(areas.flatMap((area) => area.parts));
    const mainland = {
      island: null,
      parts: parts.filter((part) => !taken.has(part)),
      communes:
        province.communes -
        areas.reduce((sum, { communes, counted }) => sum + (counted ? communes : 0), 0),
    };
    for (const { island, parts: own, communes } of [mainland, ...areas]) {
      if (own.length > 0) {
        atoms = settleArea(province, island, own, communes, settled, places, atoms, random);
      } else if (island) {
        atoms = settleIslets(island, communes, islets, places, atoms, random);
      }
    }
  }
  const newLand = atoms++;
  islets.push({ atom: newLand, line: isletLine(NEW_LAND.at, NEW_LAND.radius, random) });
  const land = outlines.parts.map((part) => ({ part, ...settled.get(part)! }));
  return { places, land, islets, newLand, atoms };
}

function lies(part: Part, { box }: IslandGroup): boolean {
  if (!box) return false;
  const [west, south, east, north] = boxOf(part);
  const [low, high] = [toPlane([box[0], box[1]]), toPlane([box[2], box[3]])];
  return west > low[0] && south > low[1] && east < high[0] && north < high[1];
}

function settleArea(
  province: ProvinceBefore,
  island: IslandGroup | null,
  parts: readonly Part[],
  communes: number,
  settled: ReadonlyMap<Part, { atoms: number[]; seeds: Point[] }>,
  places: Place[],
  firstAtom: number,
  random: Random,
): number {
  let atoms = firstAtom;
  const capital = toPlane([province.capital_lon, province.capital_lat]);
  const settlement = island
    ? { towns: [], capital: 0, others: 0 }
    : settlementOf(province.character, capital, parts, communes, random);
  const members = parts.map((): Point[] => []);
  for (let i = 0; i < communes * DRAWS; i++) {
    const { at, part } = livingPlace(settlement, parts, random);
    members[part]!.push(at);
  }
  const counts = shareOut(
    communes,
    members.map((list) => list.length),
  );
  const first = places.length;
  parts.forEach((part, p) => {
    if (counts[p] === 0) return;
    const clusters = cluster(members[p]!, counts[p]!, random);
    for (const cells of clusters) {
      const at = middle(cells);
      const sliced = !island && cells.length >= 9 && random() < SLICED;
      const seeds = sliced ? slice(cells, random() < 0.2 ? 3 : 2, random) : [at];
      const own = seeds.map(() => atoms++);
      settled.get(part)!.atoms.push(...own);
      settled.get(part)!.seeds.push(...seeds);
      const terrain = island ? 'island' : terrainAt(at);
      places.push({
        province: province.code,
        island,
        atoms: own,
        at: seeds.at(-1)!,
        urban: urbanity(settlement, at),
        terrain,
      });
    }
  });
  // Islets too small for a commune belong to the nearest one.
  parts.forEach((part, p) => {
    if (counts[p] !== 0) return;
    const here = middle(part.line);
    const near = places
      .slice(first)
      .reduce((a, b) => (distance(b.at, here) < distance(a.at, here) ? b : a));
    settled.get(part)!.atoms.push(near.atoms[0]!);
  });
  return atoms;
}

function settleIslets(
  island: IslandGroup,
  communes: number,
  islets: { atom: number; line: Point[] }[],
  places: Place[],
  firstAtom: number,
  random: Random,
): number {
  let atoms = firstAtom;
  const named = new Map<string | undefined, Place>();
  for (const { at, commune } of island.islets ?? []) {
    let place = named.get(commune);
    if (!place) {
      place = {
        province: island.province,
        island,
        atoms: [atoms++],
        at: toPlane(at),
        urban: 0,
        terrain: 'island',
        ...(commune === undefined ? {} : { realName: commune }),
      };
      named.set(commune, place);
      places.push(place);
    }
    islets.push({ atom: place.atoms[0]!, line: isletLine(toPlane(at), 0.006, random) });
  }
  if (named.size !== communes) throw new RangeError(`${island.name} has ${named.size} communes`);
  return atoms;
}

/** An islet as a small uneven ring, counter-clockwise. */
function isletLine([x, y]: Point, radius: number, random: Random): Point[] {
  return Array.from({ length: 9 }, (_, i): Point => {
    const angle = (i * 2 * Math.PI) / 9;
    const away = radius * (0.7 + 0.5 * random());
    return [x + 1.3 * away * Math.cos(angle), y + away * Math.sin(angle)];
  });
}
