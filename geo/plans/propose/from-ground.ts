/** From the ground that a plan is drawn on to what a search works on: the units of some provinces. */

import type { Terrain } from '@/geo/units';
import { type Adjacency, adjacencyOf } from '../adjacency';
import type { CountId, Ground } from '../ground';
import { unitFigures } from '../judge-plan';
import type { StandardSet } from '../standards';
import { type Floor, standardsFor } from './floors';
import { layOut } from './lay-out';
import type { Weights } from './look';
import type { Proposal } from './proposal';

export interface AskedProposal {
  /** Codes of the units that may be grouped. */
  readonly units: readonly string[];
  /** Which people count towards a standard. */
  readonly concept: CountId;
  readonly floor: Floor;
  readonly rules: StandardSet | null;
  /** What a unit of unknown terrain is taken for; null for every terrain that it may have. */
  readonly unknownTerrain: Terrain | null;
  readonly count: Proposal['count'];
  /** Groups of codes that are kept as they are. */
  readonly locked: readonly (readonly string[])[];
  readonly weights: Weights;
  readonly plans: number;
  readonly seed: number;
  readonly steps: number;
}

const SQUARE_METRES = 1e6;

/**
 * Lays out a proposal. A group never crosses the border of a province, over a declared link neither.
 * Land that is not declared is that of the boundary.
 * @throws RangeError when the ground has no boundaries, or a code is none of its units
 */
export function proposalOn(ground: Ground, asked: AskedProposal): Proposal {
  const { shapes } = ground;
  if (!shapes) throw new RangeError('the ground has no boundaries: nobody knows what touches what');
  const units = [...asked.units]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((code) => indexOn(ground.indexOf, code));
  const adjacency = adjacencyWithin(ground, units);
  const here = units.map((unit) => ground.units[unit]!);
  const figures = units.map((unit) => unitFigures(ground, unit, asked.concept));
  const districts = here.flatMap(({ district }) => district ?? []);
  const outlines = { units: units.map((unit) => shapes.units[unit]!), lengths: shapes.lengths };
  return {
    adjacency,
    people: Float64Array.from(figures, ({ people }) => people ?? 0),
    unknown: Uint8Array.from(figures, ({ people }) => (people === null ? 1 : 0)),
    area: Float64Array.from(figures, ({ areaKm2 }) => Math.round((areaKm2 ?? 0) * SQUARE_METRES)),
    look: layOut(
      outlines,
      adjacency,
      here.map(({ lon, lat }) => ({ lon: lon ?? 0, lat: lat ?? 0 })),
      districts.length === here.length ? districts : null,
    ),
    floor: asked.floor,
    standards:
      asked.rules &&
      standardsFor(
        asked.rules,
        asked.unknownTerrain,
        units.map((unit) => ({
          kind: ground.units[unit]!.kind,
          terrains: ground.terrains[unit]!,
          km2: shapes.areas[unit]!,
        })),
      ),
    count: asked.count,
    locked: asked.locked.map((group) => group.map((code) => indexOn(adjacency.indexOf, code))),
    apart: [],
    weights: asked.weights,
    plans: asked.plans,
    seed: asked.seed,
    steps: asked.steps,
  };
}

function indexOn(indexOf: ReadonlyMap<string, number>, code: string): number {
  const index = indexOf.get(code);
  if (index === undefined) throw new RangeError(`${code} is no unit that may be grouped`);
  return index;
}

/** Who touches whom, by border or by link, among units of one province. */
function adjacencyWithin({ adjacency, units }: Ground, within: readonly number[]): Adjacency {
  const { codes, start, neighbour } = adjacency;
  return adjacencyOf(
    new Map(
      within.map((unit) => {
        const beside = [...neighbour.subarray(start[unit]!, start[unit + 1]!)];
        const own = beside.filter((other) => units[other]!.parentCode === units[unit]!.parentCode);
        return [codes[unit]!, own.map((other) => codes[other]!)];
      }),
    ),
  );
}
