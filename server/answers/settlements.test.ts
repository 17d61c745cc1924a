import { describe, expect, it } from 'vitest';
import { TINY_AFTER, TINY_BEFORE, TINY_DATE_BEFORE, tinyPersons, tinyUnitsOf } from '@/geo/testing';
import { serveTiny } from '../testing/serve-tiny';

const tiny = serveTiny();
const SHOWS_ALL = 1;
const ask = async (level: 'province' | 'commune', code: string, threshold = SHOWS_ALL) => {
  const asked = { level, edition: TINY_AFTER, code, concept: 'permanent' } as const;
  return (await tiny.studio(threshold).settlements(asked)).data;
};

describe('where the people of a unit are located', () => {
  it('is at the units that came to it whole, with the people counted there', async () => {
    // Two provinces became 01.
    const { places, edition } = await ask('province', '01');
    expect(edition).toBe(TINY_BEFORE);
    const peopleOf = (province: string) =>
      tinyUnitsOf('commune', TINY_BEFORE)
        .filter(({ parentCode }) => parentCode === province)
        .reduce((sum, { code }) => sum + tinyPersons(code, TINY_DATE_BEFORE, 'permanent'), 0);
    expect(places.map(({ code, people }) => [code, people])).toEqual([
      ['01', peopleOf('01')],
      ['02', peopleOf('02')],
    ]);
  });

  it('is not known where a unit came in part, or was never made of several', async () => {
    // 00001 and 00007 have parts of 00004; all others were one unit before.
    for (const { code } of tinyUnitsOf('commune', TINY_AFTER))
      expect(await ask('commune', code)).toEqual({ edition: null, date: null, places: [] });
  });

  it('is told without the numbers that readers may not see', async () => {
    const { places } = await ask('province', '01', 1_000_000);
    expect(places.map(({ people }) => people)).toEqual([null, null]);
  });
});
