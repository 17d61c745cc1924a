import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLOW_SCOPES, FlowCube, type FlowRows } from './flow-cube';
import { netOf } from './place-totals';
import { type FlowLevel, flowLevels } from './places';

/** Seven communes in three provinces of one country; abroad is the last place of each level. */
const PARENT = [0, 0, 0, 1, 1, 2, 2];
const LEVELS = flowLevels([
  { codes: ['a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'c2'], parent: PARENT },
  { codes: ['A', 'B', 'C'], parent: [0, 0, 0] },
  { codes: ['VN'], parent: null },
]);
const PLACES = 8;
const PERIODS = 4;

interface Row {
  readonly origin: number;
  readonly destination: number;
  readonly period: number;
  readonly group: number;
  readonly movers: number;
}
const rowsOf = (list: readonly Row[]): FlowRows => ({
  origin: Int32Array.from(list, (row) => row.origin),
  destination: Int32Array.from(list, (row) => row.destination),
  period: Uint16Array.from(list, (row) => row.period),
  group: Uint16Array.from(list, (row) => row.group),
  movers: Int32Array.from(list, (row) => row.movers),
});
const cubeOf = (list: readonly Row[]) => new FlowCube(rowsOf(list), LEVELS);

const place = fc.integer({ min: 0, max: PLACES - 1 });
const rows = fc.array(
  fc
    .record({
      origin: place,
      destination: place,
      period: fc.integer({ min: 0, max: PERIODS - 1 }),
      group: fc.integer({ min: 0, max: 1 }),
      movers: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9_000_000 })),
    })
    .filter((row) => row.origin !== row.destination),
  { maxLength: 60 },
);
const level = fc.integer({ min: 0, max: LEVELS.length - 1 });
const span = fc
  .tuple(fc.integer({ min: 0, max: PERIODS - 1 }), fc.integer({ min: 0, max: PERIODS - 1 }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const total = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
const marks = fc.array(fc.boolean(), { minLength: PLACES, maxLength: PLACES });
const marked = ({ places }: FlowLevel, chosen: readonly boolean[]) =>
  Uint8Array.from({ length: places }, (_, i) => Number(chosen[i]));

/** The same by hand: sums by pair of places of a level, within a span of periods. */
function byHand(list: readonly Row[], { of }: FlowLevel, from: number, to: number) {
  const sums = new Map<string, { from: number; to: number; movers: number }>();
  for (const row of list) {
    if (row.period < from || row.period > to) continue;
    const ends = { from: of[row.origin]!, to: of[row.destination]! };
    const key = `${ends.from} ${ends.to}`;
    sums.set(key, { ...ends, movers: (sums.get(key)?.movers ?? 0) + row.movers });
  }
  return [...sums.values()];
}

describe('flows summed up the tree and along time', () => {
  it('bring to all places as many people as they take from them', () => {
    fc.assert(
      fc.property(rows, level, span, (list, at, when) => {
        const { totals } = cubeOf(list).view({ level: at, ...when });
        expect(total(totals.in)).toBe(total(totals.out));
      }),
    );
  });

  it('gain for a province what its communes gain together', () => {
    fc.assert(
      fc.property(rows, span, (list, when) => {
        const cube = cubeOf(list);
        const fine = netOf(cube.view({ level: 0, ...when }).totals);
        const coarse = netOf(cube.view({ level: 1, ...when }).totals);
        const summed = new Float64Array(coarse.length);
        fine.forEach((net, i) => {
          summed[LEVELS[1]!.of[i]!]! += net;
        });
        expect(coarse).toEqual(summed);
      }),
    );
  });

  it('lose nobody: who no longer crosses a border moved within', () => {
    fc.assert(
      fc.property(rows, level, span, (list, at, when) => {
        const { totals, all } = cubeOf(list).view({ level: at, ...when });
        const moved = list
          .filter(({ period }) => period >= when.from && period <= when.to)
          .reduce((sum, { movers }) => sum + movers, 0);
        expect(all + total(totals.within)).toBe(moved);
        expect(total(totals.out)).toBe(all);
      }),
    );
  });

  it('are the sum of their periods', () => {
    fc.assert(
      fc.property(rows, level, (list, at) => {
        const cube = cubeOf(list);
        const whole = cube.view({ level: at, from: 0, to: PERIODS - 1 }).movers;
        const single = cube.byPeriod(at);
        whole.forEach((movers, pair) => {
          const start = pair * cube.periods;
          const parts = single.subarray(start, start + cube.periods);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(movers);
        });
      }),
    );
  });

  it('count only the groups that are asked for', () => {
    const cube = cubeOf([
      { origin: 0, destination: 3, period: 0, group: 0, movers: 5 },
      { origin: 0, destination: 3, period: 0, group: 1, movers: 7 },
    ]);
    expect(cube.view({ level: 1, from: 0, to: 0, groups: [0, 1] }).all).toBe(7);
  });
});

describe('the largest flows of a view', () => {
  const scope = fc.constantFrom(...FLOW_SCOPES);
  const keeps = (kind: (typeof FLOW_SCOPES)[number], leaves: boolean, arrives: boolean) =>
    ({
      all: true,
      between: leaves && arrives,
      into: arrives && !leaves,
      out_of: leaves && !arrives,
      touching: leaves || arrives,
    })[kind];

  it('are those that a plain search finds, and the rest is counted', () => {
    fc.assert(
      fc.property(
        ...[rows, level, span, scope, marks, marks],
        fc.integer({ min: 0, max: 8 }),
        (list, at, when, kind, chosen, seen, limit) => {
          const here = LEVELS[at]!;
          const view = cubeOf(list).view({
            ...{ level: at, ...when, scope: kind },
            selected: marked(here, chosen),
          });
          const top = view.top(limit, marked(here, seen));
          const wanted = byHand(list, here, when.from, when.to)
            .filter((flow) => flow.movers > 0 && flow.from !== flow.to)
            .filter((flow) => keeps(kind, chosen[flow.from]!, chosen[flow.to]!))
            .filter((flow) => seen[flow.from] || seen[flow.to])
            .sort((a, b) => b.movers - a.movers || a.from - b.from || a.to - b.to);
          const found = Array.from(top.pairs, (pair) => ({
            from: view.pairs.origin[pair]!,
            to: view.pairs.destination[pair]!,
            movers: view.movers[pair]!,
          }));
          expect(found).toEqual(wanted.slice(0, limit));
          const left = wanted.slice(limit);
          expect(top.rest).toEqual({
            pairs: left.length,
            movers: left.reduce((sum, { movers }) => sum + movers, 0),
          });
          expect(top.shown + top.rest.movers).toBe(
            wanted.reduce((sum, { movers }) => sum + movers, 0),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are the same whether few places are in sight among many, or sought down the ranking', () => {
    const list: Row[] = [];
    for (let a = 0; a < 40; a++)
      for (let b = 0; b < 40; b++)
        if (a !== b)
          list.push({
            origin: a,
            destination: b,
            period: 0,
            group: 0,
            movers: (a * 7 + b * 13) % 11,
          });
    const many = flowLevels([
      { codes: Array.from({ length: 40 }, (_, i) => `${i}`), parent: null },
    ]);
    const view = new FlowCube(rowsOf(list), many).view({ level: 0, from: 0, to: 0 });
    const alone = new Uint8Array(41);
    alone[17] = 1;
    const top = view.top(5, alone);
    const wanted = list
      .filter((row) => row.movers > 0 && (row.origin === 17 || row.destination === 17))
      .sort((x, y) => y.movers - x.movers || x.origin - y.origin || x.destination - y.destination);
    expect(Array.from(top.pairs, (pair) => view.pairs.origin[pair]!)).toEqual(
      wanted.slice(0, 5).map(({ origin }) => origin),
    );
    expect(top.rest.pairs).toBe(wanted.length - 5);
  });
});

describe('a cube of flows', () => {
  it('refuses places that nobody knows and fewer movers than none', () => {
    const row = { origin: 0, destination: 1, period: 0, group: 0, movers: 1 };
    expect(() => cubeOf([{ ...row, destination: PLACES }])).toThrow(RangeError);
    expect(() => cubeOf([{ ...row, movers: -1 }])).toThrow(RangeError);
    const many = { ...row, movers: 2_000_000_000 };
    expect(() => cubeOf([many, { ...many, destination: 2 }])).toThrow('4000000000 movers');
  });

  it('refuses a unit without a parent', () => {
    const tree = [
      { codes: ['x'], parent: [3] },
      { codes: ['X'], parent: null },
    ];
    expect(() => flowLevels(tree)).toThrow('unit x has no parent');
  });
});
