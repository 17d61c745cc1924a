/** Plans for tests: by hand, and at random. */
import fc from 'fast-check';
import { type Group, type Part, PLAN_VERSION, type Plan } from '@/geo/plans/plan';
import type { Edition, IsoDate } from '@/geo/units';
import { FIRST_DAY } from './random-history';

/** The day on which plans of the tests take effect. */
export const PLAN_DAY = '2029-01-01' as IsoDate;

/** A group of communes under the code of the first contributor, who has the seat too. */
export function group(members: readonly string[], more: Partial<Group> = {}): Group {
  const parts = more.parts ?? [];
  const code = more.code ?? members[0] ?? parts[0]?.unit ?? 'new';
  const seat = [...members, ...parts.map(({ unit }) => unit)][0] ?? null;
  return { name: `Xã ${code}`, kind: 'commune', code, seat, members, parts, ...more };
}

/** A part with the same share of people and land, as if people had been located. */
export const part = (unit: string, share: number | null, more: Partial<Part> = {}): Part => ({
  ...{ unit, word: 'part', people: share, land: share, basis: 'register', drawn: null, ...more },
});

export const planWith = (...groups: Group[]): Plan => ({
  ...{ version: PLAN_VERSION, edition: FIRST_DAY as Edition, effective: PLAN_DAY, groups },
});

/**
 * Plans that can become law on communes of these codes: some units stay, some are cut between two
 * groups (with shares told or not), the others are shared out among the groups whole.
 */
export function randomPlan(codes: readonly string[], { cuts = true } = {}): fc.Arbitrary<Plan> {
  return fc
    .record({
      /** Which group each unit goes to; 0 is none. */
      homes: fc.array(fc.nat(3), { minLength: codes.length, maxLength: codes.length }),
      /** Units that are cut: with a second group, and the thousandths that it gets. */
      cut: fc.array(
        fc.record({
          unit: fc.nat(99),
          share: fc.integer({ min: 0, max: 1000 }),
          told: fc.boolean(),
        }),
        { maxLength: cuts ? 2 : 0 },
      ),
    })
    .map(({ homes, cut }) => {
      const taken = new Map(cut.map((c) => [codes[c.unit % codes.length]!, c]));
      const groups = [1, 2, 3].flatMap((number): Group[] => {
        const members = codes.filter((code, i) => homes[i] === number && !taken.has(code));
        const parts = [...taken].flatMap(([unit, { share, told }]) => {
          const home = homes[codes.indexOf(unit)]!;
          // A unit that no group has a home for is cut between the first two.
          const [one, other] = home === 0 ? [1, 2] : [home, (home % 3) + 1];
          const given = number === one ? share / 1000 : 1 - share / 1000;
          return number === one || number === other ? [part(unit, told ? given : null)] : [];
        });
        return members.length + parts.length === 0 ? [] : [group(members, { parts })];
      });
      return planWith(...withOwnCodes(groups));
    });
}

/** Where two groups would carry on one code, the later one gets a code of its own. */
function withOwnCodes(groups: readonly Group[]): Group[] {
  const taken = new Set<string>();
  return groups.map((g, i) => {
    const code = taken.has(g.code) ? `new${i}` : g.code;
    taken.add(code);
    return { ...g, code };
  });
}
