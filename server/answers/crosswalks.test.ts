import { describe, expect, it } from 'vitest';
import { becomes } from '@/geo/crosswalk';
import { TINY_AFTER, TINY_BEFORE, TINY_DATE_BEFORE, tinyPersons } from '@/geo/testing';
import { isoDate } from '@/geo/units';
import { serveTiny } from '../testing/serve-tiny';
import { crosswalkOf } from './crosswalks';

const tiny = serveTiny();

const between = (level: 'commune' | 'province', from: string, to: string, threshold = 5) =>
  tiny
    .current()
    .use((release) => crosswalkOf(release, threshold, level, isoDate(from), isoDate(to)));

describe('the crosswalk of a release', () => {
  it('has the shares of its transfers on the way forward', async () => {
    const { crosswalk } = await between('commune', TINY_BEFORE, TINY_AFTER);
    expect(becomes(crosswalk, '00004')).toMatchObject([
      { toCode: '00001', sharePopulation: 0.6, basis: 'register' },
      { toCode: '00007', sharePopulation: 0.4, basis: 'register' },
    ]);
  });

  it('is weighed by the people counted before on the way back', async () => {
    const { crosswalk } = await between('province', TINY_AFTER, TINY_BEFORE);
    const first = tinyPersons('01', TINY_DATE_BEFORE, 'permanent');
    const second = tinyPersons('02', TINY_DATE_BEFORE, 'permanent');
    const [back] = becomes(crosswalk, '01');
    expect(back).toMatchObject({ toCode: '01', basis: 'register' });
    expect(back?.sharePopulation).toBeCloseTo(first / (first + second), 12);
  });

  it('does not rest on counts that are hidden', async () => {
    const all = await between('commune', TINY_AFTER, TINY_BEFORE, 1);
    expect(becomes(all.crosswalk, '00001')[0]?.basis).toBe('register');
    // At this threshold some of the counts of before may not be shown, so land is all there is.
    const few = await between('commune', TINY_AFTER, TINY_BEFORE, 1_000_000);
    expect(becomes(few.crosswalk, '00001')[0]?.basis).toBe('area');
  });

  it('is one for all days of an edition', async () => {
    const one = await between('province', TINY_BEFORE, TINY_AFTER);
    expect(await between('province', TINY_DATE_BEFORE, '2031-01-01')).toBe(one);
  });
});
