import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, start } from '@/geo/testing/by-hand';
import { ACT_WORDS, FIRST_DAY, LAST_DAY, randomHistory } from '@/geo/testing/random-history';
import { enact } from '@/geo/units';
import { crosswalkBetween } from './between';
import { commonUnits } from './common-units';
import { crosswalkRows } from './rows';

describe('the largest common units', () => {
  it('hold together what exchanged people, and nothing that exchanged land alone', () => {
    const h = enact(start('A', 'B', 'C'), act('2010-01-01'), [
      { change: 'transfer', from: 'A', to: 'B', people: 0.1, land: 0.1 },
      { change: 'transfer', from: 'B', to: 'C', people: 0, land: 0.1 },
    ]);
    const { crosswalk } = crosswalkBetween(h, { level: 'commune', from: FIRST_DAY, to: LAST_DAY });
    expect(commonUnits(crosswalk, 'people')).toEqual({
      count: 2,
      from: Uint32Array.of(0, 0, 1),
      to: Uint32Array.of(0, 0, 1),
    });
    expect(commonUnits(crosswalk, 'land').count).toBe(1);
  });

  it('are a partition in which no share crosses a border', () => {
    fc.assert(
      fc.property(randomHistory(ACT_WORDS), (h) => {
        const { crosswalk } = crosswalkBetween(h, {
          level: 'commune',
          from: FIRST_DAY,
          to: LAST_DAY,
        });
        const groups = commonUnits(crosswalk, 'land');
        expect(new Set([...groups.from, ...groups.to]).size).toBe(groups.count);
        for (const r of crosswalkRows(crosswalk))
          expect(groups.from[crosswalk.from.indexOf.get(r.fromCode)!]).toBe(
            groups.to[crosswalk.to.indexOf.get(r.toCode)!],
          );
      }),
    );
  });
});
