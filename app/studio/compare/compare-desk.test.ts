import { describe, expect, it } from 'vitest';
import { ComparedTiles } from '@/components/studio/compare/compared-tiles';
import { drawnPlans } from '@/components/studio/compare/drawn-plans';
import { OUTLINE_SOURCES } from '@/components/studio/outline-sources';
import { NO_GROUP } from '@/components/studio/plan-painting';
import { type Draft, emptyDraft, groundOf } from '@/geo/plans';
import { gridOf } from '@/geo/testing/grid';
import { group, PLAN_DAY, planWith } from '@/geo/testing/plans';
import { CompareDesk } from './compare-desk';

/** Four squares in a row, with so many permanent people each. */
const grid = gridOf(
  [0, 1, 2, 3].map((x) => [x, 0] as const),
  1,
);
const ground = groundOf({
  ...grid,
  counts: [{ id: 'permanent', cells: 1, values: Int32Array.of(10, 20, 30, 40) }],
});
const draftOf = (...groups: Parameters<typeof planWith>): Draft => ({
  ...emptyDraft('Phương án', 'commune', [], grid.edition, PLAN_DAY),
  plan: planWith(...groups),
  marks: groups.map((_, i) => ({ colour: i + 3, locked: false })),
});
const A = draftOf(group(['x0y0', 'x1y0']), group(['x2y0', 'x3y0']));
const B = draftOf(group(['x2y0', 'x3y0', 'x1y0']));
const nobody = () => {};

describe('comparing at the desk', () => {
  it('tells every plan and the country without one, and how far it is', () => {
    const steps: number[] = [];
    const told = new CompareDesk(ground).compare([A, B], null, (done) => steps.push(done));
    expect(steps).toEqual([1, 2]);
    expect(told.concept).toBe('permanent');
    expect(told.before).toMatchObject({ unitsBefore: 4, unitsAfter: 4, unitsTaken: 0 });
    expect(told.plans.map(({ summary }) => summary.unitsAfter)).toEqual([2, 2]);
    expect([...told.plans[1]!.groupOf]).toEqual([NO_GROUP, 0, 0, 0]);
  });

  it('paints counterparts alike, and hatches who moves', () => {
    const desk = new CompareDesk(ground);
    const { run } = desk.compare([A, B], null, nobody);
    const { difference } = desk.between(run, 0, 1);
    expect([...difference.counterpart]).toEqual([-1, 0]);
    const first = desk.paint(run, { place: 0, a: 0, against: 1 });
    const second = desk.paint(run, { place: 1, a: 0, against: 0 });
    // The group of x2 and x3 has colour 4 in A; B's only group, of colour 3, is its counterpart.
    expect([...first.units].slice(2)).toEqual([4, 4]);
    expect([...second.units].slice(2)).toEqual([4, 4]);
    expect([...second.moved]).toEqual([0, 1, 0, 0]);
    expect(first.moved[1]).toBe(1);
  });

  it('cuts the tiles of each map by its own paint, whichever was asked for before', () => {
    const desk = new CompareDesk(ground);
    const { run } = desk.compare([A, B], null, nobody);
    const drawn = drawnPlans(ground, new Uint8Array(ground.units.length).fill(1))!;
    const at = { z: 0, x: 0, y: 0 };
    const maps = [
      { place: 0, a: 0, against: 1 },
      { place: 1, a: 0, against: 0 },
    ];
    for (const plan of [...maps, ...maps])
      for (const source of OUTLINE_SOURCES) {
        const alone = new ComparedTiles(drawn).tile(source, at, desk.paint(run, plan));
        expect(Buffer.from(desk.tile(run, plan, source, at))).toEqual(Buffer.from(alone));
      }
    const [one, other] = maps.map((plan) => Buffer.from(desk.tile(run, plan, 'units', at)));
    expect(one).not.toEqual(other);
  });

  it('does not answer about plans that were changed since', () => {
    const desk = new CompareDesk(ground);
    const { run } = desk.compare([A, B], null, nobody);
    desk.compare([B, A], null, nobody);
    expect(() => desk.between(run, 0, 1)).toThrow('is over');
    expect(() => desk.draw(run)).toThrow('is over');
    const plan = { place: 0, a: 0, against: 1 };
    expect(() => desk.tile(run, plan, 'units', { z: 0, x: 0, y: 0 })).toThrow('is over');
    expect(() => desk.compare([], null, nobody)).toThrow(RangeError);
  });

  it('draws nothing where there are no boundaries', () => {
    const desk = new CompareDesk(groundOf({ ...grid, topology: null, counts: [] }));
    expect(desk.draw(desk.compare([A], null, nobody).run)).toBeNull();
  });
});
