import { beforeAll, describe, expect, it } from 'vitest';
import { type PackedColumn, populationBalance, unpackColumn } from '@/geo/flows';
import type { Edition } from '@/geo/units';
import { placeTotals, sum } from '../testing/place-totals';
import { serveSample } from '../testing/serve-sample';
import type { FlowRowsData } from './flow-shapes';

// Two years on the 63 provinces of before, one on the 34 of now.
const sample = serveSample(['2023-04-01', '2024-04-01', '2025-07-01']);
const [BEFORE, NOW] = ['2019-01-01', '2025-07-01'] as [Edition, Edition];
const EDITIONS = [BEFORE, NOW];
/** Nothing is hidden, and what is published. */
const THRESHOLDS = [1, 5];

const rows = async (threshold: number, level: 'province' | 'commune', edition: Edition) =>
  (await sample.ask(threshold).flows.rows({ level, edition })).data;
const netOf = (data: FlowRowsData, period: number): (number | null)[] => {
  const { came, left } = placeTotals(data, period);
  return came.map((count, i) => (count === null || left[i] === null ? null : count - left[i]!));
};

for (const edition of EDITIONS)
  describe(`flows of the sample country on the units of ${edition}`, () => {
    let parents: Map<string, string | null>;
    beforeAll(async () => {
      const { data } = await sample.ask(1).atlas.units({ level: 'commune', edition });
      parents = new Map(data.code.map((code, i) => [code, data.parent[i]!]));
    });

    for (const level of ['province', 'commune'] as const)
      it(`of ${level}s arrive as many as leave, in every year`, async () => {
        const data = await rows(1, level, edition);
        expect(data.periods.map(({ period }) => period)).toEqual(['2023', '2024', '2025']);
        data.periods.forEach((_, period) => {
          const { came, left } = placeTotals(data, period);
          expect(sum(came)).toBe(sum(left));
          expect(sum(came)).toBeGreaterThan(400_000);
        });
      });

    for (const question of [
      { by: 'month', split: 'none' },
      { by: 'quarter', split: 'none' },
      { by: 'year', split: 'sex_age' },
    ] as const)
      it(`by ${question.split === 'none' ? question.by : 'sex and age'} arrive as many as leave`, async () => {
        const asked = { level: 'province', edition, ...question } as const;
        const { data } = await sample.ask(1).flows.rows(asked);
        data.periods.forEach((_, period) => {
          for (let group = 0; group < data.groups.length; group++) {
            const { came, left } = placeTotals(data, period, group);
            expect(sum(came)).toBe(sum(left));
          }
        });
      });

    for (const threshold of THRESHOLDS)
      it(`net to those of the communes, to the person, where counts below ${threshold} are hidden`, async () => {
        const provinces = await rows(threshold, 'province', edition);
        const communes = await rows(threshold, 'commune', edition);
        const told = provinces.periods.map((_, period) => {
          const own = netOf(provinces, period);
          const parts = netOf(communes, period);
          const below = new Map<string, number | null>(provinces.code.map((code) => [code, 0]));
          communes.code.forEach((code, c) => {
            const above = parents.get(code)!;
            const known = below.get(above)!;
            below.set(above, known === null || parts[c] === null ? null : known + parts[c]!);
          });
          const known = provinces.code.filter((code) => below.get(code) !== null);
          for (const code of known)
            expect([code, own[provinces.code.indexOf(code)]]).toEqual([code, below.get(code)]);
          return known.length;
        });
        // Where a commune of few movers is hidden with others, not all parts of its province are told.
        if (threshold === 1) expect(Math.min(...told)).toBe(provinces.code.length);
        expect(Math.max(...told)).toBeGreaterThan(provinces.code.length / 2);
      });

    it('explain with births and deaths the change of people but for the residual that is left', async () => {
      const flows = await rows(1, 'province', edition);
      const { data } = await sample.ask(1).flows.people({ level: 'province', edition });
      const [year, period] = [
        data.periods.indexOf('2024'),
        flows.periods.findIndex((each) => each.period === '2024'),
      ];
      const net = netOf(flows, period);
      const of = (column: readonly (number | null)[], i: number) =>
        column[year * data.code.length + i]!;
      const balances = data.code.map((_, i) => {
        const given = {
          ...{ before: of(data.before, i), after: of(data.after, i) },
          ...{ births: of(data.births, i), deaths: of(data.deaths, i), net: net[i]! },
        };
        const { change, natural, residual } = populationBalance(given);
        expect(given.before + natural + given.net + residual).toBe(given.after);
        return { change, natural, net: given.net, residual };
      });
      const total = (of: (balance: (typeof balances)[number]) => number) =>
        balances.reduce((all, balance) => all + of(balance), 0);
      expect(total(({ net: moved }) => moved)).toBe(-net.at(-1)!);
      // What is left unexplained of the country is less than what births and deaths explain.
      expect(Math.abs(total(({ residual }) => residual))).toBeLessThan(
        total(({ natural }) => natural),
      );
    });

    it('say where months and ages of a split province cannot sum to its year', async () => {
      const asked = { level: 'province', edition, by: 'month' } as const;
      const { notes } = await sample.ask(1).flows.rows(asked);
      const said = notes.filter(({ code }) => code === 'parts_by_people');
      expect(said).toEqual(edition === NOW ? [] : [{ code: 'parts_by_people', year: '2025' }]);
    });
  });

describe('movers of a quarter', () => {
  it('are those of its months, and told where some of these are hidden', async () => {
    const ask = async (by: 'month' | 'quarter', threshold: number) =>
      (
        await sample.ask(threshold).flows.rows({
          ...{ level: 'province', edition: NOW, by, from: 2025, to: 2025 },
        })
      ).data;
    const inQuarter = (data: FlowRowsData, isIn: (period: string) => boolean) => {
      const [from, to, movers] = columnsOf(data.rows);
      const period = unpackColumn(data.rows.period);
      const sums = new Map<string, number>();
      movers.forEach((count, k) => {
        if (!isIn(data.periods[period[k]!]!.period)) return;
        const pair = `${from[k]} ${to[k]}`;
        sums.set(pair, (sums.get(pair) ?? 0) + count);
      });
      return sums;
    };
    const all = inQuarter(await ask('month', 1), (period) => /-0[456]$/.test(period));
    const shown = await ask('quarter', 5);
    expect(shown.periods.map(({ period }) => period)).toEqual(
      [1, 2, 3, 4].map((quarter) => `2025-Q${quarter}`),
    );
    const told = inQuarter(shown, (period) => period === '2025-Q2');
    for (const [pair, count] of told) expect([pair, count]).toEqual([pair, all.get(pair)]);
    const whole = inQuarter(await ask('month', 5), (period) => /-0[456]$/.test(period));
    const partly = [...told].filter(([pair, count]) => (whole.get(pair) ?? 0) < count);
    expect(partly.length).toBeGreaterThan(0);
  });
});

describe('movers of one sex, or of one age', () => {
  // On the units on which they were counted, so that nothing is estimated.
  const asked = {
    level: 'province',
    edition: NOW,
    split: 'sex_age',
    from: 2025,
    to: 2025,
  } as const;
  const ask = async (threshold: number) => (await sample.ask(threshold).flows.rows(asked)).data;
  /** Movers of a pair and a group that are told, by name. */
  const told = (data: FlowRowsData): Map<string, number> => {
    const [from, to, movers] = columnsOf(data.rows);
    const group = unpackColumn(data.rows.group);
    return new Map(
      [...movers].map((count, k) => {
        const { sex, age } = data.groups[group[k]!]!;
        return [[data.code[from[k]!], data.code[to[k]!], sex, age].join(' '), count];
      }),
    );
  };
  const isSum = ({ sex, age }: FlowRowsData['groups'][number]) => sex === null || age === null;

  it('are told whole or not at all: never those summed that are not hidden', async () => {
    const [all, shown] = [told(await ask(1)), told(await ask(5))];
    expect(shown.size).toBeGreaterThan(1_000);
    for (const [name, count] of shown) expect([name, count]).toEqual([name, all.get(name)]);
  });

  it('sum to who left and came, with those of whom one end is told', async () => {
    const [all, shown] = [await ask(1), await ask(5)];
    shown.groups.forEach((group, g) => {
      if (!isSum(group)) return;
      const [own, of] = [placeTotals(shown, 0, g), placeTotals(all, 0, g)];
      for (const end of ['came', 'left'] as const)
        own[end].forEach((count, place) => {
          if (count !== null) expect(count).toBe(of[end][place]);
          // Few of an age may have left a place: then that is hidden. Of a sex it is told of every place.
          else expect(group.age).not.toBeNull();
        });
    });
  });

  it('of one sex are told of most pairs of provinces, though few of some age moved between them', async () => {
    const [all, shown] = [await ask(1), await ask(5)];
    const pairsOf = (data: FlowRowsData) =>
      [...told(data).keys()].filter((name) => name.endsWith(' female ')).length;
    expect(pairsOf(shown)).toBeGreaterThan(pairsOf(all) / 2);
  });
});

describe('the ground of the studio', () => {
  it('has the pairs of its province that the flows of all communes tell, and hides the others', async () => {
    const asked = { level: 'commune', edition: NOW } as const;
    const [{ data }, communes] = [
      await sample.ask(5).studio.ground({ ...asked, within: ['96'] }),
      await rows(5, 'commune', NOW),
    ];
    const flows = data.flows!;
    const told = new Map<string, number>();
    const [origins, destinations, movers] = columnsOf(communes.rows);
    const periods = unpackColumn(communes.rows.period);
    const last = communes.periods.findIndex(({ period }) => period === '2025');
    const inside = new Set(data.code);
    movers.forEach((count, k) => {
      const [from, to] = [communes.code[origins[k]!] ?? '', communes.code[destinations[k]!] ?? ''];
      if (periods[k] === last && from !== to && inside.has(from) && inside.has(to))
        told.set(`${from} ${to}`, count);
    });
    const [from, to, counts] = columnsOf(flows);
    const own = new Map(
      [...counts].map((count, k) => [`${data.code[from[k]!]} ${data.code[to[k]!]}`, count]),
    );
    expect(flows.period).toBe('2025');
    expect(own.size).toBeGreaterThan(0);
    expect(own).toEqual(told);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
    expect(sum(flows.hidden.out)).toBeGreaterThan(0);
  });

  it('has the last year that was counted on its own units, not a later one restated', async () => {
    const { data } = await sample.ask(5).studio.ground({
      ...{ level: 'commune', edition: BEFORE, within: ['96'] },
    });
    expect(data.flows).toMatchObject({ period: '2024', countedOn: BEFORE, estimate: null });
  });
});

/** The columns of rows as numbers. */
const columnsOf = ({
  origin,
  destination,
  movers,
}: Record<'origin' | 'destination' | 'movers', PackedColumn>) =>
  [origin, destination, movers].map(unpackColumn) as [Int32Array, Int32Array, Int32Array];
