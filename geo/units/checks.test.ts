import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomHistory } from '@/geo/testing/random-history';
import { assertSound, checkHistory, HistoryError, type Rule } from './checks';
import { type History, type Life, type Transfer, transferByDecree } from './events';
import type { IsoDate } from './types';

const D0 = '2019-01-01' as IsoDate;
const D1 = '2025-07-01' as IsoDate;

function life(code: string, validFrom: IsoDate, validTo: IsoDate | null): Life {
  return {
    code,
    validFrom,
    validTo,
    level: 'commune',
    kind: 'commune',
    name: code,
    parentCode: '01',
  };
}
/** A and B merge into C on 2025-07-01; tests spoil it. */
function history(change: { lives?: Life[]; transfers?: Transfer[] } = {}): History {
  return {
    lives: change.lives ?? [life('A', D0, D1), life('B', D0, D1), life('C', D1, null)],
    events: [
      {
        id: 'e',
        effective: D1,
        decree: null,
        title: 'e',
        status: 'adopted',
        transfers: change.transfers ?? [
          transferByDecree('A', 'C', 'whole'),
          transferByDecree('B', 'C', 'whole'),
        ],
      },
    ],
  };
}
function broken(h: History): { rule: Rule; code: string; found: string }[] {
  return checkHistory(h).failures.map(({ rule, code, found }) => ({ rule, code, found }));
}

describe('checks of a history', () => {
  it('find nothing wrong with a merger of two whole units', () => {
    expect(checkHistory(history())).toEqual({ failures: [], unknown: [] });
  });

  it('accept every history that was made by acts, whatever the acts', () => {
    fc.assert(
      fc.property(randomHistory(), (h) => {
        expect(checkHistory(h).failures).toEqual([]);
      }),
    );
  });

  it('refuse two lives of a code that overlap', () => {
    const h = history({ lives: [...history().lives, life('C', '2025-12-01' as IsoDate, null)] });
    expect(broken(h)).toContainEqual({ rule: 'lives_overlap', code: 'C', found: 'still in force' });
  });

  it('refuse a successor that is not in force on the day', () => {
    const h = history({
      lives: [life('A', D0, D1), life('B', D0, D1), life('C', '2026-01-01' as IsoDate, null)],
    });
    expect(broken(h)).toContainEqual({ rule: 'successor_not_in_force', code: 'C', found: 'A' });
  });

  it('refuse a predecessor that nobody knew the day before', () => {
    const h = history({
      transfers: [
        transferByDecree('A', 'C', 'whole'),
        transferByDecree('B', 'C', 'whole'),
        transferByDecree('X', 'C', 'whole'),
      ],
    });
    expect(broken(h)).toEqual([{ rule: 'predecessor_not_in_force', code: 'X', found: 'C' }]);
  });

  it('refuse shares that sum to 1.02, and say so with code, day and value', () => {
    const part = (to: string, share: number): Transfer => ({
      from: 'A',
      to,
      kind: 'part',
      people: share,
      land: share / 1.02,
      basis: 'register',
    });
    const h = history({
      lives: [life('A', D0, D1), life('C', D1, null), life('D', D1, null)],
      transfers: [part('C', 0.5), part('D', 0.52)],
    });
    expect(broken(h)).toEqual([{ rule: 'shares_do_not_sum_to_1', code: 'A', found: '1.02' }]);
    expect(() => assertSound(h)).toThrow(HistoryError);
    expect(() => assertSound(h)).toThrow(/A on 2025-07-01: shares of people sum to 1.02/);
  });

  it('refuse a share that contradicts the words of the decree', () => {
    const h = history({
      transfers: [
        { ...transferByDecree('A', 'C', 'whole'), people: 0.9 },
        transferByDecree('B', 'C', 'whole'),
      ],
    });
    expect(broken(h).map((f) => f.rule)).toEqual([
      'share_against_decree',
      'shares_do_not_sum_to_1',
    ]);
  });

  it('say which shares are unknown, and do not call that wrong', () => {
    const h = history({
      lives: [life('A', D0, D1), life('C', D1, null), life('D', D1, null)],
      transfers: [transferByDecree('A', 'C', 'part'), transferByDecree('A', 'D', 'land_only')],
    });
    expect(checkHistory(h)).toEqual({
      failures: [],
      unknown: [
        { code: 'A', day: D1, of: 'people', to: ['C'] },
        { code: 'A', day: D1, of: 'land', to: ['C', 'D'] },
      ],
    });
  });

  it('refuse a circle of units that only pass on', () => {
    const h = history({
      transfers: [
        transferByDecree('A', 'X', 'whole'),
        transferByDecree('X', 'Y', 'whole'),
        transferByDecree('Y', 'X', 'whole'),
        transferByDecree('B', 'C', 'whole'),
      ],
    });
    expect(broken(h)).toContainEqual({
      rule: 'cycle_within_a_day',
      code: 'X',
      found: 'X → Y → X',
    });
  });

  it('accept two units that exchange parts on one day', () => {
    const swap = (from: string, to: string, share: number): Transfer => ({
      from,
      to,
      kind: 'part',
      people: share,
      land: share,
      basis: 'register',
    });
    const h = history({
      lives: [life('A', D0, D1), life('B', D0, D1), life('A', D1, null), life('B', D1, null)],
      transfers: [
        swap('A', 'A', 0.7),
        swap('A', 'B', 0.3),
        swap('B', 'B', 0.6),
        swap('B', 'A', 0.4),
      ],
    });
    expect(broken(h)).toEqual([]);
  });

  it('refuse a unit that vanishes and one that appears from nowhere', () => {
    const h = history({
      lives: [...history().lives, life('Z', D0, D1), life('N', D1, null)],
    });
    expect(broken(h)).toEqual([
      { rule: 'vanishes_without_successor', code: 'Z', found: 'nothing' },
      { rule: 'appears_without_predecessor', code: 'N', found: 'nothing' },
    ]);
  });

  it('leave drafts alone until they are enacted', () => {
    const h = history();
    const draft = {
      ...h.events[0]!,
      id: 'd',
      status: 'draft' as const,
      transfers: [transferByDecree('Q', 'R', 'whole')],
    };
    expect(broken({ ...h, events: [...h.events, draft] })).toEqual([]);
  });
});
