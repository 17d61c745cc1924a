import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposalOf, randomProposal } from '@/geo/testing/random-proposal';
import type { ProposedPlan } from './offer';
import { proposePlans } from './propose-plans';
import { fewestUnmet, hangTogether, meetsFloor, mostOfAll } from './testing/every-partition';

const SMALL = 8;
const metBy = ({ groups }: ProposedPlan) => groups.filter(({ unmet }) => !unmet).length;
const groupsOf = ({ groups }: ProposedPlan) => groups.map(({ units }) => [...units]);

/** 0 – 1 – 2 – … in a row. */
const row = (people: readonly number[], floor: number) =>
  proposalOf(
    people.slice(1).map((_, unit): [number, number] => [unit, unit + 1]),
    people,
    people.map(() => 0),
    { people: floor, area: 0 },
  );

describe('proposals that keep as many units as the standard allows', () => {
  test('keep as many as the best of all partitions, and prove it', () => {
    fc.assert(
      fc.property(randomProposal(SMALL), (input) => {
        const proposed = proposePlans(input);
        const most = mostOfAll(input);
        expect(proposed.plans.map(metBy)).toEqual(proposed.plans.map(() => most));
        expect([proposed.bound, proposed.proved]).toEqual([most, true]);
      }),
      { numRuns: 150 },
    );
  });

  test('put every unit into one group, and every group hangs together', () => {
    fc.assert(
      fc.property(randomProposal(14), (input) => {
        for (const plan of proposePlans(input).plans) {
          const units = groupsOf(plan).flat();
          expect(units.sort((a, b) => a - b)).toEqual([...input.people.keys()]);
          for (const group of groupsOf(plan)) expect(hangTogether(input, group)).toBe(true);
        }
      }),
    );
  });

  test('are never worse than greedy growth in the same run, nor better than their bound', () => {
    fc.assert(
      fc.property(randomProposal(16), (input) => {
        const { plans, greedy, bound } = proposePlans(input);
        for (const plan of plans) {
          expect(metBy(plan)).toBeGreaterThanOrEqual(greedy);
          expect(metBy(plan)).toBeLessThanOrEqual(bound);
        }
      }),
    );
  });

  test('are the same for the same seed', () => {
    fc.assert(
      fc.property(randomProposal(14), fc.integer(), (input, seed) => {
        expect(proposePlans({ ...input, seed })).toEqual(proposePlans({ ...input, seed }));
      }),
    );
  });

  test('name every group that does not meet the standard, and no other', () => {
    fc.assert(
      fc.property(randomProposal(12), (input) => {
        for (const { groups } of proposePlans(input).plans)
          for (const { units, unmet } of groups)
            expect(unmet === null).toBe(meetsFloor(input, units));
      }),
    );
  });
});

describe('what was asked for besides', () => {
  test('locked groups stay as they are, and the rest is still the best', () => {
    fc.assert(
      fc.property(randomProposal(SMALL), fc.nat(), (input, pick) => {
        const held = pick % input.people.length;
        const { plans } = proposePlans({ ...input, locked: [[held]] });
        const rest = { ...input, apart: [...input.people.keys()].map((u) => [held, u] as const) };
        const others = rest.apart.filter(([, unit]) => unit !== held);
        const most = mostOfAll({ ...input, apart: others });
        for (const plan of plans) {
          expect(groupsOf(plan)).toContainEqual([held]);
          expect(metBy(plan)).toBe(most);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('units that must stay apart do, in every plan', () => {
    fc.assert(
      fc.property(randomProposal(10), fc.nat(), fc.nat(), (input, a, b) => {
        const [one, other] = [a % input.people.length, b % input.people.length];
        fc.pre(one !== other);
        const { plans, bound } = proposePlans({ ...input, apart: [[one, other]] });
        for (const plan of plans) {
          expect(metBy(plan)).toBeLessThanOrEqual(bound);
          for (const group of groupsOf(plan))
            expect(group.includes(one) && group.includes(other)).toBe(false);
        }
      }),
    );
  });

  test('a smaller number of units fails nowhere that the best of all partitions does not', () => {
    fc.assert(
      fc.property(randomProposal(SMALL), fc.nat(), (input, pick) => {
        const [most] = proposePlans(input).plans;
        const count = 1 + (pick % most!.groups.length);
        const fewest = fewestUnmet(input, count);
        fc.pre(fewest !== undefined);
        const [plan] = proposePlans({ ...input, count: { least: count, most: count } }).plans;
        expect(plan!.groups).toHaveLength(count);
        expect(count - metBy(plan!)).toBe(fewest);
      }),
      { numRuns: 80 },
    );
  });

  test('a larger number of units is given, what fails for it is named, and a proof is one', () => {
    fc.assert(
      fc.property(randomProposal(SMALL), fc.nat(), (input, pick) => {
        const [most] = proposePlans(input).plans;
        const spare = input.people.length - most!.groups.length;
        fc.pre(spare > 0);
        const count = most!.groups.length + 1 + (pick % spare);
        const proposed = proposePlans({ ...input, count: { least: count, most: count } });
        const [plan] = proposed.plans;
        const fewest = fewestUnmet(input, count)!;
        const unmet = plan!.groups.flatMap((group) => group.unmet ?? []);
        expect(plan!.groups).toHaveLength(count);
        expect(unmet.length).toBeGreaterThanOrEqual(fewest);
        if (proposed.proved) expect(unmet.length).toBe(fewest);
        for (const { reason } of unmet) expect(['too_many', 'too_small']).toContain(reason);
      }),
      { numRuns: 80 },
    );
  });

  test('a search that is ended early still answers, and says so', () => {
    const long = {
      ...row(
        Array.from({ length: 60 }, (_, i) => 3 + (i % 5)),
        11,
      ),
      steps: 1e7,
    };
    const { plans, cancelled } = proposePlans(long, () => false);
    expect(cancelled).toBe(true);
    expect(groupsOf(plans[0]!).flat()).toHaveLength(60);
  });

  test.each<[string, () => unknown, string]>([
    ['no unit', () => proposePlans(row([], 1)), 'there is no unit to group'],
    [
      'a unit locked twice',
      () => proposePlans({ ...row([1, 1], 1), locked: [[0], [0, 1]] }),
      'a unit is in two locked groups',
    ],
    [
      'a range without a number',
      () => proposePlans({ ...row([1, 1], 1), count: { least: 3, most: 2 } }),
      'no number of units lies between 3 and 2',
    ],
  ])('refuses %s', (_, work, says) => {
    expect(work).toThrow(says);
  });
});

describe('what cannot be met', () => {
  test('an island too small is told with all it could be joined with, and what is short', () => {
    const island = proposalOf(
      [
        [0, 1],
        [2, 3],
      ],
      [9, 9, 2, 3],
      [0, 0, 0, 0],
      { people: 8, area: 0 },
    );
    const [plan] = proposePlans(island).plans;
    expect(plan!.groups.filter(({ unmet }) => unmet)).toEqual([
      {
        units: [2, 3],
        locked: false,
        floor: island.floor,
        unmet: { reason: 'too_small', shortPeople: 3, shortArea: 0, within: [2, 3] },
      },
    ]);
  });

  test('a unit whose people nobody knows joins nothing, and nobody says that it meets or falls short', () => {
    fc.assert(
      fc.property(randomProposal(10), fc.array(fc.boolean(), { maxLength: 10 }), (input, marks) => {
        fc.pre(input.floor.people > 0);
        const unknown = Uint8Array.from(input.people, (_, u) => (marks[u] ? 1 : 0));
        const people = input.people.map((each, u) => (unknown[u] ? 0 : each));
        for (const plan of proposePlans({ ...input, people, unknown }).plans)
          for (const { units, unmet } of plan.groups) {
            const open = units.some((unit) => unknown[unit]);
            if (open) expect(units).toHaveLength(1);
            expect(unmet?.reason === 'people_unknown').toBe(open);
            if (open) expect(unmet!.shortPeople).toBeNull();
          }
      }),
    );
  });

  test('a locked group with a unit that nobody knows is not said to meet, however many the others have', () => {
    const unknown = Uint8Array.from([0, 1, 0]);
    const [plan] = proposePlans({ ...row([9, 0, 9], 5), unknown, locked: [[0, 1]] }).plans;
    expect(plan!.groups.map(({ unmet }) => unmet?.reason)).toEqual(['people_unknown', undefined]);
  });

  test('where only land is asked for, units whose people nobody knows are joined as any others', () => {
    const land = proposalOf([[0, 1]], [0, 9], [2, 2], { people: 0, area: 4 });
    const { plans } = proposePlans({ ...land, unknown: Uint8Array.from([1, 0]) });
    expect(groupsOf(plans[0]!)).toEqual([[0, 1]]);
    expect(plans[0]!.groups[0]!.unmet).toBeNull();
  });

  test('a locked group that falls short is told as locked', () => {
    const [plan] = proposePlans({ ...row([1, 9], 5), locked: [[0]] }).plans;
    expect(plan!.groups.map(({ unmet }) => unmet?.reason)).toEqual(['locked', undefined]);
  });

  test('a unit that must stay apart from its only neighbour is told as apart', () => {
    const [plan] = proposePlans({ ...row([1, 9], 5), apart: [[0, 1]] }).plans;
    expect(plan!.groups.map(({ unmet }) => unmet?.reason)).toEqual(['apart', undefined]);
  });
});
