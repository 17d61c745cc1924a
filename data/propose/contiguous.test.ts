import { booleanPointInPolygon, flatten, pointOnFeature, union } from '@turf/turf';
import fc from 'fast-check';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology as makeTopology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { adjacencyOf } from '@/geo/plans/adjacency';
import { layOut, outlinesOf } from '@/geo/plans/propose/lay-out';
import { EVEN } from '@/geo/plans/propose/proposal';
import { proposePlans } from '@/geo/plans/propose/propose-plans';
import { codeOf } from '@/geo/testing/random-proposal';
import { neighbours } from '@/geo/topology';

const SIDE = 5;
const SEA = -1;

/** A country of squares: each belongs to a unit or to the sea; a unit may lie in several pieces. */
function countryOf(owner: readonly number[]): Topology {
  const squares = new Map<string, number[][][][]>();
  owner.forEach((unit, i) => {
    if (unit === SEA) return;
    const [x, y] = [106 + (i % SIDE) / 10, 17 + Math.floor(i / SIDE) / 10];
    const ring = [
      [x, y],
      [x + 0.1, y],
      [x + 0.1, y + 0.1],
      [x, y + 0.1],
      [x, y],
    ].map((corner) => corner.map((degree) => Number(degree.toFixed(6))));
    squares.set(codeOf(unit), [...(squares.get(codeOf(unit)) ?? []), [ring]]);
  });
  const features = [...squares].map(([id, coordinates]) => {
    const parts = { type: 'MultiPolygon', coordinates } as MultiPolygon;
    const pieces = flatten(parts).features;
    const whole =
      pieces.length > 1 ? union({ type: 'FeatureCollection', features: pieces }) : pieces[0];
    return { type: 'Feature' as const, id, properties: {}, geometry: whole!.geometry };
  });
  return makeTopology({
    units: { type: 'FeatureCollection', features } as GeoJSON.FeatureCollection,
  }) as unknown as Topology;
}

/**
 * Whether members form one ground: their union, piece by piece, where pieces are tied together by
 * members that lie in several of them.
 */
function formOneGround(members: readonly Feature<Polygon | MultiPolygon>[]): boolean {
  const whole =
    members.length > 1
      ? union({ type: 'FeatureCollection', features: [...members] })!
      : members[0]!;
  const pieces = flatten(whole).features as Feature<Polygon>[];
  const piecesOf = members.map((member) =>
    (flatten(member).features as Feature<Polygon>[]).map((part) =>
      pieces.findIndex((piece) => booleanPointInPolygon(pointOnFeature(part), piece)),
    ),
  );
  const reached = new Set([0]);
  for (let round = 0; round < members.length; round++)
    for (const list of piecesOf)
      if (list.some((piece) => reached.has(piece))) for (const piece of list) reached.add(piece);
  return reached.size === pieces.length;
}

const randomCountry = fc.record({
  owner: fc.array(fc.integer({ min: SEA, max: 11 }), {
    minLength: SIDE * SIDE,
    maxLength: SIDE * SIDE,
  }),
  people: fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }),
  floor: fc.record({ people: fc.integer({ min: 1, max: 25 }), area: fc.constant(0) }),
  seed: fc.nat(),
});

test('the polygons of every proposed group unite to one ground', () => {
  fc.assert(
    fc.property(randomCountry, ({ owner, people, floor, seed }) => {
      fc.pre(owner.some((unit) => unit !== SEA));
      const country = countryOf(owner);
      const adjacency = adjacencyOf(neighbours(country));
      const { units } = country.objects;
      const shapes = new Map(
        (feature(country, units!) as unknown as { features: Feature<Polygon>[] }).features.map(
          (shape) => [shape.id as string, shape],
        ),
      );
      const places = adjacency.codes.map((_, i) => ({ lon: 106 + i / 100, lat: 17 }));
      const { plans } = proposePlans({
        adjacency,
        people: Float64Array.from(adjacency.codes, (code) => people[Number(code)]!),
        unknown: new Uint8Array(adjacency.codes.length),
        area: new Float64Array(adjacency.codes.length),
        look: layOut(outlinesOf(country, adjacency), adjacency, places, null),
        floor,
        standards: null,
        count: null,
        locked: [],
        apart: [],
        weights: EVEN,
        plans: 3,
        seed,
        steps: 30_000,
      });
      for (const { groups } of plans)
        for (const { units: members } of groups)
          expect(formOneGround(members.map((unit) => shapes.get(adjacency.codes[unit]!)!))).toBe(
            true,
          );
    }),
    { numRuns: 60 },
  );
});
