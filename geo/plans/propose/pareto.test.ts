import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dominates, movedBetween, trulyDifferent } from './pareto';

const people = Float64Array.from([10, 20, 30, 40]);

describe('people moved between two plans', () => {
  test('are none for the same plan, however it is written', () => {
    expect(
      movedBetween(
        people,
        [
          [0, 1],
          [2, 3],
        ],
        [
          [3, 2],
          [1, 0],
        ],
      ),
    ).toBe(0);
  });

  test('are those outside the largest common part', () => {
    // From two pairs to one trio: 10 of the first pair or nobody of the second must move.
    expect(
      movedBetween(
        people,
        [
          [0, 1],
          [2, 3],
        ],
        [[0], [1, 2, 3]],
      ),
    ).toBe(20);
  });

  test('are as many there as back', () => {
    const plan = fc
      .array(fc.nat(3), { minLength: 4, maxLength: 4 })
      .map((groupOf) =>
        [0, 1, 2, 3]
          .map((g) => [0, 1, 2, 3].filter((unit) => groupOf[unit] === g))
          .filter((group) => group.length > 0),
      );
    fc.assert(
      fc.property(plan, plan, (a, b) => {
        expect(movedBetween(people, a, b)).toBe(movedBetween(people, b, a));
      }),
    );
  });
});

describe('plans worth showing', () => {
  const together = {
    groups: [
      [0, 1],
      [2, 3],
    ],
    burdens: [5, 5],
  };
  const split = { groups: [[0], [1, 2, 3]], burdens: [6, 4] };

  test('a plan that is worse in everything is left out', () => {
    expect(dominates([5, 5], [6, 5])).toBe(true);
    expect(dominates([5, 5], [5, 5])).toBe(false);
    const worse = { groups: split.groups, burdens: [6, 6] };
    expect(trulyDifferent([together, worse], people, 1, 5)).toEqual([together]);
  });

  test('a plan that moves too few people against one before it is left out', () => {
    expect(trulyDifferent([together, split], people, 20, 5)).toEqual([together, split]);
    expect(trulyDifferent([together, split], people, 21, 5)).toEqual([together]);
  });
});
