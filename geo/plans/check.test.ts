import { describe, expect, it } from 'vitest';
import { start } from '@/geo/testing/by-hand';
import { group, PLAN_DAY, part, planWith } from '@/geo/testing/plans';
import { enact, type History, isoDate, type Life } from '@/geo/units';
import { checkPlan } from './check';
import type { Plan } from './plan';

const history = start('A', 'B', 'C', 'D', 'E');
/** A history in which E lies in another province. */
const twoProvinces: History = {
  ...history,
  lives: history.lives.map((l): Life => (l.code === 'E' ? { ...l, parentCode: '02' } : l)),
};
const faults = (plan: Plan, over: History = history, locked: string[] = []) =>
  checkPlan(plan, { history: over, lockedProvinces: new Set(locked) }).map((f) => [
    f.rule,
    f.groupName,
    f.code,
    f.value,
  ]);

describe('the checks of a plan', () => {
  it('find nothing wrong with units that are each taken once', () => {
    const plan = planWith(
      group(['A', 'B']),
      group(['C'], { parts: [part('D', 0.25)] }),
      group([], { code: 'D', name: 'Xã D', parts: [part('D', 0.75)] }),
    );
    expect(faults(plan)).toEqual([]);
  });

  it('name the other group that has the commune already', () => {
    const plan = planWith(group(['A', 'B']), group(['C', 'B']));
    expect(faults(plan)).toEqual([['unit_in_two_groups', 'Xã C', 'B', 'Xã A']]);
  });

  it('find a member that stands twice, also whole and in part', () => {
    expect(faults(planWith(group(['A', 'B', 'B'])))).toEqual([['member_twice', 'Xã A', 'B', 'B']]);
    const halves = planWith(
      group(['A', 'B'], { parts: [part('B', 0.5)] }),
      group(['C'], { parts: [part('B', 0.5)] }),
    );
    expect(faults(halves)).toEqual([
      ['member_twice', 'Xã A', 'B', 'B'],
      ['unit_in_two_groups', 'Xã C', 'B', 'Xã A'],
    ]);
  });

  it('find a code that another unit keeps, and one that two groups want', () => {
    expect(faults(planWith(group(['A', 'B'], { code: 'C' })))).toEqual([
      ['code_in_use', 'Xã C', 'C', 'C'],
    ]);
    expect(
      faults(planWith(group(['A', 'B']), group(['C', 'D'], { code: 'A', name: 'Hai' }))),
    ).toContainEqual([...['code_twice', 'Hai', 'A', 'Xã A']]);
  });

  it('only warn of a code that is new, or that its unit gives up', () => {
    const plan = planWith(group(['A', 'B'], { code: 'N' }), group(['C', 'D'], { code: 'A' }));
    const found = checkPlan(plan, { history });
    expect(found.map((f) => [f.rule, f.severity, f.code])).toEqual([
      ['code_not_of_member', 'warning', 'N'],
      ['code_not_of_member', 'warning', 'A'],
    ]);
  });

  it('find a group across a locked province, and warn where none is locked', () => {
    const plan = planWith(group(['D', 'E']));
    expect(faults(plan, twoProvinces, ['02'])).toEqual([
      ['locked_province', 'Xã D', '02', '01, 02'],
    ]);
    expect(faults(plan, twoProvinces)).toEqual([['across_provinces', 'Xã D', null, '01, 02']]);
  });

  it('find a province that is locked and merged all the same', () => {
    const provinces: History = {
      lives: ['01', '02'].map(
        (code): Life => ({
          ...history.lives[0]!,
          ...{ code, level: 'province', kind: 'province', parentCode: 'VN' },
        }),
      ),
      events: [],
    };
    const plan = planWith(group(['01', '02'], { kind: 'province' }));
    expect(faults(plan, provinces, ['02'])).toEqual([['locked_province', 'Xã 01', '02', '02']]);
    expect(faults(plan, provinces)).toEqual([]);
    const halves = ['01', '02'].map((code) =>
      group(code === '01' ? ['01'] : [], { code, kind: 'province', parts: [part('02', 0.5)] }),
    );
    expect(faults(planWith(...halves), provinces).map(([rule, , code]) => [rule, code])).toEqual([
      ['province_cut', '02'],
      ['province_cut', '02'],
    ]);
  });

  it('let a commune cross provinces that the plan itself makes one', () => {
    const lives = ['01', '02'].map(
      (code): Life => ({
        ...history.lives[0]!,
        ...{ code, level: 'province', kind: 'province', parentCode: 'VN' },
      }),
    );
    const all: History = { ...twoProvinces, lives: [...twoProvinces.lives, ...lives] };
    const plan = planWith(group(['01', '02'], { kind: 'province' }), group(['D', 'E']));
    expect(faults(plan, all)).toEqual([]);
  });

  it('find an empty group, a blank name and a code that nobody has', () => {
    const plan = planWith(
      group([], { code: 'A', name: ' ' }),
      group(['X', 'B'], { code: 'B', seat: 'B' }),
    );
    expect(faults(plan)).toEqual([
      ['empty_group', ' ', null, '0'],
      ['no_name', ' ', null, ' '],
      ['code_in_use', ' ', 'A', 'A'],
      ['unknown_code', 'Xã B', 'X', 'X'],
    ]);
  });

  it('find a seat that is no member', () => {
    expect(faults(planWith(group(['A', 'B'], { seat: 'C' })))).toEqual([
      ['seat_not_member', 'Xã A', 'C', 'C'],
    ]);
  });

  it('find parts that do not cover their unit once', () => {
    const cut = (a: number | null, b: number | null) =>
      planWith(group(['A'], { parts: [part('D', a)] }), group(['B'], { parts: [part('D', b)] }));
    expect(faults(cut(0.5, 0.4))).toEqual([
      ['parts_do_not_cover', 'Xã A', 'D', '0.9'],
      ['parts_do_not_cover', 'Xã A', 'D', '0.9'],
    ]);
    expect(faults(cut(0.5, 0.5))).toEqual([]);
    expect(faults(cut(0.5, null))).toEqual([]);
    expect(faults(cut(1.5, null)).map(([rule]) => rule)).toContain('share_out_of_range');
    expect(faults(planWith(group(['A'], { parts: [part('D', 0.5)] })))).toEqual([
      ['parts_do_not_cover', 'Xã A', 'D', '1'],
    ]);
  });

  it('find a share that the word of the decree does not allow', () => {
    const land = part('D', 0.5, { word: 'land_only' });
    const rest = part('D', 0.5);
    const plan = planWith(group(['A'], { parts: [land] }), group(['B'], { parts: [rest] }));
    expect(faults(plan)).toContainEqual(['share_against_word', 'Xã A', 'D', '0.5']);
  });

  it('find a day that lies before the units it speaks of', () => {
    const plan = { ...planWith(group(['A', 'B'])), effective: isoDate('2000-01-01') };
    expect(faults(plan).map(([rule]) => rule)).toContain('effective_too_early');
  });

  it('find units that changed after the plan was drawn, and only the groups they touch', () => {
    const act = { id: 'x', effective: isoDate('2020-01-01'), decree: null, title: '' };
    const later = enact(history, act, [{ change: 'rename', code: 'B', name: 'Xã Mới' }]);
    expect(faults(planWith(group(['A', 'B']), group(['C', 'D'])), later)).toEqual([
      ['unit_changed_since', 'Xã A', 'B', '2020-01-01'],
    ]);
  });

  it('find units that another act changes after the plan takes effect', () => {
    const act = { id: 'x', effective: isoDate('2029-06-01'), decree: null, title: '' };
    expect(act.effective > PLAN_DAY).toBe(true);
    const later = enact(history, act, [{ change: 'rename', code: 'B', name: 'Xã Mới' }]);
    expect(faults(planWith(group(['A', 'B'])), later)).toEqual([
      ['unit_changes_later', 'Xã A', 'B', '2029-06-01'],
    ]);
  });
});
