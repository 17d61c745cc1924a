import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, start, unit } from '@/geo/testing/by-hand';
import { FIRST_DAY, LAST_DAY, randomHistory } from '@/geo/testing/random-history';
import { enact, type History, type IsoDate, transferByDecree } from '@/geo/units';
import { crosswalkBetween } from './between';
import { compose } from './compose';
import type { Crosswalk, Subject } from './crosswalk';
import { climb } from './ladder';
import { reverse } from './reverse';
import { becomes, crosswalkRows } from './rows';
import { stepsOf } from './steps';

const shares = (crosswalk: Crosswalk, code: string) =>
  Object.fromEntries(becomes(crosswalk, code).map((r) => [r.toCode, r.sharePopulation]));

/** Sum of the shares of each row. */
function rowSums(crosswalk: Crosswalk, subject: Subject): number[] {
  return crosswalk.from.codes.map((_, i) =>
    crosswalk[subject].share
      .slice(crosswalk.start[i]!, crosswalk.start[i + 1]!)
      .reduce((a, b) => a + b, 0),
  );
}
function expectSame(a: Crosswalk, b: Crosswalk): void {
  const [rowsA, rowsB] = [[...crosswalkRows(a)], [...crosswalkRows(b)]];
  expect(rowsA.map((r) => [r.fromCode, r.toCode])).toEqual(
    rowsB.map((r) => [r.fromCode, r.toCode]),
  );
  rowsA.forEach((row, k) => {
    expect(row.sharePopulation).toBeCloseTo(rowsB[k]!.sharePopulation!, 9);
    expect(row.shareArea).toBeCloseTo(rowsB[k]!.shareArea!, 9);
  });
}

describe('a crosswalk forward', () => {
  it('follows a chain of events over several days, and several events of one day', () => {
    let h = start('A', 'B', 'C');
    h = enact(h, act('2010-01-01'), [
      { change: 'merge', members: ['A', 'B'], into: unit('A') },
      { change: 'recode', code: 'C', newCode: 'B' },
    ]);
    h = enact(h, act('2015-01-01'), [
      { change: 'transfer', from: 'A', to: 'B', people: 0.25, land: 0.5 },
    ]);
    const { crosswalk } = crosswalkBetween(h, {
      level: 'commune',
      from: FIRST_DAY,
      to: LAST_DAY,
    });
    expect(shares(crosswalk, 'A')).toEqual({ A: 0.75, B: 0.25 });
    expect(shares(crosswalk, 'B')).toEqual({ A: 0.75, B: 0.25 });
    // The code B of before and the code B of after are different units.
    expect(shares(crosswalk, 'C')).toEqual({ B: 1 });
  });

  it('passes through a unit that lasts no day', () => {
    const day = '2010-01-01' as IsoDate;
    const h: History = {
      lives: [
        { ...unit('A'), validFrom: FIRST_DAY, validTo: day },
        { ...unit('C'), validFrom: day, validTo: null },
        { ...unit('D'), validFrom: day, validTo: null },
      ],
      events: [
        {
          ...act(day),
          status: 'adopted',
          transfers: [
            { from: 'A', to: 'X', kind: 'whole', people: 1, land: 1, basis: 'decree' },
            { from: 'X', to: 'C', kind: 'part', people: 0.5, land: 0.5, basis: 'register' },
            { from: 'X', to: 'D', kind: 'part', people: 0.5, land: 0.5, basis: 'register' },
          ],
        },
      ],
    };
    expect(shares(stepsOf(h, 'commune')[0]!, 'A')).toEqual({ C: 0.5, D: 0.5 });
  });

  it('has shares of people and of land that sum to 1 for every unit of every random history', () => {
    fc.assert(
      fc.property(randomHistory(), (h) => {
        const { crosswalk } = crosswalkBetween(h, {
          level: 'commune',
          from: FIRST_DAY,
          to: LAST_DAY,
        });
        for (const subject of ['people', 'land'] as const)
          for (const sum of rowSums(crosswalk, subject)) expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is the same however the days on the way are grouped', () => {
    fc.assert(
      fc.property(randomHistory(), (h) => {
        const steps = stepsOf(h, 'commune').map((step) => climb(step, {}).step);
        const [a, b, c] = steps;
        if (!a || !b || !c) return;
        expectSame(compose(compose(a, b), c), compose(a, compose(b, c)));
      }),
    );
  });

  it('never says two different things of a share that two groupings both know', () => {
    fc.assert(
      fc.property(randomHistory(), (h) => {
        const [a, b, c] = stepsOf(h, 'commune');
        if (!a || !b || !c) return;
        const left = [...crosswalkRows(compose(compose(a, b), c))];
        const right = [...crosswalkRows(compose(a, compose(b, c)))];
        for (const row of left) {
          const twin = right.find((r) => r.fromCode === row.fromCode && r.toCode === row.toCode);
          if (row.sharePopulation !== null && twin && twin.sharePopulation !== null)
            expect(row.sharePopulation).toBeCloseTo(twin.sharePopulation, 9);
        }
      }),
    );
  });

  it('leaves unknown what the law leaves open, unless the open parts meet again', () => {
    let h = start('A', 'B');
    h = enact(h, act('2010-01-01'), [
      { change: 'transfer', from: 'A', to: 'B', people: null, land: null },
    ]);
    const apart = crosswalkBetween(h, {
      level: 'commune',
      from: FIRST_DAY,
      to: LAST_DAY,
      lowest: 'decree',
    });
    expect(
      becomes(apart.crosswalk, 'A').map((r) => [r.toCode, r.sharePopulation, r.basis]),
    ).toEqual([
      ['A', null, null],
      ['B', null, null],
    ]);
    h = enact(h, act('2015-01-01'), [{ change: 'merge', members: ['A', 'B'], into: unit('M') }]);
    const met = crosswalkBetween(h, {
      level: 'commune',
      from: FIRST_DAY,
      to: LAST_DAY,
      lowest: 'decree',
    });
    expect(becomes(met.crosswalk, 'A').map((r) => [r.toCode, r.sharePopulation, r.basis])).toEqual([
      ['M', 1, 'decree'],
    ]);
  });

  it('does not take a lone part for the whole', () => {
    const day = '2010-01-01' as IsoDate;
    const h: History = {
      lives: [
        { ...unit('A'), validFrom: FIRST_DAY, validTo: day },
        { ...unit('C'), validFrom: day, validTo: null },
      ],
      events: [{ ...act(day), status: 'adopted', transfers: [transferByDecree('A', 'C', 'part')] }],
    };
    expect(shares(stepsOf(h, 'commune')[0]!, 'A')).toEqual({ C: null });
  });

  it('knows new land, also after the unit that holds it has merged', () => {
    let h = start('A');
    h = enact(h, act('2010-01-01'), [{ change: 'create', unit: unit('N') }]);
    h = enact(h, act('2015-01-01'), [{ change: 'merge', members: ['A', 'N'], into: unit('M') }]);
    const { crosswalk } = crosswalkBetween(h, { level: 'commune', from: FIRST_DAY, to: LAST_DAY });
    expect(crosswalk.to.codes).toEqual(['M']);
    expect([...crosswalk.newLand]).toEqual([1]);
  });

  it('refuses a day before the first unit, and says which day was the first', () => {
    const question = { level: 'commune', from: '1990-01-01' as IsoDate, to: LAST_DAY } as const;
    expect(() => crosswalkBetween(start('A'), question)).toThrow(
      /no units of level commune are known on 1990-01-01; the first are of 2001-01-01/,
    );
  });
});

describe('the way back', () => {
  it('gives a unit that was split wholly back to itself', () => {
    const h = enact(start('A', 'B'), act('2010-01-01'), [
      {
        change: 'split',
        code: 'A',
        parts: [
          { unit: unit('P'), people: 0.3, land: 0.3 },
          { unit: unit('Q'), people: 0.7, land: 0.7 },
        ],
      },
    ]);
    const { crosswalk } = crosswalkBetween(h, { level: 'commune', from: LAST_DAY, to: FIRST_DAY });
    expect(shares(crosswalk, 'P')).toEqual({ A: 1 });
    expect(shares(crosswalk, 'Q')).toEqual({ A: 1 });
    expect(becomes(crosswalk, 'P')[0]!.basis).toBe('decree');
  });

  it('parts a merged unit by the people who came, on the rung of the count', () => {
    const h = enact(start('A', 'B'), act('2010-01-01'), [
      { change: 'merge', members: ['A', 'B'], into: unit('M') },
    ]);
    const back = (evidence: object) =>
      becomes(
        crosswalkBetween(h, {
          level: 'commune',
          from: LAST_DAY,
          to: FIRST_DAY,
          evidence: () => evidence,
        }).crosswalk,
        'M',
      ).map((r) => [r.toCode, r.sharePopulation, r.basis]);
    expect(back({ peopleBefore: Float64Array.of(300, 100) })).toEqual([
      ['A', 0.75, 'register'],
      ['B', 0.25, 'register'],
    ]);
    expect(back({ landBefore: Float64Array.of(4, 1) })).toEqual([
      ['A', 0.8, 'area'],
      ['B', 0.2, 'area'],
    ]);
    expect(back({})).toEqual([
      ['A', 0.5, 'equal'],
      ['B', 0.5, 'equal'],
    ]);
  });

  it('leaves a unit on new land without a home', () => {
    const h = enact(start('A'), act('2010-01-01'), [{ change: 'create', unit: unit('N') }]);
    const { crosswalk } = crosswalkBetween(h, { level: 'commune', from: LAST_DAY, to: FIRST_DAY });
    expect(becomes(crosswalk, 'N')).toEqual([]);
    expect(shares(crosswalk, 'A')).toEqual({ A: 1 });
  });

  it('has shares that sum to 1 for every unit but those on new land', () => {
    fc.assert(
      fc.property(randomHistory(), (h) => {
        const { crosswalk } = crosswalkBetween(h, {
          level: 'commune',
          from: LAST_DAY,
          to: FIRST_DAY,
        });
        rowSums(crosswalk, 'people').forEach((sum, i) => {
          if (crosswalk.lacking[i]) expect(sum).toBeLessThan(1);
          else expect(sum).toBeCloseTo(1, 9);
        });
      }),
    );
  });

  it('undoes every step exactly for the figures that it is weighed by', () => {
    fc.assert(
      fc.property(
        randomHistory(),
        fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 99, maxLength: 99 }),
        (h, people) => {
          for (const stored of stepsOf(h, 'commune')) {
            const { step } = climb(stored, {});
            const weights = Float64Array.from(step.from.codes, (_, i) => people[i]!);
            const there = new Float64Array(step.to.codes.length);
            for (const r of crosswalkRows(step))
              there[step.to.indexOf.get(r.toCode)!]! +=
                r.sharePopulation! * weights[step.from.indexOf.get(r.fromCode)!]!;
            const again = new Float64Array(step.from.codes.length);
            const way = reverse(step, { people: weights });
            for (const r of crosswalkRows(way))
              again[way.to.indexOf.get(r.toCode)!]! +=
                r.sharePopulation! * there[way.from.indexOf.get(r.fromCode)!]!;
            again.forEach((value, i) => {
              expect(value).toBeCloseTo(weights[i]!, 4);
            });
          }
        },
      ),
    );
  });
});
