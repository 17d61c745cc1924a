import { neighbors } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { inForce } from '@/geo/units';
import { areaKm2, type Square } from './squares';
import { tinyBoundaries, tinyTopology } from './tiny-boundaries';
import {
  TINY_AFTER,
  TINY_BEFORE,
  tinyTransfers,
  tinyUnit,
  tinyUnits,
  tinyUnitsOf,
} from './tiny-country';
import { tinyPopulation } from './tiny-population';

const area = (squares: readonly Square[]) => squares.reduce((sum, s) => sum + areaKm2(s), 0);
const names = (squares: readonly Square[]) => squares.map(String).sort();

describe('the tiny country', () => {
  test('has three provinces and eight communes before, two and six after', () => {
    expect(tinyUnitsOf('province', TINY_BEFORE)).toHaveLength(3);
    expect(tinyUnitsOf('commune', TINY_BEFORE)).toHaveLength(8);
    expect(tinyUnitsOf('province', TINY_AFTER)).toHaveLength(2);
    expect(tinyUnitsOf('commune', TINY_AFTER)).toHaveLength(6);
  });

  test('is covered once by its communes, and loses no square when they change', () => {
    const before = names(tinyUnitsOf('commune', TINY_BEFORE).flatMap((u) => u.squares));
    const after = names(tinyUnitsOf('commune', TINY_AFTER).flatMap((u) => u.squares));
    expect(new Set(before).size).toBe(before.length);
    expect(new Set(after).size).toBe(after.length);
    expect(after.filter((square) => !before.includes(square))).toHaveLength(1);
    expect(before.filter((square) => !after.includes(square))).toEqual([]);
  });

  test('moves exactly the land that its transfers tell', () => {
    const moved = tinyTransfers.filter((t) => t.fromCode !== null && t.fromCode.length === 5);
    for (const { fromCode, toCode, shareArea } of moved) {
      const from = tinyUnit(fromCode ?? '', TINY_BEFORE).squares;
      const to = new Set(names(tinyUnit(toCode, TINY_AFTER).squares));
      const shared = from.filter((square) => to.has(String(square)));
      expect(area(shared) / area(from)).toBeCloseTo(shareArea ?? Number.NaN, 9);
    }
  });

  test('carries codes on under other names and over other ground', () => {
    expect(tinyUnit('00001', TINY_AFTER).name).toBe(tinyUnit('00004', TINY_BEFORE).name);
    const then = names(tinyUnit('00101', TINY_BEFORE).squares);
    const now = names(tinyUnit('00101', TINY_AFTER).squares);
    expect(now.filter((square) => then.includes(square))).toEqual([]);
  });

  test('has cells of one to four people, so that there is something to hide', () => {
    expect(tinyPopulation.some(({ persons }) => persons >= 1 && persons <= 4)).toBe(true);
    expect(tinyPopulation.every(({ persons }) => persons >= 0)).toBe(true);
  });

  test('invents every name but that of Trường Sa', () => {
    for (const { name } of tinyUnits) expect(name).toMatch(/Mẫu|Trường Sa/);
  });
});

describe('the boundaries of the tiny country', () => {
  test('use every arc once, or twice where two neighbours share it', () => {
    for (const { topology } of tinyBoundaries) {
      const uses = topology.arcs.map(() => 0);
      const count = (arcs: unknown): void => {
        if (Array.isArray(arcs)) arcs.forEach(count);
        else if (typeof arcs === 'number') uses[arcs < 0 ? ~arcs : arcs]! += 1;
      };
      const { units } = topology.objects;
      if (units?.type !== 'GeometryCollection') throw new Error('no units');
      for (const geometry of units.geometries) if ('arcs' in geometry) count(geometry.arcs);
      expect(uses.every((n) => n === 1 || n === 2)).toBe(true);
    }
  });

  test('tell neighbours from islands', () => {
    const { units } = tinyTopology('commune', TINY_AFTER).objects;
    if (units?.type !== 'GeometryCollection') throw new Error('no units');
    const codes = units.geometries.map((geometry) => geometry.id);
    const next = neighbors(units.geometries as GeometryObject[]).map((list) =>
      list.map((i) => codes[i]).sort(),
    );
    expect(Object.fromEntries(codes.map((code, i) => [code, next[i]]))).toEqual({
      '00001': ['00007'],
      '00007': ['00001', '00101', '00201'],
      '00101': ['00007', '00201'],
      '00201': ['00007', '00101'],
      '00204': [],
      '00207': [],
    });
  });

  test('are those of the units in force', () => {
    for (const { level, edition, topology } of tinyBoundaries) {
      const { units } = topology.objects;
      const drawn = units?.type === 'GeometryCollection' ? units.geometries.map((g) => g.id) : [];
      const living = tinyUnits.filter((u) => u.level === level && inForce(u, edition));
      expect([...drawn].sort()).toEqual(living.map((u) => u.code).sort());
    }
  });
});
