import { describe, expect, it } from 'vitest';
import { unpackColumn } from '@/geo/flows';
import type { Edition } from '@/geo/units';
import { appRouter } from '../routers/app';
import { callerFactory } from '../routers/trpc';
import { noStore } from '../testing/no-store';
import { placeTotals, sum } from '../testing/place-totals';
import { serveTiny } from '../testing/serve-tiny';
import { ANYONE } from '../viewer';
import type { FlowRowsData } from './flow-shapes';

const tiny = serveTiny();
const flows = (threshold: number) =>
  callerFactory(appRouter)({ current: tiny.current(), store: noStore, viewer: ANYONE, threshold })
    .flows;
const BEFORE = '2019-04-01' as Edition;

describe('movers between units', () => {
  for (const level of ['province', 'commune'] as const)
    for (const edition of [BEFORE, '2025-07-01' as Edition])
      it(`of a ${level} on ${edition} arrive as many as leave, in every year`, async () => {
        const { data } = await flows(1).rows({ level, edition });
        expect(data.periods.map(({ period }) => period)).toEqual(['2024', '2025']);
        data.periods.forEach((_, period) => {
          const { came, left } = placeTotals(data, period);
          expect(sum(came)).toBe(sum(left));
          expect(sum(came)).toBeGreaterThan(0);
        });
      });

  it('of communes are those of their province on net', async () => {
    const answers = await Promise.all([
      flows(1).rows({ level: 'commune', edition: BEFORE }),
      flows(1).rows({ level: 'province', edition: BEFORE }),
      tiny.atlas(1).units({ level: 'commune', edition: BEFORE }),
    ]);
    const [communes, provinces, units] = answers.map(({ data }) => data) as unknown as [
      FlowRowsData,
      FlowRowsData,
      { code: string[]; parent: string[] },
    ];
    const fine = placeTotals(communes, 0);
    const coarse = placeTotals(provinces, 0);
    provinces.code.forEach((code, p) => {
      const parts = communes.code.flatMap((commune, c) =>
        units.parent[units.code.indexOf(commune)] === code ? [fine.came[c]! - fine.left[c]!] : [],
      );
      expect(sum(parts)).toBe(coarse.came[p]! - coarse.left[p]!);
    });
  });

  it('are withheld where a place has few of them in all, nothing of it is a number, and that is said', async () => {
    const { data, notes } = await flows(100).rows({ level: 'province', edition: BEFORE });
    expect(data.periods.every(({ withheld }) => withheld)).toBe(true);
    expect(notes).toContainEqual({ code: 'withheld_years', years: '2024, 2025', isWhole: 'true' });
    expect(unpackColumn(data.rows.movers)).toHaveLength(0);
    expect(data.hidden.in.every((count) => count === null)).toBe(true);
  });

  it('name the source that the release tells for flows, and none where it tells none', async () => {
    const told = await flows(1).rows({ level: 'province', edition: BEFORE });
    expect(told.provenance.source).toEqual({
      title: 'Số liệu mẫu nhỏ',
      titleEn: 'Tiny test data',
    });
    const lived = await flows(1).former({ edition: BEFORE });
    expect(lived.provenance.source).toBeNull();
  });

  it('are told of the years that are asked for', async () => {
    const { data } = await flows(1).rows({ level: 'commune', edition: BEFORE, from: 2025 });
    expect(data.periods.map(({ period }) => period)).toEqual(['2025']);
  });

  it('of one year wait for that year alone', async () => {
    // A threshold of its own: nothing was made for it before.
    const own = flows(2);
    expect((await own.progress({ level: 'province' })).data.ready).toEqual([]);
    await own.rows({ level: 'province', edition: BEFORE, from: 2025 });
    const { data } = await own.progress({ level: 'province' });
    expect(data).toEqual({ ready: ['2025'], awaited: ['2024'] });
    const split = { level: 'province', by: 'year', split: 'sex_age' } as const;
    expect((await own.progress(split)).data.ready).toEqual([]);
    await own.rows({ ...split, edition: BEFORE });
    expect((await own.progress(split)).data.awaited).toEqual([]);
  });

  it('of one year are those that an answer about all years tells of it', async () => {
    const inPeriod = ({ data }: { data: FlowRowsData }, name: string) => {
      const number = data.periods.findIndex(({ period }) => period === name);
      const [period, ...rest] = (
        ['period', 'origin', 'destination', 'group', 'movers'] as const
      ).map((column) => unpackColumn(data.rows[column])) as [Int32Array, ...Int32Array[]];
      return rest.map((column) => [...column].filter((_, k) => period[k] === number));
    };
    for (const level of ['province', 'commune'] as const) {
      const all = await flows(5).rows({ level, edition: BEFORE });
      const one = await flows(5).rows({ level, edition: BEFORE, from: 2025, to: 2025 });
      expect(inPeriod(one, '2025')).toEqual(inPeriod(all, '2025'));
    }
  });

  it('are refused for a split or a level that there is not', async () => {
    const wrong = { level: 'village', edition: BEFORE } as unknown as {
      level: 'commune';
      edition: Edition;
    };
    await expect(flows(1).rows(wrong)).rejects.toThrow();
  });
});

describe('people of flows', () => {
  it('have births and deaths as they were counted, on the units of their own edition', async () => {
    const { data } = await flows(1).people({ level: 'commune', edition: BEFORE });
    const year = data.periods.indexOf('2024');
    const births = data.births.slice(year * data.code.length, (year + 1) * data.code.length);
    const deaths = data.deaths.slice(year * data.code.length, (year + 1) * data.code.length);
    expect(year).toBeGreaterThanOrEqual(0);
    // The tiny country has two births to each death.
    births.forEach((count, i) => {
      expect(count).toBe(2 * deaths[i]!);
    });
  });

  it('hide few births with others, and keep the sum of none', async () => {
    const shown = (await flows(1).people({ level: 'commune', edition: BEFORE })).data;
    const hidden = (await flows(5).people({ level: 'commune', edition: BEFORE })).data;
    shown.births.forEach((count, k) => {
      if (count !== null && count > 0 && count < 5) expect(hidden.births[k]).toBeNull();
    });
  });
});
