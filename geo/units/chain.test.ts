import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, start, unit } from '@/geo/testing/by-hand';
import { randomHistory } from '@/geo/testing/random-history';
import { forebears, heirs, sameGround } from './chain';
import { readStories } from './changes';
import { enact } from './enact';
import type { History, Life } from './events';

const lifeOf = (h: History, code: string, n = 0): Life =>
  h.lives.filter((l) => l.code === code).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[n]!;
const named = (kin: readonly { life: Life; away: number }[]) =>
  kin.map(({ life, away }) => `${life.code} ${away}`).sort();

describe('the chain of lives', () => {
  /** A and B become A; then A splits into A and C; B's code is taken up by D, renumbered. */
  const merged = enact(start('A', 'B', 'D'), act('2010-07-01'), [
    { change: 'merge', members: ['A', 'B'], into: unit('A') },
  ]);
  const split = enact(merged, act('2011-07-01'), [
    {
      change: 'split',
      code: 'A',
      parts: [
        { unit: unit('A'), people: 0.5, land: null },
        { unit: unit('C'), people: 0.5, land: null },
      ],
    },
    { change: 'recode', code: 'D', newCode: 'B' },
  ]);
  const stories = readStories(split);

  it('goes on over every event, back and forward', () => {
    expect(named(heirs(stories, lifeOf(split, 'B')))).toEqual(['A 1', 'A 2', 'C 2']);
    expect(named(forebears(stories, lifeOf(split, 'C')))).toEqual(['A 1', 'A 2', 'B 2']);
  });

  it('tells a code that names the same ground from one that names a part, or other ground', () => {
    expect(sameGround(stories, lifeOf(split, 'A', 0), lifeOf(split, 'A', 1))).toBe('some');
    expect(sameGround(stories, lifeOf(split, 'B', 0), lifeOf(split, 'B', 1))).toBe('none');
    const renamed = enact(split, act('2012-07-01'), [
      { change: 'rename', code: 'C', name: 'Xã Mới' },
    ]);
    const c = (n: number) => lifeOf(renamed, 'C', n);
    expect(sameGround(readStories(renamed), c(0), c(1))).toBe('all');
  });

  it('leads back to where it came from, whatever happened', () => {
    fc.assert(
      fc.property(randomHistory(), (history) => {
        const told = readStories(history);
        for (const life of history.lives) {
          for (const { life: heir } of heirs(told, life))
            expect(forebears(told, heir).map((kin) => kin.life)).toContain(life);
          for (const { life: forebear } of forebears(told, life))
            expect(heirs(told, forebear).map((kin) => kin.life)).toContain(life);
        }
      }),
    );
  });
});
