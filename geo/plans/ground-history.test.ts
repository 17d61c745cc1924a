import { expect, it } from 'vitest';
import { group, planWith } from '@/geo/testing/plans';
import { isoDate } from '@/geo/units';
import { checkPlan } from './check';
import { groundOf } from './ground';
import { groundHistory } from './ground-history';

/** The faults of a plan of 2030-01-01 that takes one unit, which another act changes on a day. */
const told = (until: string | null) => {
  const plan = planWith(group(['a', 'b']));
  const ground = groundOf({
    edition: plan.edition,
    topology: null,
    units: ['a', 'b'].map((code) => ({
      ...{ code, name: code, kind: 'commune', terrain: null, parentCode: '01' },
      ...{ areaDeclaredKm2: null, lon: null, lat: null },
      until: until === null || code === 'b' ? null : isoDate(until),
    })),
  });
  return checkPlan(plan, { history: groundHistory(ground, 'commune') })
    .filter(({ rule }) => rule.startsWith('unit_change'))
    .map(({ rule, code, value }) => [rule, code, value]);
};

it('the studio tells of a unit that an act changes before the plan takes effect, on its day or after', () => {
  // Plans of the tests are of 2029-01-01.
  expect(told(null)).toEqual([]);
  expect(told('2028-06-01')).toEqual([['unit_changed_since', 'a', '2028-06-01']]);
  expect(told('2029-01-01')).toEqual([['unit_changes_later', 'a', '2029-01-01']]);
  expect(told('2030-06-01')).toEqual([['unit_changes_later', 'a', '2030-06-01']]);
});
