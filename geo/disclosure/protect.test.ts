import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept } from '@/geo/measures';
import { WITHHELD } from './mask';
import { itemsOf } from './people-table';
import { protect } from './protect';
import { audit, type Place } from './testing/auditor';
import { type Case, cases, tableOf } from './testing/tables';

const THRESHOLD = 5;
const residents = (counts: readonly number[]) =>
  counts.map((count) => [count, 0, 0] as [number, number, number]);

describe('hiding small counts', () => {
  it('hides three more cells for one small cell in a table of four regions and two sexes', () => {
    // The worked example of sdcTable: 15 published figures, one of them small, 11 can be published.
    const table = tableOf(
      [-1, 0, 0, 0, 0],
      new Map([
        [1, residents([20, 3])],
        [2, residents([40, 60])],
        [3, residents([35, 70])],
        [4, residents([50, 45])],
      ]),
      ['permanent'],
      { cells: 2, margins: [] },
    );
    const hidden = protect(table, THRESHOLD);
    expect([...hidden.items.slice(2, 4)]).toEqual([1, 1]);
    expect(hidden.items.reduce((a, b) => a + b)).toBe(4);
    expect(hidden.totals.get('permanent')).not.toContain(1);
    expect(hidden.withheld).not.toContain(WITHHELD.all);
  });

  it('hides nothing of permanent people where no count is small', () => {
    const table = tableOf(
      [-1, 0, 0],
      new Map([
        [1, residents([5, 0])],
        [2, residents([80, 12])],
      ]),
      ['permanent'],
      { cells: 2, margins: [] },
    );
    const hidden = protect(table, THRESHOLD);
    expect(hidden.items).not.toContain(1);
    expect(hidden.totals.get('permanent')).not.toContain(1);
    expect(hidden.withheld).not.toContain(WITHHELD.all);
  });

  it('hides the total of a unit of three people together with one of its siblings', () => {
    const table = tableOf(
      [-1, 0, 0, 0],
      new Map([
        [1, residents([2, 1])],
        [2, residents([80, 90])],
        [3, residents([70, 75])],
      ]),
      ['permanent'],
      { cells: 2, margins: [] },
    );
    const totals = protect(table, THRESHOLD).totals.get('permanent')!;
    expect([totals[0], totals[1], totals[2]! + totals[3]!]).toEqual([0, 1, 1]);
  });

  it('leaves permanent and de facto people alone where few temporary ones are to be hidden', () => {
    const table = tableOf(
      [-1, 0, 0],
      new Map([
        [1, [[500, 1, 1] as const, [400, 2, 1] as const]],
        [2, [[600, 40, 30] as const, [700, 50, 60] as const]],
      ]),
      ['permanent', 'temporary', 'absent', 'de_facto', 'registered'],
      { cells: 2, margins: [] },
    );
    const { totals } = protect(table, THRESHOLD);
    expect([...totals.get('temporary')!]).toEqual([0, 1, 1]);
    expect(totals.get('permanent')).not.toContain(1);
    expect(totals.get('de_facto')).not.toContain(1);
  });

  it('hides the same of the same table', () => {
    fc.assert(
      fc.property(cases, ({ table, threshold }) => {
        expect(protect(table, threshold)).toEqual(protect(table, threshold));
      }),
      { numRuns: 30 },
    );
  });

  it('never shows a small count', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const hidden = protect(one.table, one.threshold);
        for (const { concept, row, place, item } of smallFigures(one)) {
          if (place === 'total') expect(hidden.totals.get(concept)![row]).toBe(1);
          else {
            const whole = hidden.withheld[row] === WITHHELD.all;
            const mover = concept !== 'permanent' && concept !== 'de_facto';
            const byLevel = whole || (mover && hidden.withheld[row] === WITHHELD.movers);
            const items = itemsOf(one.table.detail).length;
            expect(byLevel || hidden.items[row * items + item] === 1).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('hides nothing of provinces where communes have few temporary residents at each age', () => {
    const parent = [-1, 0, 0];
    const leaves = new Map<number, [number, number, number][]>();
    for (let commune = 0; commune < 400; commune++) {
      const row = parent.push(1 + (commune % 2)) - 1;
      // Spread like dust: from none to four, and never none everywhere.
      const cells = Array.from({ length: 36 }, (_, c): [number, number, number] => [
        60 + ((commune * 7 + c * 13) % 90),
        (commune + c) % 5,
        (commune + 2 * c) % 4,
      ]);
      leaves.set(row, cells);
    }
    const table = tableOf(
      parent,
      leaves,
      ['permanent', 'temporary', 'absent', 'de_facto', 'registered'],
      { cells: 36, margins: [] },
    );
    const hidden = protect(table, THRESHOLD);
    expect([...hidden.withheld.slice(0, 3)]).toEqual([0, 0, 0]);
    for (const totals of hidden.totals.values()) expect(totals).not.toContain(1);
  });
});

interface SmallFigure {
  readonly concept: Concept;
  readonly row: number;
  readonly place: Place;
  /** Number of the figure below the total; -1 for the total. */
  readonly item: number;
}

/** Every figure from 1 to threshold - 1 of every concept that is published or follows. */
function smallFigures({ table: { totals, detail }, threshold }: Case): SmallFigure[] {
  const found: SmallFigure[] = [];
  const isSmall = (count: number) => count > 0 && count < threshold;
  for (const [concept, counts] of totals) {
    counts.forEach((count, row) => {
      if (isSmall(count)) found.push({ concept, row, place: 'total', item: -1 });
    });
  }
  for (const [concept, counts] of detail.counts) {
    detail.has.forEach((_, row) => {
      itemsOf(detail).forEach((place, item) => {
        const sum = place.reduce((n, c) => n + counts[row * detail.cells + c]!, 0);
        if (isSmall(sum)) found.push({ concept, row, place, item });
      });
    });
  }
  return found;
}

describe('an outsider who solves for what is hidden', () => {
  it('finds at least threshold + 1 values for every small figure', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { table, published, threshold } = one;
        const outsider = audit(table, published, protect(table, threshold));
        for (const { concept, row, place } of smallFigures(one)) {
          const { min, max } = outsider.bounds(concept, row, place);
          expect(max - min).toBeGreaterThan(threshold - 1e-4);
        }
      }),
      { numRuns: 60 },
    );
  }, 240_000);

  it('finds a cell that was hidden alone', () => {
    const table = tableOf(
      [-1, 0, 0],
      new Map([
        [1, residents([3, 20])],
        [2, residents([30, 40])],
      ]),
      ['permanent'],
      { cells: 2, margins: [] },
    );
    const items = new Uint8Array(6);
    items[2] = 1;
    const alone = {
      totals: new Map([['permanent' as const, new Uint8Array(3)]]),
      withheld: new Uint8Array(3),
      items,
    };
    const { min, max } = audit(table, ['permanent'], alone).bounds('permanent', 1, [0]);
    expect(min).toBeCloseTo(3);
    expect(max).toBeCloseTo(3);
  });
});
