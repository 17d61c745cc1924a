import { createHash } from 'node:crypto';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Boundary } from '@/data/build/draft';
import { isInside, signedArea, topologyAreas, topologyFaults } from '@/geo/topology';
import { drawBoundaries } from './boundaries';
import { makeCountry, type SampleCountry } from './country';
import { readOutlines } from './outlines';
import { toPlane, toPosition } from './plane';
import { PROVINCES_BEFORE } from './provinces';
import { communesOn, countBy } from './testing/communes-on';

const BEFORE = '2019-01-01';
const AFTER = '2025-07-01';

let sample: SampleCountry;
let boundaries: Map<string, Topology>;

async function draw(country: SampleCountry): Promise<Map<string, Topology>> {
  const drawn = new Map<string, Topology>();
  await drawBoundaries(country, {
    boundary: async ({ level, edition, topology }: Boundary) =>
      void drawn.set(`${level}@${edition}`, topology),
  });
  return drawn;
}

beforeAll(async () => {
  sample = makeCountry(2025);
  boundaries = await draw(sample);
});

const communes = (day: string) => communesOn(sample, day);

/** The polygons of a unit as rings of positions. */
function polygonsOf(topology: Topology, id: string): [number, number][][][] {
  const geometry = geometriesOf(topology).find((unit) => unit.id === id)!;
  const arcs = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
  return arcs.map((rings) => rings.map((ring) => ring.flatMap((arc) => lineOf(topology, arc))));
}
function geometriesOf(topology: Topology): (Polygon | MultiPolygon)[] {
  const { units } = topology.objects;
  if (units?.type !== 'GeometryCollection') throw new TypeError('no units');
  return units.geometries as (Polygon | MultiPolygon)[];
}
function lineOf({ arcs, transform }: Topology, arc: number): [number, number][] {
  let [x, y] = [0, 0];
  const line = arcs[arc < 0 ? ~arc : arc]!.map(([dx, dy]): [number, number] => {
    x += dx!;
    y += dy!;
    return [x * transform!.scale[0], y * transform!.scale[1]];
  });
  return arc < 0 ? line.reverse() : line;
}
const signedArcs = (geometry: Polygon | MultiPolygon): number[] => geometry.arcs.flat(2);

describe('the borders', () => {
  test('are shared: each is walked once by the unit at either side, in opposite ways', () => {
    for (const topology of boundaries.values()) {
      const walks = geometriesOf(topology).flatMap(signedArcs);
      expect(new Set(walks).size).toBe(walks.length);
      const used = new Set(walks.map((arc) => (arc < 0 ? ~arc : arc)));
      expect(used.size).toBe(topology.arcs.length);
    }
  });

  test('nowhere cross, overlap or leave a hole', () => {
    for (const topology of boundaries.values()) {
      expect(topologyFaults(topology)).toEqual({
        ...{ doubleCodes: [], empty: [], overlapping: [], crossing: [], gaps: [] },
      });
    }
  });

  test('of communes leave no gap and no overlap in any province', () => {
    for (const day of [BEFORE, AFTER]) {
      const areas = new Map<string, number>();
      const parents = new Map(communes(day).map(({ code, parent }) => [code, parent!]));
      for (const [code, own] of topologyAreas(boundaries.get(`commune@${day}`)!)) {
        const parent = parents.get(code)!;
        areas.set(parent, (areas.get(parent) ?? 0) + own);
      }
      const provinces = topologyAreas(boundaries.get(`province@${day}`)!);
      expect(provinces.size).toBe(areas.size);
      for (const [code, sum] of areas) expect(sum).toBeCloseTo(provinces.get(code)!, 6);
    }
  });

  test('meet only where units end: an arc that one unit alone walks is a shore of the whole country', () => {
    const alone = (topology: Topology) => {
      const walks = new Set(geometriesOf(topology).flatMap(signedArcs));
      const outer = [...walks].filter((arc) => !walks.has(~arc));
      return outer.reduce((sum, arc) => sum + signedArea(lineOf(topology, arc)), 0);
    };
    const country = sample.areas.reduce((a, b) => a + b, 0);
    expect(alone(boundaries.get(`commune@${AFTER}`)!)).toBeCloseTo(country, 5);
    expect(alone(boundaries.get(`province@${AFTER}`)!)).toBeCloseTo(country, 5);
  });

  test('part a unit in several pieces only where there is water between', () => {
    const islands = readOutlines().parts.length + sample.country.islets.length;
    for (const day of [BEFORE, AFTER]) {
      const pieces = geometriesOf(boundaries.get(`commune@${day}`)!).reduce(
        (sum, { type, arcs }) => sum + (type === 'MultiPolygon' ? arcs.length - 1 : 0),
        0,
      );
      expect(pieces).toBeLessThan(islands);
    }
  });

  test('put every provincial capital into its province', () => {
    const parts = readOutlines().parts;
    const astray = PROVINCES_BEFORE.filter(
      ({ code, capital_lon, capital_lat }) =>
        !parts.some(
          ({ province, line }) =>
            province === code &&
            isInside([[[...line, line[0]!]]], toPlane([capital_lon, capital_lat])),
        ),
    );
    expect(astray.map(({ name }) => name)).toEqual([]);
  });

  test('put every unit’s place on its own ground', () => {
    const drawn = boundaries.get(`commune@${AFTER}`)!;
    const astray = communes(AFTER).filter(
      ({ code, at }) => !isInside(polygonsOf(drawn, code), toPosition(at!)),
    );
    // A ring of islets has its place amid the sea or on the first of them.
    expect(astray.map(({ kind }) => kind).filter((kind) => kind !== 'special_zone')).toEqual([]);
  });

  test('draw Hoàng Sa and Trường Sa where they are, far off the coast', () => {
    const box = (day: string, name: RegExp) => {
      const { code } = communes(day).find((unit) => name.test(unit.name))!;
      const points = polygonsOf(boundaries.get(`commune@${day}`)!, code).flat(2);
      return points.map(([lon, lat]) => ({ lon, lat }));
    };
    for (const day of [BEFORE, AFTER]) {
      for (const { lon, lat } of box(day, /Hoàng Sa/)) {
        expect(lon).toBeGreaterThan(111);
        expect(lon).toBeLessThan(113);
        expect(lat).toBeGreaterThan(15.7);
        expect(lat).toBeLessThan(17.2);
      }
      for (const { lon, lat } of box(day, /Trường Sa/)) {
        expect(lon).toBeGreaterThan(111.5);
        expect(lat).toBeLessThan(11.6);
      }
    }
  });
});

describe('the merger', () => {
  const merger = () =>
    sample.transfers.filter(({ event, to }) => event === '2025-07-01' && to.length > 2);

  test('has transfers of every kind that the decrees know', () => {
    expect(Object.keys(countBy(sample.transfers, ({ kind }) => kind)).sort()).toEqual(
      [
        'all_land_rest_of_people',
        'kind_changed',
        'land_only',
        'new_land',
        'part',
        'part_of_land_all_people',
        'part_of_people_no_land',
        'renamed',
        'unchanged',
        'whole',
      ].sort(),
    );
  });

  test('parts a few hundred communes, and every commune goes somewhere', () => {
    const rows = countBy(
      merger().filter(({ from }) => from !== null),
      ({ from }) => from!,
    );
    expect(Object.keys(rows)).toHaveLength(10_040);
    const parted = Object.values(rows).filter((count) => count > 1).length;
    expect(parted).toBeGreaterThan(300);
    expect(parted).toBeLessThan(600);
  });

  test('gives away all land and all people of a commune, or does not tell', () => {
    const sums = new Map<string, { people: number | null; area: number }>();
    for (const { from, people, area } of merger()) {
      if (from === null) continue;
      const sum = sums.get(from) ?? { people: 0, area: 0 };
      sum.people = sum.people === null || people === null ? null : sum.people + people;
      sum.area += area!;
      sums.set(from, sum);
    }
    for (const { people, area } of sums.values()) {
      expect(area).toBeCloseTo(1, 9);
      if (people !== null) expect(people).toBeCloseTo(1, 9);
    }
  });

  test('shares land as the boundaries do', () => {
    const gained = new Map<string, number>();
    const area = new Map(communes(BEFORE).map(({ code, geometric }) => [code, geometric!]));
    for (const { from, to, area: share } of merger()) {
      if (from !== null) gained.set(to, (gained.get(to) ?? 0) + area.get(from)! * share!);
    }
    const bank = merger().find(({ kind }) => kind === 'new_land')!.to;
    for (const { code, geometric } of communes(AFTER)) {
      if (code !== bank) expect(gained.get(code)).toBeCloseTo(geometric!, 6);
    }
    expect(gained.get(bank)).toBeLessThan(
      communes(AFTER).find(({ code }) => code === bank)!.geometric!,
    );
  });

  test('lets all but five units carry on the code of a part, a fifth of them with another part’s name', () => {
    const givers = new Map<string, Set<string>>();
    for (const { from, to } of merger()) {
      if (from !== null) givers.set(to, (givers.get(to) ?? new Set()).add(from));
    }
    const after = communes(AFTER);
    expect(after.filter(({ code }) => !givers.get(code)!.has(code))).toHaveLength(5);
    const bare = (name: string) => name.replace(/^(Xã|Phường|Thị trấn) /, '');
    const before = new Map(communes(BEFORE).map(({ code, name }) => [code, bare(name)]));
    const renamed = after.filter(
      ({ code, name, kind }) => kind !== 'special_zone' && before.get(code) !== bare(name),
    );
    expect(renamed.length / after.length).toBeGreaterThan(0.15);
    expect(renamed.length / after.length).toBeLessThan(0.27);
  });
});

describe('the generator', () => {
  const digest = async (country: SampleCountry) => {
    const { units, transfers } = country;
    const drawn = await draw(country);
    return createHash('sha256')
      .update(JSON.stringify([units, transfers, [...drawn]]))
      .digest('hex');
  };

  test('makes the same country again from the same seed, and another from another', async () => {
    const made = await digest(sample);
    expect(await digest(makeCountry(2025))).toBe(made);
    expect(await digest(makeCountry(2026))).not.toBe(made);
  });
});
