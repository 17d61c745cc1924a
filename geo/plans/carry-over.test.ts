import { describe, expect, it } from 'vitest';
import { start } from '@/geo/testing/by-hand';
import { group, part, planWith } from '@/geo/testing/plans';
import { type Change, type Edition, enact, isoDate } from '@/geo/units';
import { carryDraft, carryOver } from './carry-over';
import { checkPlan } from './check';
import { emptyDraft } from './draft';

const history = start('A', 'B', 'C', 'D', 'E', 'F');
const DAY = isoDate('2020-01-01') as Edition;
const historyWith = (...changes: Change[]) =>
  enact(history, { id: 'x', effective: DAY, decree: null, title: '' }, changes);
const unit = (code: string) => ({
  ...({ code, name: code, kind: 'commune', level: 'commune', parentCode: '01' } as const),
});

describe('a plan of an earlier edition', () => {
  const plan = planWith(
    group(['A', 'B'], { seat: 'B' }),
    group(['C'], { parts: [part('D', 0.5)] }),
    group(['E'], { parts: [part('D', 0.5)] }),
  );

  it('is the same plan where nothing it names has changed', () => {
    const now = historyWith({ change: 'rename', code: 'F', name: 'Xã Mới' });
    expect(carryOver(plan, now, DAY)).toEqual({ plan: { ...plan, edition: DAY }, changes: [] });
  });

  it('follows a unit to its new code, also as seat and as the code of the group', () => {
    const now = historyWith(
      { change: 'recode', code: 'B', newCode: 'Z' },
      { change: 'rename', code: 'A', name: 'Xã Mới' },
    );
    const carried = carryOver({ ...plan, groups: [{ ...plan.groups[0]!, code: 'B' }] }, now, DAY);
    expect(carried.changes).toEqual([
      { code: 'A', groups: [0], change: 'kept', becomes: ['A'] },
      { code: 'B', groups: [0], change: 'kept', becomes: ['Z'] },
    ]);
    expect(carried.plan.groups[0]).toMatchObject({ members: ['A', 'Z'], seat: 'Z', code: 'Z' });
  });

  it('loses the units whose ground changed, tells which groups they touch, and keeps the groups', () => {
    const now = historyWith(
      { change: 'merge', members: ['A', 'F'], into: unit('A') },
      { change: 'transfer', from: 'D', to: 'C', people: 0.1, land: 0.1 },
    );
    const { plan: carried, changes } = carryOver(plan, now, DAY);
    expect(changes).toEqual([
      { code: 'A', groups: [0], change: 'gone', becomes: ['A'] },
      { code: 'C', groups: [1], change: 'gone', becomes: ['C'] },
      { code: 'D', groups: [1, 2], change: 'gone', becomes: ['C', 'D'] },
    ]);
    expect(carried.groups.map((g) => g.members)).toEqual([['B'], [], ['E']]);
    expect(carried.groups.flatMap((g) => g.parts)).toEqual([]);
    const rules = checkPlan(carried, { history: now }).map((f) => [f.rule, f.group]);
    expect(rules).not.toContainEqual(['unit_changed_since', expect.anything()]);
    expect(rules).toContainEqual(['empty_group', 1]);
  });

  it('takes its draft along, with the links whose ends are still there', () => {
    const now = historyWith({ change: 'merge', members: ['A', 'F'], into: unit('A') });
    const link = (from: string, to: string) => ({ from, to, by: 'sea', reason: 'phà' }) as const;
    const { effective, edition } = plan;
    const draft = {
      ...emptyDraft('Thử', 'commune', [], edition, effective),
      ...{ plan, marks: plan.groups.map(() => ({ colour: 0, locked: false })) },
      links: [link('A', 'B'), link('B', 'E')],
    };
    const carried = carryDraft(draft, now, DAY).draft;
    expect(carried.links).toEqual([link('B', 'E')]);
    expect(carried.plan).toEqual(carryOver(plan, now, DAY).plan);
    expect(carried.within).toEqual([]);
  });
});
