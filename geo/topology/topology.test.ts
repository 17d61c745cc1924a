import fc from 'fast-check';
import { topology as makeTopology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import {
  compareOutlines,
  crossings,
  dissolve,
  distanceKm,
  insidePoint,
  isInside,
  type Line,
  neighbours,
  orientation,
  partCounts,
  polygonsArea,
  polygonsByCode,
  signedArea,
  topologyAreas,
  topologyFaults,
} from '.';

const box = (west: number, south: number, east: number, north: number): Line => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** A topology of units, each of the boxes given. */
function unitsOfBoxes(units: Record<string, Line[]>): Topology {
  const made = makeTopology({
    units: {
      type: 'FeatureCollection',
      features: Object.entries(units).map(([id, rings]) => ({
        ...{ type: 'Feature', id, properties: {} },
        geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) as never },
      })),
    },
  } as Parameters<typeof makeTopology>[0]);
  return made as unknown as Topology;
}

/** Four cells around one corner and an island of the first: 1 2 / 3 4. */
const country = unitsOfBoxes({
  '1': [box(105, 11, 106, 12), box(110, 8, 110.1, 8.1)],
  '2': [box(106, 11, 107, 12)],
  '3': [box(105, 10, 106, 11)],
  '4': [box(106, 10, 107, 11)],
});

describe('areas on the ellipsoid', () => {
  it('make the surface of the whole earth: 510,065,622 km² by the constants of WGS 84', () => {
    const north = Array.from({ length: 361 }, (_, i): [number, number] => [i - 180, 90]);
    const ring: Line = [[-180, -90], [180, -90], ...north.toReversed(), [-180, -90]];
    expect(Math.abs(signedArea(ring))).toBeCloseTo(510_065_622, -1);
  });

  it('of a country are the sum of the areas of its units, wherever the borders run', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 105.1, max: 106.9, noNaN: true }),
        fc.double({ min: 10.1, max: 11.9, noNaN: true }),
        (lon, lat) => {
          const parts = [
            box(105, 10, lon, lat),
            box(lon, 10, 107, lat),
            box(105, lat, lon, 12),
            box(lon, lat, 107, 12),
          ];
          const sum = parts.reduce((s, ring) => s + polygonsArea([[ring]]), 0);
          expect(sum).toBeCloseTo(polygonsArea([[box(105, 10, 107, 12)]]), 6);
        },
      ),
    );
  });

  it('are the same from arcs as from rings, and a hole counts against its polygon', () => {
    const areas = topologyAreas(country);
    for (const [code, polygons] of polygonsByCode(country))
      expect(areas.get(code)).toBeCloseTo(polygonsArea(polygons), 6);
    const hole = box(105.4, 11.4, 105.6, 11.6);
    expect(polygonsArea([[box(105, 11, 106, 12), hole]])).toBeCloseTo(
      polygonsArea([[box(105, 11, 106, 12)]]) - polygonsArea([[hole]]),
      6,
    );
  });
});

describe('neighbours and dissolving', () => {
  it('are units that share a border; units that meet in a corner are none', () => {
    expect(Object.fromEntries(neighbours(country))).toEqual({
      '1': ['2', '3'],
      '2': ['1', '4'],
      '3': ['1', '4'],
      '4': ['2', '3'],
    });
  });

  it('joins units along their own arcs, keeps their ground and their islands', () => {
    const halves = dissolve(country, (code) => (code === '1' || code === '2' ? 'north' : 'south'));
    const [all, made] = [topologyAreas(country), topologyAreas(halves)];
    expect(made.get('north')).toBeCloseTo(all.get('1')! + all.get('2')!, 6);
    expect(partCounts(halves).get('north')).toBe(2);
    const given = new Set(country.arcs.map((arc) => JSON.stringify(arc)));
    for (const arc of halves.arcs) expect(given).toContain(JSON.stringify(arc));
    expect(Object.fromEntries(neighbours(halves))).toEqual({ north: ['south'], south: ['north'] });
  });

  it('leaves out units without a group', () => {
    const south = dissolve(country, (code) => (code > '2' ? 'south' : undefined));
    expect([...topologyAreas(south).keys()]).toEqual(['south']);
  });
});

describe('crossings', () => {
  it('finds where a bow tie crosses itself', () => {
    const bow: Line = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    expect(crossings([bow])).toEqual([{ at: [1, 1], lines: [0, 0] }]);
  });

  it('finds none in rings that touch in a corner or along a side', () => {
    expect(crossings([box(0, 0, 1, 1), box(1, 0, 2, 1), box(1, 1, 2, 2)])).toEqual([]);
  });

  it('finds none in any star-shaped ring, and finds the place where a far tip is drawn through the ring', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 5, maxLength: 40 }),
        (radii) => {
          const star = radii.map((r, i): [number, number] => {
            const angle = (2 * Math.PI * i) / radii.length;
            return [r * Math.cos(angle), r * Math.sin(angle)];
          });
          expect(crossings([[...star, star[0]!]])).toEqual([]);
          // A thin spike from the first position to far beyond the other side, and back.
          const [x, y] = star[0]!;
          const spike: [number, number] = [-9 * x, -9 * y + 0.01];
          expect(crossings([[[x, y], spike, ...star.slice(1), [x, y]]]).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('decides by exact signs where doubles round: a point on a line is on no side of it', () => {
    expect(orientation([0.1, 0.1], [0.7, 0.7], [0.3, 0.3])).toBe(0);
    expect(orientation([0.1, 0.1], [0.7, 0.7], [0.3, 0.300000000001])).toBe(1);
    expect(orientation([0.1, 0.1], [0.7, 0.7], [0.300000000001, 0.3])).toBe(-1);
  });
});

describe('faults of a topology', () => {
  it('are none in a clean country', () => {
    expect(topologyFaults(country)).toEqual({
      doubleCodes: [],
      empty: [],
      overlapping: [],
      crossing: [],
      gaps: [],
    });
  });

  it('tell ground that two units claim, borders that cross, and gaps', () => {
    const twice = unitsOfBoxes({ a: [box(0, 0, 1, 1)], b: [box(0, 0, 1, 1)] });
    expect(topologyFaults(twice).overlapping.length).toBeGreaterThan(0);
    const across = unitsOfBoxes({ a: [box(0, 0, 2, 2)], b: [box(1, 1, 3, 3)] });
    expect(topologyFaults(across).crossing).toHaveLength(2);
    const cells = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => box(x, y, x + 1, y + 1)));
    const around = unitsOfBoxes({ a: cells.filter((_, i) => i !== 4) });
    expect(topologyFaults(around).gaps).toHaveLength(1);
  });
});

describe('inside and beside', () => {
  it('knows inside from outside, and holes', () => {
    const ring = [[box(0, 0, 3, 3), box(1, 1, 2, 2)]];
    expect(isInside(ring, [0.5, 0.5])).toBe(true);
    expect(isInside(ring, [1.5, 1.5])).toBe(false);
    expect(isInside(ring, [4, 1])).toBe(false);
  });

  it('measures kilometres to the ground: a degree of latitude is some 111 of them', () => {
    expect(distanceKm([[box(105, 10, 106, 11)]], [105.5, 12])).toBeCloseTo(111.2, 1);
    expect(distanceKm([[box(105, 10, 106, 11)]], [105.5, 10.5])).toBe(0);
  });

  it('puts the point of a unit inside it, also in a crescent', () => {
    const crescent: Line = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 3],
      [3, 3],
      [3, 1],
      [0, 1],
      [0, 0],
    ];
    expect(isInside([[crescent]], insidePoint([[crescent]]))).toBe(true);
  });
});

describe('two drawings of one unit', () => {
  it('agree wholly with themselves, and by a third when one is moved by half', () => {
    const a = [[box(0, 0, 2, 2)]];
    expect(compareOutlines(a, a)).toEqual({ overlap: 1, difference: 0 });
    const moved = compareOutlines(a, [[box(1, 0, 3, 2)]]);
    expect(moved.overlap).toBeCloseTo(1 / 3, 6);
    expect(moved.difference).toBeCloseTo(1, 6);
  });
});
