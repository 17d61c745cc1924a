import { describe, expect, it } from 'vitest';
import type { FlowPeopleData } from '@/server/answers/flow-shapes';
import { balanceOf, latestBalance } from './balance';
import { flowScene } from './flow-scene';
import { A, ABROAD, B, C, type Few, fewFlows, fewPeople } from './testing/few-flows';

const ROWS: Few['rows'] = [
  [A, B, 0, 40],
  [B, A, 0, 10],
  [ABROAD, B, 0, 6],
  [C, ABROAD, 0, 8],
];
/** Everybody begins 2023 with 1,000; B ends it with 1,100. */
const PEOPLE: FlowPeopleData = {
  ...fewPeople(1000),
  births: [12, 20, 5, null, null, null],
  deaths: [7, 9, 5, null, null, null],
  before: [1000, 1000, 1000, 1000, 1100, 990],
  after: [975, 1100, 990, null, null, null],
};
const scene = (few: Partial<Few> = {}, people: FlowPeopleData | null = PEOPLE) =>
  flowScene(fewFlows({ rows: [...ROWS, [A, B, 1, 30]], ...few }), people, {
    ...{ period: null, since: null, sex: null, age: null },
    ...{ direction: 'between', selected: null },
  })!;

describe('the balance of people', () => {
  it('is the change, with what births, deaths and moves leave of it', () => {
    expect(balanceOf(scene(), B, 0)).toEqual({
      ...{ year: '2023', start: 1000, births: 20, deaths: 9, internal: 30, abroad: 6, untold: 0 },
      ...{ end: 1100, residual: 100 - (20 - 9) - 30 - 6 },
    });
  });

  it('tells those apart whose other end is not told', () => {
    const hidden = [
      { place: B, period: 0, in: 4, out: 1 },
      { place: C, period: 0, in: 1, out: 4 },
    ];
    expect(balanceOf(scene({ hidden }), B, 0)).toMatchObject({ internal: 30, untold: 3 });
  });

  it('of the country has the moves abroad alone, and is the sum of its places', () => {
    const few = scene();
    const whole = balanceOf(few, null, 0);
    expect(whole).toMatchObject({ start: 3000, end: 3065, internal: 0, abroad: -2 });
    const parts = [A, B, C].map((place) => balanceOf(few, place, 0));
    const sum = (of: 'residual' | 'abroad' | 'internal') =>
      parts.reduce((all, part) => all + (typeof part === 'string' ? Number.NaN : part[of]), 0);
    expect(typeof whole !== 'string' && whole.residual).toBe(sum('residual'));
    expect([sum('internal'), sum('abroad')]).toEqual([0, -2]);
  });

  it('says what it lacks, and is that of the last year that closes', () => {
    const few = scene();
    expect(balanceOf(few, A, 1)).toBe('people');
    expect(latestBalance(few, A)).toMatchObject({ lack: 'people', balance: { year: '2023' } });
    const unborn = { ...PEOPLE, before: PEOPLE.before.map(() => null) };
    expect(balanceOf(scene({}, unborn), A, 0)).toBe('start');
    const untold = scene({ hidden: [{ place: A, period: 0, in: null, out: null }] });
    expect(balanceOf(untold, A, 0)).toBe('moves');
    expect(latestBalance(untold, A)).toEqual({ lack: 'people', balance: null });
    expect(balanceOf(scene({}, { ...PEOPLE, births: PEOPLE.after.map(() => null) }), A, 0)).toBe(
      'vital',
    );
  });
});
