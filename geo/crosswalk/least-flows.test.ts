import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '@/geo/units';
import { ALL, pack, shareOn, sideOf } from './crosswalk';
import { leastFlows } from './least-flows';
import { type Flows, OUTSIDE, rekeyFlows } from './rekey-flows';

const [DAY, NEXT] = ['2019-01-01', '2025-07-01'] as Edition[] as [Edition, Edition];
const whole = (to: number) => [{ to, people: ALL, land: ALL }];
const before = sideOf(DAY, ['a', 'b', 'c', 'd']);
const [A, B, C, D] = [0, 1, 2, 3] as const;
/** a and b merge into the first unit, c and d into the second. */
const merged = pack(before, sideOf(NEXT, ['ab', 'cd']), [whole(0), whole(0), whole(1), whole(1)]);
/** d is shared out, the others stay. */
const split = pack(before, sideOf(NEXT, ['a', 'b', 'c', 'd']), [
  whole(0),
  whole(1),
  whole(2),
  [
    { to: 2, people: shareOn('register', 0.4), land: ALL },
    { to: 3, people: shareOn('register', 0.6), land: ALL },
  ],
]);

const flowsOf = (
  rows: readonly (readonly [from: number, to: number, movers: number])[],
): Flows => ({
  origin: Int32Array.from(rows, ([from]) => from),
  destination: Int32Array.from(rows, ([, to]) => to),
  movers: Int32Array.from(rows, ([, , movers]) => movers),
});
/** Each flow made, with whether it is the least. */
function madeOf(crosswalk: typeof merged, told: Flows): string[] {
  const made = rekeyFlows(crosswalk, told);
  const least = leastFlows(crosswalk, told, made);
  return [...made.movers].map(
    (movers, k) => `${made.origin[k]}>${made.destination[k]} ${least[k] ? '≥' : '='}${movers}`,
  );
}

describe('a restated flow', () => {
  it('is exact where all four pairs of units that it is made of are told', () => {
    const told = flowsOf([
      ...([A, B].flatMap((from) => [C, D].map((to) => [from, to, 10])) as [
        number,
        number,
        number,
      ][]),
      [A, B, 50],
    ]);
    expect(madeOf(merged, told)).toEqual(['0>1 =40']);
  });

  it('is the least that moved where one of them is not told', () => {
    const told = flowsOf([
      [A, C, 10],
      [A, D, 10],
      [B, C, 10],
      [C, OUTSIDE, 7],
      [OUTSIDE, A, 8],
      [OUTSIDE, B, 8],
    ]);
    expect(madeOf(merged, told).sort()).toEqual(['-1>0 =16', '0>1 ≥30', '1>-1 ≥7']);
  });

  it('is the least between the halves of a unit that is split: nobody counted who moved between them', () => {
    const told = flowsOf([
      [C, D, 10],
      [A, D, 20],
      [A, C, 5],
    ]);
    expect(madeOf(split, told)).toEqual(['0>2 =13', '0>3 =12', '2>3 ≥6']);
  });

  it('of units that stay as they are is what was told', () => {
    const same = pack(before, sideOf(NEXT, ['a', 'b', 'c', 'd']), [0, 1, 2, 3].map(whole));
    const pair = fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 99 }));
    const rows = fc.uniqueArray(pair, { selector: ([from, to]) => `${from} ${to}` });
    fc.assert(
      fc.property(rows, (all) => {
        const told = flowsOf(all.filter(([from, to]) => from !== to));
        expect(madeOf(same, told).every((flow) => flow.includes('='))).toBe(true);
      }),
    );
  });
});
