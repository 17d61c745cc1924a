import { describe, expect, it } from 'vitest';
import { checkHistory } from './checks';
import { ActError, type Change, enact, type NewUnit } from './enact';
import type { History, Life } from './events';
import type { IsoDate } from './types';

const DAY = '2026-04-30' as IsoDate;
const unit = (code: string, name = code): NewUnit => ({
  code,
  name,
  kind: 'commune',
  level: 'commune',
  parentCode: '75',
});
const standing = (...codes: string[]): History => ({
  lives: codes.map(
    (code): Life => ({ ...unit(code), validFrom: '2025-07-01' as IsoDate, validTo: null }),
  ),
  events: [],
});
const law = (history: History, ...changes: Change[]): History =>
  enact(history, { id: 'e', effective: DAY, decree: '1/NQ', title: 'Thử' }, changes);
const living = (h: History): string[] =>
  h.lives
    .filter((l) => l.validTo === null)
    .map((l) => `${l.code} ${l.kind} ${l.name} ${l.validFrom}`);
const transfers = (h: History): unknown[] =>
  h.events.flatMap((e) => e.transfers.map((t) => [t.from, t.to, t.kind, t.people]));

describe('an act', () => {
  it('that makes communes wards ends their lives and begins new ones of the same code', () => {
    const h = law(standing('25270', '25357'), { change: 'kind', code: '25270', kind: 'ward' });
    expect(living(h)).toEqual(['25357 commune 25357 2025-07-01', '25270 ward 25270 2026-04-30']);
    expect(transfers(h)).toEqual([['25270', '25270', 'kind_changed', 1]]);
  });

  it('that merges, gives a part away and renames at once is stored as one set of transfers', () => {
    const h = law(
      standing('A', 'B', 'C'),
      { change: 'merge', members: ['A', 'B'], into: unit('A', 'Xã Mới') },
      { change: 'transfer', from: 'B', to: 'C', people: 0.25, land: 0.5 },
      { change: 'rename', code: 'C', name: 'Xã Khác' },
    );
    expect(transfers(h)).toEqual([
      ['A', 'A', 'renamed', 1],
      ['B', 'C', 'part', 0.25],
      ['B', 'A', 'part', 0.75],
      ['C', 'C', 'renamed', 1],
    ]);
    expect(checkHistory(h).failures).toEqual([]);
  });

  it('leaves the history that it is laid over as it was', () => {
    const h = standing('A', 'B');
    const before = structuredClone(h);
    law(h, { change: 'merge', members: ['A', 'B'], into: unit('M') });
    expect(h).toEqual(before);
  });

  it('says that what stays is unknown when what goes is', () => {
    const h = law(standing('A', 'B'), {
      change: 'transfer',
      from: 'A',
      to: 'B',
      people: null,
      land: 0.5,
    });
    expect(transfers(h)).toContainEqual(['A', 'A', 'part', null]);
  });

  it.each<[string, Change[], RegExp]>([
    [
      'a unit that is not in force',
      [{ change: 'rename', code: 'Q', name: 'x' }],
      /Q on 2026-04-30: not in force/,
    ],
    [
      'a unit disposed of twice',
      [
        { change: 'recode', code: 'A', newCode: 'N' },
        { change: 'merge', members: ['A', 'B'], into: unit('M') },
      ],
      /A on 2026-04-30: disposed of twice/,
    ],
    [
      'a receiver that ends on the day',
      [
        { change: 'recode', code: 'B', newCode: 'N' },
        { change: 'transfer', from: 'A', to: 'B', people: 0.1, land: 0.1 },
      ],
      /B on 2026-04-30: receives but/,
    ],
    [
      'a code that is taken',
      [
        { change: 'merge', members: ['A'], into: unit('B') },
        { change: 'create', unit: unit('B') },
      ],
      /B on 2026-04-30: begins twice/,
    ],
    [
      'more than there is',
      [
        { change: 'transfer', from: 'A', to: 'B', people: 0.7, land: 0.1 },
        { change: 'transfer', from: 'A', to: 'B', people: 0.7, land: 0.1 },
      ],
      /A on 2026-04-30: gives 1.4 of its people/,
    ],
  ])('is refused for %s', (_, changes, message) => {
    expect(() => law(standing('A', 'B'), ...changes)).toThrow(ActError);
    expect(() => law(standing('A', 'B'), ...changes)).toThrow(message);
  });
});
