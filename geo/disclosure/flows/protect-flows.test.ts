import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditFlows, type FlowFigure } from '../testing/flow-auditor';
import { type YearShape, yearOf } from '../testing/flow-years';
import type { FlowYear, HiddenFlows } from './flow-year';
import { protectFlows } from './protect-flows';

const isSmall = (count: number, threshold: number) => count > 0 && count < threshold;

/** Every figure from 1 to threshold - 1 of what is not withheld, with whether it is hidden. */
function smallFigures(
  { pairs, splits, fine }: FlowYear,
  hidden: HiddenFlows,
  threshold: number,
): { figure: FlowFigure; isHidden: boolean }[] {
  const found: { figure: FlowFigure; isHidden: boolean }[] = [];
  const look = (figure: FlowFigure, count: number, isHidden: boolean) => {
    if (isSmall(count, threshold)) found.push({ figure, isHidden });
  };
  const { places } = pairs;
  pairs.movers.forEach((count, pair) => {
    const figure = { of: 'pair', from: Math.floor(pair / places), to: pair % places } as const;
    look(figure, count, hidden.pairs[pair] === 1);
  });
  splits.forEach(({ classes, movers, margin }, split) => {
    const mask = hidden.splits[split]!;
    if (mask.withheld) return;
    if (margin && mask.margin)
      for (const group of new Set(margin))
        for (let pair = 0; pair < places * places; pair++) {
          const count = movers
            .subarray(pair * classes, (pair + 1) * classes)
            .reduce((all, of, c) => all + (margin[c] === group ? of : 0), 0);
          look({ of: 'margin', split, pair, group }, count, mask.margin[pair] === 1);
        }
    movers.forEach((count, cell) => {
      look({ of: 'class', split, cell }, count, mask.cells[cell] === 1);
    });
    for (const end of ['out', 'in'] as const)
      for (let place = 0; place < places; place++)
        for (let c = 0; c < classes; c++) {
          let sum = 0;
          for (let other = 0; other < places; other++) {
            const pair = end === 'out' ? place * places + other : other * places + place;
            sum += movers[pair * classes + c]!;
          }
          look(
            { of: 'sum', split, end, place, class: c },
            sum,
            mask[end][place * classes + c] === 1,
          );
        }
  });
  const mask = hidden.fine;
  if (fine && mask && !mask.withheld) {
    fine.movers.forEach((count, cell) => {
      look({ of: 'fine', cell }, count, mask.cells[cell] === 1);
    });
    for (const end of ['out', 'in'] as const)
      for (let unit = 0; unit < fine.units; unit++) {
        const ends = end === 'out' ? fine.origin : fine.destination;
        const sum = ends.reduce((all, at, cell) => all + (at === unit ? fine.movers[cell]! : 0), 0);
        look({ of: 'unit', end, unit }, sum, mask[end][unit] === 1);
      }
  }
  return found;
}

/** Years of a shape, from dense ones of many movers to sparse ones of few. */
function years(shape: YearShape): fc.Arbitrary<FlowYear> {
  const unit = fc.nat(shape.units.reduce((a, b) => a + b, 0));
  const movers = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
  );
  const group = fc.record({
    from: unit,
    to: unit,
    classes: fc.tuple(...shape.classes.map((count) => fc.nat(count - 1))),
    movers,
  });
  return fc
    .integer({ min: 30, max: 160 })
    .chain((size) => fc.array(group, { minLength: size, maxLength: size }))
    .map((groups) => yearOf(shape, groups));
}

/** Country by country: pairs alone, with two splits, with units below, and with all of these. */
const SHAPES: Readonly<Record<string, YearShape>> = {
  pairs: { units: [1, 1, 1, 1, 1], classes: [], fine: false },
  'pairs by class': { units: [1, 1, 1, 1], classes: [3], fine: false },
  'pairs by class and margin': { units: [1, 1, 1, 1], classes: [4], margin: 2, fine: false },
  'pairs by class and a margin of three': {
    units: [1, 1, 1, 1],
    classes: [6],
    margin: 3,
    fine: false,
  },
  'pairs in two splits': { units: [1, 1, 1, 1], classes: [2, 2], fine: false },
  'units below places': { units: [2, 2, 2, 1], classes: [], fine: true },
  'units below places and classes': { units: [2, 2, 1, 1], classes: [2], fine: true },
};

describe.each(Object.entries(SHAPES))('of %s', (_, shape) => {
  it('nothing small is told', () => {
    fc.assert(
      fc.property(years(shape), fc.integer({ min: 2, max: 6 }), (year, threshold) => {
        const hidden = protectFlows(year, threshold);
        fc.pre(!hidden.withheld);
        for (const { isHidden } of smallFigures(year, hidden, threshold))
          expect(isHidden).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('an outsider who solves for what is hidden finds at least threshold + 1 values', () => {
    let audited = 0;
    fc.assert(
      fc.property(years(shape), fc.integer({ min: 2, max: 4 }), (year, threshold) => {
        const hidden = protectFlows(year, threshold);
        fc.pre(!hidden.withheld);
        const small = smallFigures(year, hidden, threshold);
        const bounds = auditFlows(year, hidden);
        // Every third of them, so that many years can be looked at.
        small.forEach(({ figure }, k) => {
          if (k % 3 !== 0) return;
          const { min, max } = bounds(figure);
          expect(max - min, JSON.stringify(figure)).toBeGreaterThan(threshold - 1e-4);
          audited++;
        });
      }),
      { numRuns: 30 },
    );
    expect(audited).toBeGreaterThan(5);
  });
});

describe('hiding small flows', () => {
  it('hides nothing where no count is small', () => {
    const shape: YearShape = { units: [1, 1, 1], classes: [2], fine: true };
    const groups = [0, 1, 2, 3].flatMap((from) =>
      [0, 1, 2, 3].flatMap((to) =>
        [0, 1].map((c) => ({ from, to, classes: [c], movers: 20 + from + to })),
      ),
    );
    const year = yearOf(shape, groups);
    const { pairs, splits, fine, withheld } = protectFlows(year, 5);
    expect(withheld).toBe(false);
    expect(year.pairs.movers.filter((count, pair) => count > 0 && pairs[pair]! === 1)).toHaveLength(
      0,
    );
    expect(fine!.cells).not.toContain(1);
    expect(splits[0]!.out).not.toContain(1);
  });

  it('tells how many of each group of the margin moved between two places where few were of a class', () => {
    const shape: YearShape = { units: [1, 1, 1, 1], classes: [4], margin: 2, fine: false };
    const groups = [0, 1, 2, 3, 4].flatMap((from) =>
      [0, 1, 2, 3, 4].flatMap((to) =>
        [0, 1, 2, 3].map((c) => ({ from, to, classes: [c], movers: from + to + c === 1 ? 3 : 20 })),
      ),
    );
    const year = yearOf(shape, groups);
    const [split] = protectFlows(year, 5).splits;
    expect(split!.cells).toContain(1);
    const pairs = [...year.pairs.movers].flatMap((movers, pair) => (movers > 0 ? [pair] : []));
    expect(Array.from(pairs, (pair) => split!.margin![pair])).not.toContain(1);
  });

  it('tells no group of the margin where few of one left a place', () => {
    const shape: YearShape = { units: [1, 1, 1, 1], classes: [4], margin: 2, fine: false };
    const groups = [0, 1, 2, 3, 4].flatMap((from) =>
      [0, 1, 2, 3, 4].flatMap((to) =>
        [0, 1, 2, 3].map((c) => ({
          ...{ from, to, classes: [c] },
          movers: from === 0 && c % 2 === 1 ? Number(to + c === 2) : 20,
        })),
      ),
    );
    const [split] = protectFlows(yearOf(shape, groups), 5).splits;
    expect(split!.margin).toBeNull();
  });

  it('would be seen through where a pair were hidden alone', () => {
    const shape: YearShape = { units: [1, 1, 1], classes: [], fine: false };
    const groups = [0, 1, 2, 3].flatMap((from) =>
      [0, 1, 2, 3].map((to) => ({ from, to, classes: [], movers: from + to === 1 ? 3 : 20 })),
    );
    const year = yearOf(shape, groups);
    const pairs = Uint8Array.from(year.pairs.movers, (_, pair) => +(pair === 1));
    const bounds = auditFlows(year, { pairs, splits: [], fine: null, withheld: false });
    const { min, max } = bounds({ of: 'pair', from: 0, to: 1 });
    expect([min, max].map(Math.round)).toEqual([3, 3]);
  });

  it('withholds a year in which few left a place', () => {
    const shape: YearShape = { units: [1, 1, 1], classes: [], fine: false };
    const groups = [
      { from: 0, to: 1, classes: [], movers: 3 },
      { from: 1, to: 2, classes: [], movers: 50 },
      { from: 2, to: 3, classes: [], movers: 50 },
      { from: 3, to: 0, classes: [], movers: 50 },
    ];
    expect(protectFlows(yearOf(shape, groups), 5).withheld).toBe(true);
  });
});
