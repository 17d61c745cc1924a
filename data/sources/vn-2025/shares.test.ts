import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRANSFER_KINDS } from './files';
import { sharesByLaw } from './shares';

describe('shares that follow from the decree', () => {
  it('all people with part of the land leaves the other part without people', () => {
    expect(sharesByLaw(['part_of_land_all_people', 'land_only'])).toEqual({
      shares: [
        { people: 1, land: null },
        { people: 0, land: null },
      ],
      contradictory: false,
    });
  });

  it('a part beside parts without people takes all the people', () => {
    const { shares } = sharesByLaw(['land_only', 'part']);
    expect(shares.map(({ people }) => people)).toEqual([0, 1]);
    expect(shares.map(({ land }) => land)).toEqual([null, null]);
  });

  it('all the land beside people without land is all the land, and the people stay unknown', () => {
    const { shares } = sharesByLaw([
      'part_of_people_no_land',
      'part_of_people_no_land',
      'all_land_rest_of_people',
    ]);
    expect(shares.map(({ land }) => land)).toEqual([0, 0, 1]);
    expect(shares.map(({ people }) => people)).toEqual([null, null, null]);
  });

  it('parts whose shares nobody states stay unknown', () => {
    expect(sharesByLaw(['part', 'part']).shares).toEqual([
      { people: null, land: null },
      { people: null, land: null },
    ]);
  });

  it('a lone part is not taken for the whole', () => {
    expect(sharesByLaw(['part']).shares).toEqual([{ people: null, land: null }]);
  });

  it('two wholes of one unit contradict each other, and nothing is concluded', () => {
    expect(sharesByLaw(['whole', 'whole'])).toEqual({
      shares: [
        { people: null, land: null },
        { people: null, land: null },
      ],
      contradictory: true,
    });
  });

  it('known shares never sum to more than one, and to one where none is unknown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...TRANSFER_KINDS), { minLength: 1, maxLength: 6 }),
        (kinds) => {
          const { shares } = sharesByLaw(kinds);
          for (const what of ['people', 'land'] as const) {
            const given = shares.map((share) => share[what]);
            const sum = given.reduce<number>((s, share) => s + (share ?? 0), 0);
            expect(sum).toBeLessThanOrEqual(1);
            if (!given.includes(null)) expect(sum).toBe(1);
          }
        },
      ),
    );
  });
});
