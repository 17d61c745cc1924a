import fc from 'fast-check';
import { topology as makeTopology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import {
  dissolve,
  isInside,
  type Position,
  polygonsByCode,
  topologyAreas,
  topologyFaults,
} from '@/geo/topology';
import {
  approximateOutlines,
  type GroundPassed,
  placingsOf,
  sitesOf,
} from './approximate-outlines';

/** Steps of the grid over the country: 2 degrees of which are some 220 km. */
const STEPS = 1e6;

/** Two communes beside each other, the western with a hole for a third and an island of its own. */
const after = onGrid({
  W: [
    [box(105, 10, 106, 11), box(105.4, 10.4, 105.6, 10.6).toReversed()],
    [box(107.9, 10, 108, 10.1)],
  ],
  E: [[box(106, 10, 107, 11)]],
  H: [[box(105.4, 10.4, 105.6, 10.6)]],
});

function box(west: number, south: number, east: number, north: number): [number, number][] {
  return [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}

function onGrid(units: Record<string, [number, number][][][]>): Topology {
  const features = Object.entries(units).map(([id, coordinates]) => ({
    ...{ type: 'Feature', id, properties: {} },
    geometry: { type: 'MultiPolygon', coordinates },
  }));
  const objects = { units: { type: 'FeatureCollection', features } };
  return makeTopology(objects as Parameters<typeof makeTopology>[0], STEPS) as unknown as Topology;
}

/** Anywhere in the west, in the east, in the sea, or nowhere. */
const centre = fc.option(
  fc.tuple(
    fc.double({ min: 104.9, max: 107.1, noNaN: true }),
    fc.double({ min: 9.9, max: 11.1, noNaN: true }),
  ) as fc.Arbitrary<Position>,
);
/** Centres of up to a dozen communes of before, each with the communes that took its ground. */
const histories = fc.array(fc.record({ centre, to: fc.subarray(['W', 'E'], { minLength: 1 }) }), {
  minLength: 0,
  maxLength: 12,
});

function draw(given: { centre: Position | null; to: readonly string[] }[]) {
  const all = [...given, ...['W', 'E', 'H'].map((to) => ({ centre: null, to: [to] }))];
  const passed = all.flatMap(({ to }, i): GroundPassed[] =>
    to.map((code) => ({ from: `old ${i}`, to: code })),
  );
  const centres = new Map(all.map((unit, i) => [`old ${i}`, unit.centre]));
  const sites = sitesOf(after, passed, (code) => centres.get(code)!);
  return { all, passed, sites, before: approximateOutlines(after, sites) };
}

describe('approximate outlines', () => {
  it('tile the ground of the successors, whatever the centres: nothing lost, nothing twice', () => {
    fc.assert(
      fc.property(histories, (given) => {
        const { all, passed, before } = draw(given);
        const { crossing, ...faults } = topologyFaults(before);
        expect(faults).toEqual({ doubleCodes: [], empty: [], overlapping: [], gaps: [] });
        const areas = topologyAreas(before);
        expect([...areas.keys()].sort()).toEqual(all.map((_, i) => `old ${i}`).sort());
        const sum = (codes: Iterable<number>) => [...codes].reduce((a, b) => a + b, 0);
        const now = topologyAreas(after);
        expect(sum(areas.values())).toBeCloseTo(sum(now.values()), 6);
        // What went into one successor alone lies in it; the hole has one predecessor: itself.
        const hole = passed.find(({ to }) => to === 'H')!.from;
        expect(areas.get(hole)).toBeCloseTo(now.get('H')!, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('keep the outline of a successor, to half a step of the grid where a border meets it', () => {
    fc.assert(
      fc.property(histories, (given) => {
        const { all, before } = draw(given.map((unit) => ({ ...unit, to: unit.to.slice(0, 1) })));
        const into = (code: string) => all[Number(code.slice(4))]!.to[0];
        const again = topologyAreas(dissolve(before, into));
        // A step is some 0.3 m, and the outline of the west some 440 km long.
        for (const [code, km2] of topologyAreas(after))
          expect(Math.abs(again.get(code)! - km2)).toBeLessThan(440 * 0.0003);
      }),
      { numRuns: 30 },
    );
  });

  it('hold every believable centre that lies inside a successor and is not given twice', () => {
    const { before, sites } = draw([
      { centre: [105.2, 10.2], to: ['W'] },
      { centre: [105.8, 10.8], to: ['W', 'E'] },
      { centre: [105.8, 10.8], to: ['W'] },
      { centre: [106.5, 10.5], to: ['E'] },
      { centre: [120, 30], to: ['E'] },
    ]);
    const polygons = polygonsByCode(before);
    expect(isInside(polygons.get('old 0')!, [105.2, 10.2])).toBe(true);
    expect(isInside(polygons.get('old 1')!, [105.8, 10.8])).toBe(true);
    expect(isInside(polygons.get('old 3')!, [106.5, 10.5])).toBe(true);
    expect(Object.fromEntries(placingsOf(sites))).toMatchObject({
      ...{ 'old 0': 'own', 'old 1': 'own', 'old 2': 'free', 'old 3': 'own', 'old 4': 'near' },
    });
  });

  it('of a unit that was divided reach into every successor, as one ground across their border', () => {
    const { before } = draw([{ centre: [105.95, 10.5], to: ['W', 'E'] }]);
    const polygons = polygonsByCode(before).get('old 0')!;
    expect(isInside(polygons, [105.95, 10.5])).toBe(true);
    expect(isInside(polygons, [106.05, 10.5])).toBe(true);
    // The border between the two is none of its own.
    expect(isInside(polygons, [106, 10.5])).toBe(true);
  });

  it('are the same whatever the order in which the predecessors are told', () => {
    const told = draw([
      { centre: [105.2, 10.2], to: ['W'] },
      { centre: null, to: ['W'] },
      { centre: [106.8, 10.8], to: ['E'] },
    ]);
    const centres = new Map(told.all.map((unit, i) => [`old ${i}`, unit.centre]));
    const sites = sitesOf(after, told.passed.toReversed(), (code) => centres.get(code)!);
    expect(approximateOutlines(after, sites)).toEqual(told.before);
  });

  it('are refused where a successor has no predecessor: its ground would be nobody’s', () => {
    const sites = sitesOf(after, [{ from: 'old', to: 'W' }], () => null);
    expect(() => approximateOutlines(after, sites)).toThrow('no unit of before had ground in');
  });
});
