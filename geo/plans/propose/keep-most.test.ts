import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposalOf } from '@/geo/testing/random-proposal';
import { diceOf } from './dice';
import { groupMeets } from './field';
import { alike } from './floors';
import { keepMost } from './keep-most';
import { regrow } from './regrow';
import { mostByMasks } from './testing/most-by-masks';
import { Work } from './work';

const [WIDE, HIGH] = [4, 3];

/** A field of 4 by 3 units with diagonals here and there, of which two to four meet the floor. */
const field = fc
  .record({
    people: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 }),
    area: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 }),
    diagonals: fc.array(fc.nat(11), { maxLength: 6 }),
    floor: fc.record({ people: fc.integer({ min: 8, max: 18 }), area: fc.nat(16) }),
  })
  .map(({ people, area, diagonals, floor }) => {
    const edges: [number, number][] = [];
    for (let unit = 0; unit < WIDE * HIGH; unit++) {
      const [east, north] = [unit % WIDE < WIDE - 1, unit + WIDE < WIDE * HIGH];
      if (east) edges.push([unit, unit + 1]);
      if (north) edges.push([unit, unit + WIDE]);
      if (east && north && diagonals.includes(unit)) edges.push([unit, unit + WIDE + 1]);
    }
    const input = proposalOf(edges, people, area, floor);
    return { input, field: { ...input, apart: people.map(() => []), floors: alike(floor) } };
  });
const units = [...Array(WIDE * HIGH).keys()];

test('a packing has as many groups as the best over all subsets, with the proof of it', () => {
  fc.assert(
    fc.property(field, ({ input, field }) => {
      const kept = keepMost(field, units, diceOf(1, 1), new Work(1e6));
      const most = mostByMasks(input);
      expect([kept.groups.length, kept.bound]).toEqual([most, most]);
    }),
    { numRuns: 60 },
  );
});

test('where not all groups can be listed, the best still lies between what is found and the bound', () => {
  fc.assert(
    fc.property(field, fc.integer({ min: 12, max: 60 }), ({ input, field }, sets) => {
      const kept = keepMost(field, units, diceOf(1, 1), new Work(30_000), sets);
      const most = mostByMasks(input);
      expect(kept.groups.length).toBeLessThanOrEqual(most);
      expect(kept.bound).toBeGreaterThanOrEqual(most);
      expect(kept.groups.every((group) => groupMeets(field, group))).toBe(true);
      expect(new Set(kept.groups.flat()).size).toBe(kept.groups.flat().length);
    }),
    { numRuns: 80 },
  );
});

test('regrowing from nothing finds groups that share no unit and all meet the floor', () => {
  fc.assert(
    fc.property(field, fc.integer(), ({ input, field }, seed) => {
      const work = new Work(20_000);
      work.begin('regrowing', 20_000);
      const most = mostByMasks(input);
      const groups = regrow(field, units, [], most, diceOf(seed, 1), work);
      const used = groups.flat();
      expect(new Set(used).size).toBe(used.length);
      expect(groups.every((group) => groupMeets(field, group))).toBe(true);
      expect(groups.length).toBeLessThanOrEqual(most);
      expect(groups.length).toBeGreaterThanOrEqual(Math.min(1, most));
    }),
    { numRuns: 60 },
  );
});
