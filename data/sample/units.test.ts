import { describe, expect, test } from 'vitest';
import { makeCountry } from './country';
import { ISLAND_GROUPS } from './islands';
import { PROVINCES_AFTER, PROVINCES_BEFORE } from './provinces';
import { communesOn, countBy } from './testing/communes-on';

const BEFORE = '2019-01-01';
const AFTER = '2025-07-01';
const sample = makeCountry(2025);
const communes = (day: string) => communesOn(sample, day);

describe('the units', () => {
  test('before the merger are the real numbers of communes in 63 provinces, and five island districts', () => {
    const units = communes(BEFORE);
    const districts = units.filter(({ kind }) => kind === 'island_district');
    expect(districts.map(({ code, parent }) => `${code} ${parent}`).sort()).toEqual([
      'D318 31',
      'D471 45',
      'D498 48',
      'D536 51',
      'D755 77',
    ]);
    const others = units.filter(({ kind }) => kind !== 'island_district');
    expect(others).toHaveLength(10_035);
    expect(countBy(others, ({ kind }) => kind)).toEqual({
      commune: 7695,
      ward: 1724,
      township: 616,
    });
    expect(countBy(others, ({ parent }) => parent!)).toEqual(
      Object.fromEntries(PROVINCES_BEFORE.map(({ code, communes: count }) => [code, count])),
    );
  });

  test('since the merger are the real numbers of communes in 34 provinces', () => {
    const units = communes(AFTER);
    expect(countBy(units, ({ kind }) => kind)).toEqual({
      commune: 2621,
      ward: 687,
      special_zone: 13,
    });
    expect(countBy(units, ({ parent }) => parent!)).toEqual(
      Object.fromEntries(PROVINCES_AFTER.map(({ code, communes: count }) => [code, count])),
    );
  });

  test('of Đồng Nai change their kind on 2026-04-30, and nothing else does', () => {
    const born = sample.units.filter(({ validFrom }) => validFrom === '2026-04-30');
    expect(born.map(({ level, kind }) => `${level} ${kind}`).sort()).toEqual([
      ...Array.from({ length: 10 }, () => 'commune ward'),
      'province municipality',
    ]);
    for (const unit of born) {
      const old = sample.units.find(
        ({ code, validTo }) => code === unit.code && validTo === '2026-04-30',
      );
      expect(old?.geometric).toBe(unit.geometric);
    }
    expect(born.find(({ level }) => level === 'province')?.name).toBe('Thành phố Đồng Nai');
  });

  test('are named so that nobody takes them for real, once in a province', () => {
    const real = new Set([
      ...ISLAND_GROUPS.flatMap(({ name, before }) =>
        'name' in before ? [name, before.name] : [name],
      ),
      ...ISLAND_GROUPS.flatMap(
        ({ islets }) => islets?.flatMap(({ commune }) => commune ?? []) ?? [],
      ),
    ]);
    for (const day of [BEFORE, AFTER, '2026-04-30']) {
      const units = communes(day);
      expect(units.filter(({ name }) => !name.includes(' Mẫu ') && !real.has(name))).toEqual([]);
      expect(new Set(units.map(({ name, parent }) => `${parent} ${name}`)).size).toBe(units.length);
      expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
    }
  });

  test('of Hoàng Sa belong to Đà Nẵng and those of Trường Sa to Khánh Hòa, before and after', () => {
    const where = (day: string, name: RegExp) =>
      communes(day)
        .filter((unit) => name.test(unit.name))
        .map(({ parent }) => parent);
    expect(where(BEFORE, /Hoàng Sa/)).toEqual(['48']);
    expect(where(AFTER, /Hoàng Sa/)).toEqual(['48']);
    expect(where(BEFORE, /Trường Sa|Song Tử Tây|Sinh Tồn/)).toEqual(['56', '56', '56']);
    expect(where(AFTER, /Trường Sa/)).toEqual(['56']);
  });
});
