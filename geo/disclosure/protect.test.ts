import { describe, expect, it } from 'vitest';
import { WITHHELD } from './mask';
import { protect } from './protect';
import { type Basis, tableOf } from './testing/tables';

const THRESHOLD = 5;
const residents = (counts: readonly number[]) => counts.map((count) => [count, 0, 0] as Basis);

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

  it('hides nothing of provinces where communes have few temporary residents at each age', () => {
    const parent = [-1, 0, 0];
    const leaves = new Map<number, Basis[]>();
    for (let commune = 0; commune < 400; commune++) {
      const row = parent.push(1 + (commune % 2)) - 1;
      // Spread like dust: from none to four, and never none everywhere.
      const cells = Array.from(
        { length: 36 },
        (_, c): Basis => [
          60 + ((commune * 7 + c * 13) % 90),
          (commune + c) % 5,
          (commune + 2 * c) % 4,
        ],
      );
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
