import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosswalkBetween, crosswalkRows, rekeyCounts } from '@/geo/crosswalk';
import { TINY_AFTER, TINY_BEFORE, tinyEvents, tinyTransfers, tinyUnits } from '@/geo/testing';
import { start } from '@/geo/testing/by-hand';
import { group, PLAN_DAY, part, planWith, randomPlan } from '@/geo/testing/plans';
import { FIRST_DAY } from '@/geo/testing/random-history';
import { checkHistory, type History, isoDate, type Life, type TransferKind } from '@/geo/units';
import { adopt, toEvent, withdraw } from './adopt';
import { checkPlan } from './check';
import { PlanError } from './faults';
import { planOf } from './plan-of';

const CODES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const history = start(...CODES);
const act = { id: 'plan', decree: '1/NQ', title: 'Sắp xếp' };
const question = { level: 'commune', from: FIRST_DAY, to: PLAN_DAY } as const;
const rows = (over: History) => [...crosswalkRows(crosswalkBetween(over, question).crosswalk)];

describe('adopting a plan', () => {
  it('ends what it takes and begins what it makes', () => {
    const plan = planWith(
      group(['A', 'B'], { name: 'Phường Hai', kind: 'ward', code: 'B' }),
      group(['C'], { parts: [part('D', 0.25)] }),
      group([], { code: 'D', name: 'Xã D', parts: [part('D', 0.75)] }),
    );
    const after = adopt(plan, { history }, act);
    expect(after.events[0]?.transfers.map((t) => [t.from, t.to, t.kind, t.people])).toEqual([
      ['A', 'B', 'whole', 1],
      ['B', 'B', 'whole', 1],
      ['C', 'C', 'whole', 1],
      ['D', 'C', 'part', 0.25],
      ['D', 'D', 'part', 0.75],
    ]);
    const standing = after.lives.filter((l) => l.validTo === null);
    expect(standing.map((l) => [l.code, l.name, l.kind, l.validFrom])).toEqual([
      ...['E', 'F', 'G'].map((code) => [code, code, 'commune', FIRST_DAY]),
      ['B', 'Phường Hai', 'ward', PLAN_DAY],
      ['C', 'Xã C', 'commune', PLAN_DAY],
      ['D', 'Xã D', 'commune', PLAN_DAY],
    ]);
  });

  it('leaves a unit alone whose group changes nothing, and says what changes in one that stays', () => {
    const plan = planWith(
      group(['A'], { name: 'A' }),
      group(['B'], { name: 'Xã Mới' }),
      group(['C'], { name: 'C', kind: 'ward' }),
    );
    const { transfers } = toEvent(plan, { history }, act);
    expect(transfers.map((t) => [t.from, t.kind])).toEqual([
      ['B', 'renamed'],
      ['C', 'kind_changed'],
    ]);
  });

  it('moves the communes of a province that ends under the one that follows it', () => {
    const lives = ['01', '02'].map(
      (code): Life => ({
        ...history.lives[0]!,
        ...{ code, level: 'province', kind: 'province', parentCode: 'VN' },
      }),
    );
    const all: History = { ...history, lives: [...history.lives, ...lives] };
    const plan = planWith(group(['01', '02'], { kind: 'province', code: '02' }), group(['A', 'B']));
    const after = adopt(plan, { history: all }, act);
    const parents = after.lives.filter((l) => l.validTo === null && l.level === 'commune');
    expect(parents.map((l) => l.parentCode)).toEqual(CODES.slice(1).map(() => '02'));
    expect(checkHistory(after).failures).toEqual([]);
  });

  it('is refused with all faults, and the plan stays what it was', () => {
    const plan = planWith(group(['A', 'X']), group(['A', 'C']));
    const saved = structuredClone(plan);
    expect(() => adopt(plan, { history }, act)).toThrow(PlanError);
    expect(() => adopt(plan, { history }, act)).toThrow(/X: no unit .*"Xã A", A: is a member of/s);
    expect(plan).toEqual(saved);
  });
});

describe('any plan without faults', () => {
  const plans = randomPlan(CODES);

  it('makes a sound history when adopted, and the very one of before when withdrawn', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(checkPlan(plan, { history }).filter((f) => f.severity === 'error')).toEqual([]);
        const after = adopt(plan, { history }, act);
        expect(checkHistory(after).failures).toEqual([]);
        expect(withdraw(after, act.id)).toEqual(history);
      }),
    );
  });

  it('loses and makes nobody: people after it are people before it, to the person', () => {
    fc.assert(
      fc.property(
        plans,
        fc.array(fc.nat(40_000), { minLength: CODES.length, maxLength: CODES.length }),
        (plan, people) => {
          const { crosswalk } = crosswalkBetween(adopt(plan, { history }, act), question);
          const { values } = rekeyCounts(crosswalk, { cells: 1, values: Int32Array.from(people) });
          const sum = (list: Iterable<number>) => [...list].reduce((a, b) => a + b, 0);
          expect(sum(values)).toBe(sum(people));
        },
      ),
    );
  });

  it('comes back from the history that it makes: adopting that again passes the same shares', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const after = adopt(plan, { history }, act);
        const again = adopt(planOf(after, PLAN_DAY), { history }, act);
        expect(rows(again)).toEqual(rows(after));
      }),
      { examples: [[planWith(group(['A', 'B']))]] },
    );
  });
});

describe('withdrawing', () => {
  it('is refused while a later act rests on the event', () => {
    const once = adopt(planWith(group(['A', 'B'])), { history }, act);
    const later = {
      ...planWith(group(['A', 'C'])),
      edition: PLAN_DAY,
      effective: isoDate('2031-01-01'),
    };
    const twice = adopt(
      later as typeof later & { edition: typeof TINY_AFTER },
      { history: once },
      { ...act, id: 'second' },
    );
    expect(() => withdraw(twice, 'plan')).toThrow(/A: changed again on 2031-01-01/);
    expect(withdraw(withdraw(twice, 'second'), 'plan')).toEqual(history);
    expect(() => withdraw(history, 'plan')).toThrow(/no adopted event/);
  });
});

describe('the reform of the tiny country as a plan', () => {
  const tiny: History = {
    lives: tinyUnits,
    events: tinyEvents.map((event) => ({
      ...event,
      transfers: tinyTransfers.map((t) => ({
        ...{ from: t.fromCode, to: t.toCode, kind: t.kind as TransferKind },
        ...{ people: t.sharePopulation, land: t.shareArea, basis: t.basis },
      })),
    })),
  };
  const plan = planOf(tiny, TINY_AFTER);

  it('has a group for every unit that received something, with its parts in the words of the decree', () => {
    expect(plan).toMatchObject({ edition: TINY_BEFORE, effective: TINY_AFTER });
    expect(plan.groups.map((g) => g.code)).toEqual(
      [...new Set(tinyTransfers.map((t) => t.toCode))].sort(),
    );
    expect(plan.groups.find((g) => g.code === '00001')).toMatchObject({
      name: 'Phường Mẫu Bình',
      members: ['00001'],
      parts: [
        { unit: '00004', word: 'part', people: 0.6, land: 0.5 },
        { unit: '00101', word: 'part_of_land_all_people', people: 1, land: 0.75 },
      ],
    });
    expect(plan.groups.find((g) => g.code === '00101')?.parts).toMatchObject([
      { unit: null, word: 'new_land' },
    ]);
  });

  it('makes the same crosswalk when it is adopted again over what was before', () => {
    const before: History = {
      lives: tinyUnits
        .filter((u) => u.validFrom === TINY_BEFORE)
        .map((u) => ({ ...u, validTo: null })),
      events: [],
    };
    const again = adopt(plan, { history: before }, act);
    for (const level of ['province', 'commune'] as const) {
      const ask = { level, from: TINY_BEFORE, to: TINY_AFTER };
      expect(crosswalkBetween(again, ask).crosswalk).toEqual(crosswalkBetween(tiny, ask).crosswalk);
    }
    expect(checkHistory(again).failures).toEqual([]);
  });
});
