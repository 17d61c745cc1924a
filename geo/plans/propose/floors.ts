/** What a group needs to stand as a unit: the same for all, or as a decree asks of its kind and terrain. */
import { KINDS, type Kind, TERRAINS, type Terrain } from '@/geo/units';
import { linesFor } from '../judge';
import { kindOfUnion } from '../kind-of-union';
import type { StandardSet } from '../standards';
import { type TerrainPart, terrainsOfUnion } from '../terrain';

/** What a group needs; 0 where nothing is asked. */
export interface Floor {
  readonly people: number;
  /** Square metres. */
  readonly area: number;
}

/** The standards of a decree, with what of each unit decides which of them holds. */
export interface Standards {
  readonly set: StandardSet;
  readonly kinds: readonly Kind[];
  /** The terrains that each unit may have. */
  readonly terrains: readonly (readonly Terrain[])[];
  /** Square kilometres of each unit, by which the terrain of a union is told; NaN where not known. */
  readonly land: Float64Array;
}

/**
 * The standards of a decree for some units.
 * @param unknown what a unit of unknown terrain is taken for; null for every terrain that it may have
 */
export const standardsFor = (
  set: StandardSet,
  unknown: Terrain | null,
  units: readonly {
    readonly kind: Kind;
    readonly terrains: readonly Terrain[];
    readonly km2: number;
  }[],
): Standards => ({
  set,
  kinds: units.map(({ kind }) => kind),
  terrains: units.map(({ terrains }) => (unknown && terrains.length !== 1 ? [unknown] : terrains)),
  land: Float64Array.from(units, ({ km2 }) => km2),
});

export interface Floors {
  readonly of: (units: readonly number[]) => Floor;
  /** No group among some units needs less. */
  readonly lowest: (units: readonly number[]) => Floor;
  /** Whether all groups need the same: then a group that meets it does so with any unit more. */
  readonly alike: boolean;
}

/** The same floor for every group. */
export const alike = (floor: Floor): Floors => ({
  of: () => floor,
  lowest: () => floor,
  alike: true,
});

const SQUARE_METRES = 1e6;

/**
 * The floor of each group by the kind and the terrain that it would have. Where its terrain is not
 * known it needs what every possible one asks, as `judge` lets nothing else pass.
 * @param least what every group needs at any rate
 */
export function floorsOf(least: Floor, standards: Standards | null): Floors {
  if (!standards) return alike(least);
  const { set, kinds, terrains, land } = standards;
  const masks = terrains.map(maskOf);
  const known = new Map<number, Floor>();
  const floorFor = (kind: Kind, mask: number): Floor => {
    const key = KINDS.indexOf(kind) * 2 ** TERRAINS.length + mask;
    let floor = known.get(key);
    if (!floor) {
      floor = highest(least, set, kind, mask);
      known.set(key, floor);
    }
    return floor;
  };
  const terrainOf = (units: readonly number[]): number => {
    const mask = masks[units[0]!]!;
    if (units.every((unit) => masks[unit] === mask)) return mask;
    return maskOf(
      terrainsOfUnion(
        units.map((unit): TerrainPart => ({ km2: land[unit]!, terrains: terrains[unit]! })),
      ),
    );
  };
  const of = (units: readonly number[]): Floor => {
    const kind = kindOfUnion(units.map((unit) => kinds[unit]!));
    return floorFor(lineKind(set, kind), terrainOf(units));
  };
  const lowest = (units: readonly number[]): Floor => {
    const among = [...new Set(units.map((unit) => kinds[unit]!))];
    const made = among.flatMap((a) => among.map((b) => kindOfUnion([a, b])));
    const masksHere = new Set(units.map((unit) => masks[unit]!));
    const ground = TERRAINS.filter((_, t) => [...masksHere].some((mask) => mask & (1 << t)));
    // Where no terrain has the half of a union it counts as none of them.
    const terrainsHere = new Set<Terrain>(ground.length > 1 ? [...ground, 'other'] : ground);
    const floors = [...new Set([...among, ...made])].flatMap((kind) =>
      [...terrainsHere].map((terrain) => floorFor(lineKind(set, kind), maskOf([terrain]))),
    );
    return {
      people: Math.min(...floors.map(({ people }) => people)),
      area: Math.min(...floors.map(({ area }) => area)),
    };
  };
  return { of, lowest, alike: false };
}

const maskOf = (terrains: readonly Terrain[]): number =>
  terrains.reduce((mask, terrain) => mask | (1 << TERRAINS.indexOf(terrain)), 0);

/** A decree of two levels knows no townships: there they stand by what is asked of communes. */
function lineKind({ standards }: StandardSet, kind: Kind): Kind {
  return kind === 'township' && !standards.some((line) => line.kind === kind) ? 'commune' : kind;
}

function highest(least: Floor, set: StandardSet, kind: Kind, mask: number): Floor {
  const possible = TERRAINS.filter((_, t) => mask & (1 << t));
  const figures = { people: null, areaKm2: null, wardShare: null, urbanisation: null };
  let { people, area } = least;
  for (const line of linesFor({ kind, terrains: possible, ...figures }, set)) {
    people = Math.max(people, line?.minPopulation ?? 0);
    area = Math.max(area, Math.round((line?.minAreaKm2 ?? 0) * SQUARE_METRES));
  }
  return { people, area };
}
