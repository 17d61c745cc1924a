import { area, union } from '@turf/turf';
import fc from 'fast-check';
import type { Feature, FeatureCollection, Polygon as GeoPolygon, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology as makeTopology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { arcGraph, mergeUnits, polygonArcs, type Unit, unitsOf } from '.';

const SIDE = 5;

/** A chessboard of unit squares: unit `x y` covers one square; rings run as asked. */
function board(counterClockwise: boolean): Topology {
  const square = (i: number): Feature<GeoPolygon> => {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    const ring = [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ];
    const coordinates = [counterClockwise ? ring : ring.toReversed()];
    return {
      ...{ type: 'Feature', id: `${x} ${y}`, properties: {} },
      geometry: { type: 'Polygon', coordinates },
    };
  };
  const units: FeatureCollection<GeoPolygon> = {
    type: 'FeatureCollection',
    features: Array.from({ length: SIDE * SIDE }, (_, i) => square(i)),
  };
  return makeTopology({ units }, 1000) as unknown as Topology;
}

const boards = { counterClockwise: board(true), clockwise: board(false) };
const squares = fc.uniqueArray(fc.nat(SIDE * SIDE - 1), { minLength: 1, maxLength: SIDE * SIDE });
const winding = fc.constantFrom('counterClockwise' as const, 'clockwise' as const);

describe('units merged along their arcs', () => {
  it('cover the ground that an independent union of the polygons covers', () => {
    fc.assert(
      fc.property(winding, squares, (wound, chosen) => {
        const topology = boards[wound];
        const units = chosen.map((i) => unitsOf(topology)[i]!);
        const merged = feature(
          topology,
          mergeUnits(arcGraph(topology), units),
        ) as Feature<MultiPolygon>;
        const shapes = units.map((unit) => feature(topology, unit) as Feature<GeoPolygon>);
        const wanted =
          shapes.length === 1
            ? shapes[0]!
            : union<object>({ type: 'FeatureCollection', features: shapes })!;
        expect(area(merged)).toBeCloseTo(area(wanted), 0);
        const both = union({ type: 'FeatureCollection', features: [merged, wanted] })!;
        expect(area(both)).toBeCloseTo(area(wanted), 0);
      }),
    );
  });

  it('keep every border with another unit once, and none among themselves', () => {
    fc.assert(
      fc.property(squares, (chosen) => {
        const topology = boards.counterClockwise;
        const units = chosen.map((i) => unitsOf(topology)[i]!);
        const times = new Map<number, number>();
        for (const walk of units.flatMap((unit) => polygonArcs(unit).flat(2)))
          times.set(walk < 0 ? ~walk : walk, (times.get(walk < 0 ? ~walk : walk) ?? 0) + 1);
        const border = [...times].flatMap(([arc, n]) => (n === 1 ? [arc] : [])).sort();
        const kept = mergeUnits(arcGraph(topology), units)
          .arcs.flat(2)
          .map((walk) => (walk < 0 ? ~walk : walk));
        expect(kept.sort()).toEqual(border);
      }),
    );
  });

  it('have a polygon for each piece of ground, its outline before its holes', () => {
    fc.assert(
      fc.property(winding, squares, (wound, chosen) => {
        const topology = boards[wound];
        const graph = arcGraph(topology);
        const units = chosen.map((i) => unitsOf(topology)[i]!);
        const { arcs } = mergeUnits(graph, units);
        expect(arcs).toHaveLength(pieces(new Set(chosen)));
        const size = (ring: number[]) => ring.reduce((sum, walk) => sum + graph.area(walk), 0);
        for (const [outline, ...holes] of arcs) {
          expect(size(outline!)).toBeGreaterThan(0);
          for (const hole of holes) expect(size(hole)).toBeLessThan(0);
        }
      }),
    );
  });

  it('that touch in a corner only stay two polygons, and a ring of units keeps its hole', () => {
    const graph = arcGraph(boards.counterClockwise);
    const at = (...names: string[]): Unit[] =>
      unitsOf(graph.topology).filter((unit) => names.includes(String(unit.id)));
    expect(mergeUnits(graph, at('0 0', '1 1')).arcs).toHaveLength(2);
    const around = at('0 0', '1 0', '2 0', '0 1', '2 1', '0 2', '1 2', '2 2');
    expect(mergeUnits(graph, around).arcs.map((rings) => rings.length)).toEqual([2]);
  });
});

/** Groups of squares that hang together by their sides. */
function pieces(chosen: Set<number>): number {
  let count = 0;
  const left = new Set(chosen);
  for (const start of chosen) {
    if (!left.delete(start)) continue;
    count++;
    const open = [start];
    for (let i = open.pop(); i !== undefined; i = open.pop()) {
      const x = i % SIDE;
      const beside = [
        i - SIDE,
        i + SIDE,
        ...(x > 0 ? [i - 1] : []),
        ...(x < SIDE - 1 ? [i + 1] : []),
      ];
      for (const next of beside) if (left.delete(next)) open.push(next);
    }
  }
  return count;
}
