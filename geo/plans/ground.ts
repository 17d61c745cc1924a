/**
 * The ground a plan is drawn on: the units of one edition and level with their figures, laid out by
 * index so that a group is summed without a look-up. Built once; it never changes.
 */
import type { Topology } from 'topojson-specification';
import type { Counts } from '@/geo/crosswalk';
import type { Concept } from '@/geo/measures';
import { neighbours } from '@/geo/topology';
import type { Edition, IsoDate, Terrain, Unit } from '@/geo/units';
import { type Adjacency, adjacencyOf, type Link } from './adjacency';
import { waysOut } from './enclaves';
import { possibleTerrains } from './possible-terrains';
import { type Shapes, shapesOf } from './shapes';

export type GroundUnit = Pick<
  Unit,
  'code' | 'name' | 'kind' | 'terrain' | 'parentCode' | 'areaDeclaredKm2' | 'lon' | 'lat'
> & {
  /** The district that it belonged to, where districts are remembered. */
  readonly district?: string | null;
  /** The day on which it will be another unit, or none, by an act that is known; null for none. */
  readonly until?: IsoDate | null;
};

/** What is counted: people of a concept, or schools and their places by level of school. */
export type CountId = Concept | 'schools' | 'places';

/** Counts of every unit: `values[unit * cells + cell]`. */
export interface CountColumns {
  readonly id: CountId;
  /** Of people: sexes times ages, all ages of one sex together; 1 where neither is known. */
  readonly cells: number;
  readonly values: Counts;
  /** 1 for each unit of which nothing is known; its values are then ignored. */
  readonly missing?: Uint8Array;
}

/** Movers between units: those of origin i are `start[i]` up to `start[i + 1]`. */
export interface FlowColumns {
  readonly start: Uint32Array;
  readonly destination: Uint32Array;
  readonly movers: Counts;
  /** 1 for each unit that some left, or came to, in pairs that are not told; left out where all are. */
  readonly hiddenOut?: Uint8Array;
  readonly hiddenIn?: Uint8Array;
}

export interface Ground {
  readonly edition: Edition;
  /** Ascending by code; a unit's place is its index everywhere. */
  readonly units: readonly GroundUnit[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** By shared border and by declared link; by shared border alone. */
  readonly adjacency: Adjacency;
  readonly borders: Adjacency;
  /** The terrains that each unit may have. */
  readonly terrains: readonly (readonly Terrain[])[];
  readonly counts: readonly CountColumns[];
  readonly flows: FlowColumns | null;
  /** Null without boundaries: then there is no outline, no geometric area and no neighbour. */
  readonly shapes: Shapes | null;
  /** See `waysOut`; null without boundaries. */
  readonly waysOut: Int32Array | null;
}

export interface GroundInput {
  readonly edition: Edition;
  readonly units: readonly GroundUnit[];
  readonly topology: Topology | null;
  readonly links?: readonly Link[];
  /** By the order of the units as given; they are put in the order of codes here. */
  readonly counts?: readonly CountColumns[];
  readonly flows?: FlowColumns | null;
}

/**
 * Lays out the ground.
 * @throws RangeError when units are not given in ascending order of codes (figures go by their place),
 * when figures do not fit the units, or when a link cannot be
 */
export function groundOf(input: GroundInput): Ground {
  const { edition, units, topology, links = [], counts = [], flows = null } = input;
  units.forEach(({ code }, i) => {
    const before = units[i - 1];
    if (before && before.code >= code)
      throw new RangeError(`unit ${code} comes after ${before.code}: units go by ascending code`);
  });
  for (const { id, cells, values } of counts)
    if (values.length !== units.length * cells)
      throw new RangeError(
        `${id}: ${values.length} counts given when expected ${units.length} x ${cells}`,
      );
  const indexOf = new Map(units.map(({ code }, i) => [code, i]));
  const touching = topology ? neighbours(topology) : new Map<string, string[]>();
  const bordering = new Map(units.map(({ code }) => [code, touching.get(code) ?? []]));
  const borders = adjacencyOf(bordering);
  // A stretch of land does not end where the units of this ground do.
  const countrywide = touching.size > units.length ? adjacencyOf(touching) : borders;
  const shapes = topology && shapesOf(topology, indexOf);
  return {
    ...{ edition, units, indexOf, borders, counts, flows, shapes },
    adjacency: links.length === 0 ? borders : adjacencyOf(bordering, links),
    terrains: possibleTerrains(units, countrywide),
    waysOut: shapes && waysOut(borders, shapes.open),
  };
}
