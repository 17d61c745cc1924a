import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '@/geo/units';
import { ALL, pack, shareOn, sideOf } from './crosswalk';
import { flowsFromBelow, type ToldEnds, type WayBelow } from './flows-from-below';
import { OUTSIDE } from './rekey-flows';

/** A country of two provinces of three communes each; the first province was of two parts before. */
const COMMUNES = 6;
const NOW = [0, 0, 0, 1, 1, 1];
const BEFORE = [0, 0, 1, 2, 2, 2];
const [SINCE, DAY] = ['2025-07-01', '2019-01-01'] as Edition[] as [Edition, Edition];

/** @param split whether the third commune was shared out between both parts, else all stay as they were */
function way(split: boolean): WayBelow {
  const codes = Array.from({ length: COMMUNES }, (_, i) => `c${i}`);
  const rows = codes.map((_, i) => [{ to: i, people: ALL, land: ALL }]);
  if (split)
    rows[2] = [
      { to: 1, people: shareOn('register', 0.3), land: ALL },
      { to: 2, people: shareOn('register', 0.7), land: ALL },
    ];
  return {
    crosswalk: pack(sideOf(SINCE, codes), sideOf(DAY, codes), rows),
    ...{ parentBefore: Int32Array.from(NOW), before: 2 },
    ...{ parentAfter: Int32Array.from(BEFORE), after: 3 },
  };
}

interface Mover {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Whether the pair of communes, and that of their provinces, is told. */
  readonly told: boolean;
}
const place = (commune: number): number => (commune === COMMUNES ? 2 : NOW[commune]!);

/** What is told of movers, by communes and by the provinces of now. */
function toldOf(movers: readonly Mover[]): { below: ToldEnds; own: ToldEnds } {
  const ends = (
    at: (unit: number) => number,
    places: number,
    isTold: (mover: Mover) => boolean,
  ): ToldEnds => {
    const rows: Mover[] = [];
    const [restOut, restIn] = [new Float64Array(places + 1), new Float64Array(places + 1)];
    for (const mover of movers) {
      const [from, to] = [at(mover.from), at(mover.to)];
      if (from === to || isTold(mover)) rows.push({ ...mover, from, to });
      else {
        restOut[from]! += mover.count;
        restIn[to]! += mover.count;
      }
    }
    const end = (unit: number) => (unit === places ? OUTSIDE : unit);
    return {
      rows: {
        origin: Int32Array.from(rows, ({ from }) => end(from)),
        destination: Int32Array.from(rows, ({ to }) => end(to)),
        movers: Int32Array.from(rows, ({ count }) => count),
      },
      ...{ restOut, restIn },
    };
  };
  return {
    below: ends(
      (unit) => unit,
      COMMUNES,
      ({ told }) => told,
    ),
    // Provinces tell more than communes do: all of them but the pairs with abroad.
    own: ends(place, 2, ({ from, to, told }) => told || (from < COMMUNES && to < COMMUNES)),
  };
}

const moversOf = fc
  .array(
    fc.record({
      from: fc.nat(COMMUNES),
      to: fc.nat(COMMUNES),
      count: fc.integer({ min: 1, max: 60 }),
      told: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((list) => list.filter(({ from, to }) => from !== to))
  // A pair is told or it is not, whichever of its movers are looked at; told pairs are told above too.
  .map((list) => list.map((each) => ({ ...each, told: (each.from * 7 + each.to) % 3 > 0 })))
  .map((list) => {
    const hidden = new Set(
      list
        .filter(({ from, to, told }) => !told && (from === COMMUNES || to === COMMUNES))
        .map(({ from, to }) => `${place(from)} ${place(to)}`),
    );
    return list.map((each) => ({
      ...each,
      told: each.told && !hidden.has(`${place(each.from)} ${place(each.to)}`),
    }));
  });

/** By place, abroad last, who came less who left. */
function netOf({ rows, restIn, restOut }: ToldEnds, places: number): number[] {
  const net = Array.from({ length: places + 1 }, (_, i) => restIn[i]! - restOut[i]!);
  rows.movers.forEach((count, k) => {
    const [from, to] = [rows.origin[k]!, rows.destination[k]!];
    net[from < 0 ? places : from]! -= count;
    net[to < 0 ? places : to]! += count;
  });
  return net;
}

describe('flows of provinces that are split', () => {
  it('net to what moved over the borders of before, where every commune stayed in one', () => {
    fc.assert(
      fc.property(moversOf, (movers) => {
        const { below, own } = toldOf(movers);
        const made = flowsFromBelow(way(false), below, own);
        const truth = [0, 0, 0, 0];
        for (const { from, to, count } of movers) {
          truth[BEFORE[from] ?? 3]! -= count;
          truth[BEFORE[to] ?? 3]! += count;
        }
        expect(netOf(made, 3)).toEqual(truth);
        expect(made.unplaced).toBe(0);
        expect(made.internal).toBe(0);
      }),
    );
  });

  it('tell every told pair of provinces whole, over the parts of both', () => {
    fc.assert(
      fc.property(moversOf, fc.boolean(), (movers, split) => {
        const { below, own } = toldOf(movers);
        const made = flowsFromBelow(way(split), below, own);
        const pair = (
          from: number,
          to: number,
          rows: ToldEnds['rows'],
          of: (unit: number) => number,
        ) =>
          rows.movers.reduce(
            (sum, count, k) =>
              sum + (of(rows.origin[k]!) === from && of(rows.destination[k]!) === to ? count : 0),
            0,
          );
        for (const [from, to] of [
          [0, 1],
          [1, 0],
          [0, -1],
          [-1, 1],
        ] as const)
          expect(pair(from, to, made.rows, (unit) => (unit < 0 ? -1 : unit === 2 ? 1 : 0))).toBe(
            pair(from, to, own.rows, (unit) => unit),
          );
      }),
    );
  });

  it('are those of a province that was never split, as they were told', () => {
    fc.assert(
      fc.property(moversOf, (movers) => {
        const { below, own } = toldOf(movers);
        const made = flowsFromBelow(way(false), below, own);
        expect([made.restOut[2], made.restIn[2]]).toEqual([own.restOut[1], own.restIn[1]]);
        const within = own.rows.movers.reduce(
          (sum, count, k) =>
            sum + (own.rows.origin[k] === 1 && own.rows.destination[k] === 1 ? count : 0),
          0,
        );
        expect(made.within[2]).toBe(within);
      }),
    );
  });
});
