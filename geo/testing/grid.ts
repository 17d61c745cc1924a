/** A grid of square communes to draw plans on: some squares are sea, figures come from a seed. */
import fc from 'fast-check';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import type { CountColumns, FlowColumns, GroundInput, GroundUnit } from '@/geo/plans/ground';
import { type Edition, TERRAINS } from '@/geo/units';
import { FIRST_DAY } from './random-history';
import { areaKm2, degrees, type Square } from './squares';

/** Ages of each sex that the grid's people are counted by. */
const AGES = 3;

export interface Grid extends GroundInput {
  readonly polygons: ReadonlyMap<string, Feature<Polygon>>;
  readonly squares: ReadonlyMap<string, Square>;
}

/** The code of a square: "x0y2". */
export const codeAt = ([x, y]: Square): string => `x${x}y${y}`;

/**
 * @param land the squares that are land, each a commune
 * @param seed what the figures follow from
 */
export function gridOf(land: readonly Square[], seed: number): Grid {
  const squares = new Map(
    [...land]
      .map((square) => [codeAt(square), square] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const polygons = new Map([...squares].map(([code, square]) => [code, polygonOf(code, square)]));
  const random = (n: number, salt: number) => (Math.imul(seed + salt * 7919, 2654435761) >>> 8) % n;
  const units = [...squares].map(([code, square], i): GroundUnit => {
    const [lon, lat] = degrees([square[0] + 0.5, square[1] + 0.5]);
    return {
      ...{ code, name: `Xã ${code}`, kind: 'commune', parentCode: '01', lon, lat },
      terrain: TERRAINS[random(TERRAINS.length, i)]!,
      areaDeclaredKm2: Math.round(areaKm2(square)),
    };
  });
  const people = (id: CountColumns['id'], salt: number): CountColumns => ({
    ...{ id, cells: 2 * AGES },
    values: Int32Array.from({ length: units.length * 2 * AGES }, (_, k) => random(900, salt + k)),
    missing: Uint8Array.from(units, (_, i) => (random(20, salt + i) === 0 ? 1 : 0)),
  });
  const features: FeatureCollection<Polygon> = {
    type: 'FeatureCollection',
    features: [...polygons.values()],
  };
  const topo = topology({ units: features });
  return {
    ...{ edition: FIRST_DAY as Edition, units, polygons, squares, topology: topo },
    counts: [people('permanent', 1), people('temporary', 2)],
    flows: flowsBetween(units.length, random),
  };
}

function polygonOf(code: string, [x, y]: Square): Feature<Polygon> {
  const corners = (
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ] as const
  ).map(degrees);
  return {
    type: 'Feature',
    id: code,
    properties: {},
    geometry: { type: 'Polygon', coordinates: [corners] },
  };
}

/** Every unit sends movers to the three that follow it, itself included now and then. */
function flowsBetween(units: number, random: (n: number, salt: number) => number): FlowColumns {
  const start = Uint32Array.from({ length: units + 1 }, (_, i) => i * 3);
  const at = (e: number) => (Math.floor(e / 3) + random(4, e)) % units;
  return {
    start,
    destination: Uint32Array.from({ length: units * 3 }, (_, e) => at(e)),
    movers: Float64Array.from({ length: units * 3 }, (_, e) => random(50, e + 5)),
  };
}

/** Grids of up to seven by seven squares, a fifth of them sea; one square of land at least. */
export const randomGrid: fc.Arbitrary<Grid> = fc
  .record({
    width: fc.integer({ min: 1, max: 7 }),
    height: fc.integer({ min: 1, max: 7 }),
    sea: fc.array(fc.nat(48), { maxLength: 10 }),
    seed: fc.nat(1_000_000),
  })
  .map(({ width, height, sea, seed }) => {
    const all = Array.from(
      { length: width * height },
      (_, k): Square => [k % width, Math.floor(k / width)],
    );
    const land = all.filter((_, k) => !sea.includes(k));
    return gridOf(land.length > 0 ? land : [[0, 0]], seed);
  });

export const codesOf = (grid: Grid): string[] => grid.units.map(({ code }) => code);

/** A grid and some of its units. */
export const chosenUnits: fc.Arbitrary<[Grid, string[]]> = randomGrid.chain((grid) =>
  fc.tuple(fc.constant(grid), fc.subarray(codesOf(grid), { minLength: 1 })),
);
