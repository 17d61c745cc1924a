import { describe, expect, it } from 'vitest';
import { CELL } from '@/geo/disclosure';
import { MEASURE_IDS } from '@/geo/measures';
import {
  TINY_AFTER,
  TINY_BEFORE,
  TINY_DATE_AFTER,
  TINY_DATE_BEFORE,
  tinyPersons,
  tinyUnit,
} from '@/geo/testing';
import type { Edition } from '@/geo/units';
import { serveTiny } from '../testing/serve-tiny';

const tiny = serveTiny();

const ask = (threshold = 1) => tiny.atlas(threshold);
const forward = { edition: TINY_AFTER, date: TINY_DATE_BEFORE, concept: 'permanent' } as const;
const back = { edition: TINY_BEFORE, date: TINY_DATE_AFTER, concept: 'permanent' } as const;
const total = (values: readonly (number | null)[]) => values.reduce<number>((a, b) => a + b!, 0);
const country = (date: typeof TINY_DATE_BEFORE) => tinyPersons('VN', date, 'permanent');

describe('figures on the units of another edition', () => {
  it('are sums where units went whole', async () => {
    const { data, notes } = await ask().table({ ...forward, level: 'province' });
    const merged = ['01', '02'].map((c) => tinyPersons(c, TINY_DATE_BEFORE, 'permanent'));
    expect(data.code).toEqual(['01', '03']);
    expect(data.measures.people.values).toEqual([
      total(merged),
      tinyPersons('03', TINY_DATE_BEFORE, 'permanent'),
    ]);
    expect(data.estimates).toEqual({ share: [0, 0], basis: [null, null] });
    expect(notes).toContainEqual({ code: 'restated', from: TINY_BEFORE, to: TINY_AFTER });
    expect(notes).toContainEqual({ code: 'restated_exactly' });
  });

  it.each([
    [forward, 'commune'],
    [forward, 'province'],
    [back, 'commune'],
    [back, 'province'],
  ] as const)('add up to the people counted, to the person (%o, %s)', async (key, level) => {
    const { data } = await ask().table({ ...key, level });
    expect(total(data.measures.people.values)).toBe(country(key.date));
  });

  it('say how much of them is estimated, and by which evidence', async () => {
    const { data, notes } = await ask().table({ ...forward, level: 'commune' });
    const people = (code: string) => tinyPersons(code, TINY_DATE_BEFORE, 'permanent');
    const i = data.code.indexOf('00001');
    const part = data.measures.people.values[i]! - people('00001') - people('00101');
    // 00004 gave 0.6 of its people, as a register tells; 00001 and 00101 came whole by decree.
    expect(Math.abs(part - 0.6 * people('00004'))).toBeLessThan(1);
    expect(data.estimates?.share[i]).toBeCloseTo(part / data.measures.people.values[i]!, 5);
    expect(data.estimates?.basis[i]).toBe('register');
    expect(data.estimates?.share[data.code.indexOf('00201')]).toBe(0);
    expect(notes).toContainEqual(expect.objectContaining({ code: 'estimated', basis: 'register' }));
  });

  it('are ratios of restated parts', async () => {
    const { data } = await ask().table({ ...forward, level: 'province' });
    const of = (where: Parameters<typeof tinyPersons>[3]) =>
      ['01', '02'].reduce((n, c) => n + tinyPersons(c, TINY_DATE_BEFORE, 'permanent', where), 0);
    const all = of({});
    expect(data.measures.sex_ratio.values[0]).toBeCloseTo(
      (100 * of({ sex: 'male' })) / of({ sex: 'female' }),
      9,
    );
    expect(data.measures.under_15.values[0]).toBeCloseTo((100 * of({ to: 14 })) / all, 9);
    expect(data.measures.age_65_over.values[0]).toBeCloseTo((100 * of({ from: 65 })) / all, 9);
    const { areaDeclaredKm2 } = tinyUnit('01', TINY_AFTER);
    expect(data.measures.density.values[0]).toBeCloseTo(all / areaDeclaredKm2!, 9);
  });

  it('have the median of the restated ages, and their own where a unit only lives on', async () => {
    const median = (code: string, key: typeof forward | { edition: Edition }) =>
      ask().profile({ ...forward, ...key, code });
    const merged = (await median('01', {} as never)).data.figures.median_age.value!;
    const parts = await Promise.all(
      ['01', '02'].map(async (code) => {
        const { data } = await median(code, { edition: TINY_BEFORE });
        return data.figures.median_age.value!;
      }),
    );
    expect(merged).toBeGreaterThan(Math.min(...parts) - 1);
    expect(merged).toBeLessThan(Math.max(...parts) + 1);
    const now = (await median('00201', {} as never)).data.figures.median_age;
    const then = (await median('00201', { edition: TINY_BEFORE })).data.figures.median_age;
    expect(now).toEqual(then);
  });

  it('are those of communes where provinces are split and their communes are not', async () => {
    const { data } = await ask().table({ ...back, level: 'province' });
    const people = (code: string) => tinyPersons(code, TINY_DATE_AFTER, 'permanent');
    const estimated = data.estimates!;
    // 00007 and 00101 went back whole to one province each; only 00001 holds people of both.
    expect(data.measures.people.values[1]).toBeGreaterThanOrEqual(people('00101'));
    expect(estimated.share[0]).toBeLessThan(1);
    expect(total(data.measures.people.values)).toBe(country(TINY_DATE_AFTER));
  });

  it('have a pyramid that adds up to their people', async () => {
    const { data } = await ask().profile({ ...forward, code: '00007' });
    const { male, female } = data.pyramid!;
    expect(total([...male.values, ...female.values])).toBe(data.figures.people.value);
    expect(data.estimate?.basis).toBe('register');
  });

  it('are the same in the panel, the table, the map and the line of time', async () => {
    const map = await ask().choropleth({
      ...forward,
      level: 'commune',
      measure: 'people',
      classes: { method: 'quantile', count: 3 },
    });
    const { data: table } = await ask().table({ ...forward, level: 'commune' });
    expect(map.data.values).toEqual(table.measures.people.values);
    expect(map.data.estimates).toEqual(table.estimates);
    for (const [i, code] of map.data.code.entries()) {
      const { data } = await ask().profile({ ...forward, code });
      for (const id of MEASURE_IDS)
        expect(data.figures[id].value).toBe(table.measures[id].values[i]);
      expect(data.trend.date).toEqual([TINY_DATE_BEFORE, TINY_DATE_AFTER]);
      expect(data.trend.values[0]).toBe(table.measures.people.values[i]);
      expect(data.trend.estimates.share[0]).toBe(table.estimates?.share[i]);
    }
  });
});

describe('what is hidden', () => {
  it('never becomes a number on other units', async () => {
    const hidden = await ask(5).table({ ...forward, level: 'commune', edition: TINY_BEFORE });
    const small = hidden.data.code.filter(
      (_, i) => hidden.data.measures.age_65_over.cells[i] === CELL.hidden,
    );
    expect(small).toContain('00207');
    const { data, notes } = await ask(5).table({ ...forward, level: 'commune' });
    const j = data.code.indexOf('00207');
    expect(data.measures.age_65_over.cells[j]).toBe(CELL.hidden);
    expect(data.measures.age_65_over.values[j]).toBeNull();
    expect(notes.map(({ code }) => code)).toContain('hidden_cells');
  });

  it('hides every cell of a pyramid that it plays a part in', async () => {
    const { data: before } = await ask(5).profile({
      ...forward,
      code: '00207',
      edition: TINY_BEFORE,
    });
    const { data: after } = await ask(5).profile({ ...forward, code: '00207' });
    expect(before.pyramid?.male.cells).toContain(CELL.hidden);
    expect(after.pyramid).toEqual(before.pyramid);
  });
});
