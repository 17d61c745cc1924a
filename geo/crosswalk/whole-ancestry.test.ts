import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '@/geo/units';
import { type Life, type PeopleTransfer, wholeAncestry } from './whole-ancestry';

const [start, first, second] = ['2019-01-01', '2021-01-01', '2023-01-01'].map(isoDate);
const life = (code: string, validFrom = start!, validTo: string | null = null): Life => ({
  code,
  validFrom,
  validTo: validTo === null ? null : isoDate(validTo),
});

function world(lives: readonly Life[], transfers: readonly PeopleTransfer[]) {
  return {
    of: (code: string) => lives.filter((l) => l.code === code),
    into: (code: string, day: string) =>
      transfers.filter((t) => t.to === code && t.effective === day),
  };
}

describe('the whole predecessors of a unit', () => {
  const lives = [
    life('A', start, first),
    life('B', start, first),
    life('AB', first, second),
    life('C', start, second),
    life('ABC', second),
  ];
  const whole = (from: string, to: string, effective = first!): PeopleTransfer => ({
    from,
    to,
    effective,
    share: 1,
  });
  const merges = [
    whole('A', 'AB'),
    whole('B', 'AB'),
    whole('AB', 'ABC', second),
    whole('C', 'ABC', second),
  ];

  it('are found through merger after merger', () => {
    const { of, into } = world(lives, merges);
    const codes = (day: string) =>
      wholeAncestry(lives[4]!, isoDate(day), of, into)?.map((l) => l.code);
    expect(codes('2024-01-01')).toEqual(['ABC']);
    expect(codes('2022-01-01')).toEqual(['AB', 'C']);
    expect(codes('2020-01-01')).toEqual(['A', 'B', 'C']);
    expect(codes('2018-01-01')).toBeUndefined();
  });

  it('are unknown when one of them gave a part, or nobody knows how much', () => {
    for (const share of [0.5, null]) {
      const { of, into } = world(lives, [{ ...merges[0]!, share }, ...merges.slice(1)]);
      expect(wholeAncestry(lives[4]!, isoDate('2020-01-01'), of, into)).toBeNull();
      expect(wholeAncestry(lives[4]!, isoDate('2022-01-01'), of, into)).not.toBeNull();
    }
  });

  it('do not include who gave land without people, or land that belonged to nobody', () => {
    const { of, into } = world(lives, [
      ...merges,
      { from: 'D', to: 'ABC', effective: second!, share: 0 },
      { from: null, to: 'ABC', effective: second!, share: null },
    ]);
    const found = wholeAncestry(lives[4]!, isoDate('2022-01-01'), of, into);
    expect(found?.map((l) => l.code)).toEqual(['AB', 'C']);
  });

  it('have as many people in all as the unit that they became, whatever the mergers', () => {
    // Units 0..n-1 merge by groups on the first day, and the groups by groups on the second.
    const groups = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(
        groups,
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 4, maxLength: 4 }),
        (g, h) => {
          const olds = g.map((_, i) => life(`o${i}`, start, first));
          const mids = [...new Set(g)].map((i) => life(`m${i}`, first, second));
          const news = [...new Set(g.map((i) => h[i]!))].map((i) => life(`n${i}`, second));
          const { of, into } = world(
            [...olds, ...mids, ...news],
            [
              ...g.map((to, i) => whole(`o${i}`, `m${to}`)),
              ...[...new Set(g)].map((i) => whole(`m${i}`, `n${h[i]}`, second)),
            ],
          );
          const found = news.flatMap((n) => wholeAncestry(n, start!, of, into) ?? []);
          expect(found.map((l) => l.code).sort()).toEqual(olds.map((l) => l.code).sort());
        },
      ),
    );
  });
});
