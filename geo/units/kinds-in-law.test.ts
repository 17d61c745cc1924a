import { describe, expect, it } from 'vitest';
import { kindsInLaw } from './kinds-in-law';
import type { IsoDate } from './types';

describe('the kinds that a new unit can be of', () => {
  const on = (day: string) => kindsInLaw('commune', day as IsoDate);
  it('have townships until the last day of districts, and special zones from the next', () => {
    expect(on('2025-06-30')).toEqual(['commune', 'ward', 'township']);
    expect(on('2025-07-01')).toEqual(['commune', 'ward', 'special_zone']);
  });

  it('never have the district without communes: it stands where it stood, and none is made', () => {
    for (const day of ['1999-01-01', '2025-06-30', '2030-01-01'])
      expect(on(day)).not.toContain('island_district');
  });
});
