import { describe, expect, it } from 'vitest';
import { group, PLAN_DAY, planWith } from '@/geo/testing/plans';
import type { Edition } from '@/geo/units';
import type { UnitChange } from './carry-over';
import { comparables, comparedEdition } from './comparable';
import { type Draft, emptyDraft } from './draft';

const [OLD, NEW, LATER] = ['2019-01-01', '2025-07-01', '2026-04-30'] as Edition[];
const draftOn = (edition: Edition, level: Draft['level'] = 'commune'): Draft => {
  const draft = emptyDraft('Phương án', level, [], edition, PLAN_DAY);
  return { ...draft, plan: { ...planWith(group(['a', 'b'])), edition } };
};
const change = (kind: UnitChange['change']): UnitChange => ({
  ...{ code: 'a', groups: [0], change: kind, becomes: ['z'] },
});
const asIs = (draft: Draft) => ({ draft, carried: null });
const carried = (changes: UnitChange[], to = NEW!) => {
  return { draft: draftOn(OLD!), carried: { draft: draftOn(to), to, changes } };
};

describe('plans that can stand side by side', () => {
  it('are those on the latest units among them', () => {
    expect(comparedEdition([draftOn(OLD!), draftOn(NEW!), draftOn(OLD!)])).toBe(NEW);
    expect(comparedEdition([])).toBeNull();
    expect(comparables([])).toBeNull();
    const told = comparables([asIs(draftOn(NEW!)), asIs(draftOn(NEW!))]);
    expect(told?.plans.map(({ how }) => how)).toEqual(['same', 'same']);
  });

  it('take in an earlier one that loses nothing on the way, and say so', () => {
    const told = comparables([asIs(draftOn(NEW!)), carried([change('kept')])]);
    expect(told?.plans[1]).toMatchObject({ how: 'carried', draft: { plan: { edition: NEW } } });
  });

  it('leave out one whose units are no more, and name them', () => {
    const told = comparables([asIs(draftOn(NEW!)), carried([change('kept'), change('gone')])]);
    expect(told?.plans[1]).toEqual({ how: 'lost', gone: [change('gone')] });
  });

  it('leave out one that could only be brought to another day, or not at all', () => {
    const told = comparables([asIs(draftOn(NEW!)), carried([], LATER!), asIs(draftOn(OLD!))]);
    expect(told?.plans.map(({ how }) => how)).toEqual(['same', 'apart', 'apart']);
  });

  it('are of the level of the first, whose units alone decide the day', () => {
    const told = comparables([asIs(draftOn(OLD!)), asIs(draftOn(NEW!, 'province'))]);
    expect(told).toMatchObject({ level: 'commune', edition: OLD });
    expect(told?.plans.map(({ how }) => how)).toEqual(['same', 'level']);
  });
});
