import { expect, it } from 'vitest';
import { derive, type Group, groundOf, type PublishedFigures, rulesOn } from '@/geo/plans';
import { group, planWith } from '@/geo/testing/plans';
import { type Edition, isoDate } from '@/geo/units';
import { groupUnits } from './plan-painting';
import { Judge, planView, verdictOf } from './plan-views';

const CODES = ['a', 'b', 'c', 'd', 'e'];
/** Communes of 20 km²; nobody knows the people of the last. */
const ground = groundOf({
  edition: isoDate('2025-01-01') as Edition,
  topology: null,
  units: CODES.map((code) => ({
    ...{ code, name: `Xã ${code}`, kind: 'commune' as const, terrain: 'other' as const },
    ...{ parentCode: '01', areaDeclaredKm2: 20, lon: null, lat: null },
  })),
  counts: [
    {
      ...{ id: 'registered', cells: 1 },
      values: Int32Array.of(9000, 8000, 7000, 6000, 0),
      missing: Uint8Array.of(0, 0, 0, 0, 1),
    },
  ],
});
const scope = new Uint8Array(CODES.length).fill(1);
const marks = [0, 1, 2].map((colour) => ({ colour, locked: false }));

function viewOf(judge: Judge, plan: ReturnType<typeof planWith>): ReturnType<typeof planView> {
  const derived = derive(ground, plan);
  return planView(judge.views(derived, marks), groupUnits(ground, derived).groups, scope);
}

const judgeWith = (publishedOf?: (group: Group) => PublishedFigures | undefined) =>
  new Judge(ground, {
    ...{ rules: rulesOn(isoDate('2025-07-01')), concept: 'registered', wardShares: new Map() },
    publishedOf,
  });

it('the people of a plan are those of its groups; groups without are counted and no zero', () => {
  const view = viewOf(judgeWith(), planWith(group(['a', 'b']), group(['c', 'e']), group([])));
  expect(view.groups.map(({ people }) => people)).toEqual([17_000, null, 0]);
  expect([view.people, view.peopleUnknown]).toEqual([17_000, 1]);
  // The empty group has no verdict: the others have one each.
  expect(view.verdicts).toEqual({ meets: 1, fails: 0, not_judged: 1 });
});

it('a group that is law is told and judged by what was published of it, until it is changed', () => {
  const law = group(['c', 'd']);
  const judge = judgeWith((each) => (each === law ? { people: 20_000, areaKm2: 50 } : undefined));
  const [summed, counted] = viewOf(judge, planWith(group(['a', 'b']), law)).groups;
  expect([summed!.people, summed!.published]).toEqual([17_000, null]);
  expect([counted!.people, counted!.areaKm2]).toEqual([20_000, 50]);
  expect(counted!.judged.figures).toMatchObject({ people: 20_000, areaKm2: 50 });
  expect([summed, counted].map((each) => verdictOf(each!))).toEqual(['meets', 'meets']);

  const [, changed] = viewOf(judge, planWith(group(['a', 'b']), group(['c']))).groups;
  expect([changed!.people, changed!.areaKm2, changed!.published]).toEqual([7000, 20, null]);
  expect(verdictOf(changed!)).toBe('fails');
});

it('area that was not published of a group that is law is that of its units', () => {
  const judge = judgeWith(() => ({ people: 20_000, areaKm2: null }));
  const [view] = viewOf(judge, planWith(group(['a', 'b']))).groups;
  expect([view!.areaKm2, view!.judged.figures.areaKm2]).toEqual([40, 40]);
});
