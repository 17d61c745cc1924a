import { describe, expect, it } from 'vitest';
import { readStories } from './changes';
import { type Change, enact, type NewUnit } from './enact';
import type { History, Life } from './events';
import type { IsoDate } from './types';

const DAY = '2025-07-01' as IsoDate;
const unit = (code: string): NewUnit => ({
  code,
  name: `Xã ${code}`,
  kind: 'commune',
  level: 'commune',
  parentCode: '01',
});
function changed(...changes: Change[]): History {
  const lives = ['A', 'B', 'C'].map(
    (code): Life => ({ ...unit(code), validFrom: '2019-01-01' as IsoDate, validTo: null }),
  );
  return enact(
    { lives, events: [] },
    { id: 'e', effective: DAY, decree: '1656/NQ', title: 'e' },
    changes,
  );
}
const story = (h: History, life: Life) => readStories(h)(life);
const began = (h: History, code: string) =>
  story(h, h.lives.find((l) => l.code === code && l.validFrom === DAY)!).began?.words;
const ended = (h: History, code: string) =>
  story(h, h.lives.find((l) => l.code === code && l.validTo === DAY)!).ended?.words;

describe('the story of a unit', () => {
  it('tells mergers from both ends, with the decree and the units at the other end', () => {
    const h = changed({ change: 'merge', members: ['A', 'B'], into: unit('A') });
    expect(began(h, 'A')).toEqual(['merged']);
    expect(ended(h, 'A')).toEqual(['merged']);
    expect(ended(h, 'B')).toEqual(['merged', 'abolished']);
    const told = story(h, h.lives.find((l) => l.code === 'A' && l.validTo === null)!);
    expect(told.ended).toBeNull();
    expect(told.began?.acts.map((act) => act.decree)).toEqual(['1656/NQ']);
    expect(told.began?.passages.map((t) => t.other?.name)).toEqual(['Xã A', 'Xã B']);
  });

  it('names a merger where one unit came whole and others in part, not a new name', () => {
    const h = changed(
      { change: 'merge', members: ['A'], into: unit('N') },
      { change: 'transfer', from: 'B', to: 'N', people: null, land: null },
    );
    expect(began(h, 'N')).toEqual(['merged', 'received_a_part']);
  });

  it('tells splits, parts given and parts received', () => {
    const split = changed({
      change: 'split',
      code: 'A',
      parts: [
        { unit: unit('P'), people: 0.5, land: 0.5 },
        { unit: unit('Q'), people: 0.5, land: 0.5 },
      ],
    });
    expect([ended(split, 'A'), began(split, 'P')]).toEqual([['split', 'abolished'], ['split']]);
    const part = changed({ change: 'transfer', from: 'A', to: 'B', people: null, land: null });
    expect([ended(part, 'A'), began(part, 'B')]).toEqual([['gave_a_part'], ['received_a_part']]);
  });

  it('tells new names, codes, kinds, parents and new land', () => {
    expect(began(changed({ change: 'rename', code: 'A', name: 'Xã Mới' }), 'A')).toEqual([
      'renamed',
    ]);
    expect(began(changed({ change: 'recode', code: 'A', newCode: 'Z' }), 'Z')).toEqual([
      'code_changed',
    ]);
    expect(began(changed({ change: 'kind', code: 'A', kind: 'ward' }), 'A')).toEqual([
      'kind_changed',
    ]);
    expect(began(changed({ change: 'parent', code: 'A', parentCode: '02' }), 'A')).toEqual([
      'parent_changed',
    ]);
    expect(began(changed({ change: 'create', unit: unit('N') }), 'N')).toEqual(['created']);
  });
});
