import { describe, expect, test } from 'vitest';
import { TINY_BEFORE, tinyTopology, tinyUnitsOf } from '@/geo/testing';
import { group } from '@/geo/testing/plans';
import { isoDate } from '@/geo/units';
import { type Draft, emptyDraft } from '../draft';
import { groundOf } from '../ground';
import { kindOfUnion } from '../kind-of-union';
import { proposalOn } from './from-ground';
import { EVEN } from './proposal';
import { proposePlans } from './propose-plans';
import { scopeOf, takeProposal } from './take-proposal';

const units = tinyUnitsOf('commune', TINY_BEFORE).sort((a, b) => (a.code < b.code ? -1 : 1));
const people = Int32Array.from(units, (_, i) => 1000 + 100 * i);
const ground = groundOf({
  edition: TINY_BEFORE,
  units,
  topology: tinyTopology('commune', TINY_BEFORE),
  counts: [{ id: 'permanent', cells: 1, values: people }],
});
const ofProvince = (code: string) =>
  units.filter(({ parentCode }) => parentCode === code).map((unit) => unit.code);
const LARGE = { people: 1e9, area: 0 };

function draftOf(groups: Draft['plan']['groups'], locked: boolean[]): Draft {
  const empty = emptyDraft('', 'commune', [], TINY_BEFORE, isoDate('2027-01-01'));
  return {
    ...empty,
    plan: { ...empty.plan, groups },
    marks: groups.map((_, g) => ({ colour: 0, locked: locked[g]! })),
  };
}

/** Everything that touches in the provinces is joined: no floor can be met. */
function joinAll(draft: Draft, within: string[], count: number) {
  const scope = scopeOf(ground, draft, within);
  const proposal = proposalOn(ground, {
    ...{ units: scope.units, locked: scope.locked, concept: 'permanent', floor: LARGE },
    ...{ rules: null, unknownTerrain: null, count: { least: count, most: count } },
    ...{ weights: EVEN, plans: 1, seed: 1, steps: 20_000 },
  });
  const [plan] = proposePlans(proposal).plans;
  return { scope, proposal, taken: takeProposal(draft, ground, proposal, plan!) };
}

describe('a proposal taken as the draft', () => {
  test('joins units of one province only, under the name, code and seat of the one with most people', () => {
    const { taken } = joinAll(draftOf([], []), ['01', '02'], 1);
    for (const made of taken.plan.groups) {
      const members = made.members.map((code) => units.find((unit) => unit.code === code)!);
      expect(new Set(members.map(({ parentCode }) => parentCode)).size).toBe(1);
      const most = members.reduce((a, b) =>
        people[units.indexOf(b)]! > people[units.indexOf(a)]! ? b : a,
      );
      expect(made).toMatchObject({
        ...{ name: most.name, code: most.code, seat: most.code },
        kind: kindOfUnion(members.map(({ kind }) => kind)),
      });
    }
    expect(taken.plan.groups.length).toBeGreaterThan(0);
    expect(taken.marks).toHaveLength(taken.plan.groups.length);
  });

  test('keeps locked groups and those of other provinces as they are, and no other', () => {
    const [first, second, ...rest] = ofProvince('01');
    const elsewhere = ofProvince('02');
    const kept = group([first!, second!]);
    const loose = group(rest.slice(0, 2));
    const far = group(elsewhere.slice(0, 2));
    const { taken } = joinAll(draftOf([kept, loose, far], [true, false, false]), ['01'], 2);
    expect(taken.plan.groups).toContain(kept);
    expect(taken.plan.groups).toContainEqual(far);
    const members = taken.plan.groups.flatMap((each) => each.members);
    expect(new Set(members).size).toBe(members.length);
    expect(taken.marks[taken.plan.groups.indexOf(kept)]!.locked).toBe(true);
  });

  test('leaves out units of which a locked group has a part, or that reach beyond the provinces', () => {
    const [first, ...others] = ofProvince('01');
    const across = group([first!, ofProvince('02')[0]!]);
    const scope = scopeOf(ground, draftOf([across], [true]), ['01']);
    expect(scope.leftOut).toEqual([first]);
    expect(scope.units).toEqual(others);
    expect(scope.locked).toEqual([]);
  });
});
