import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, type Grid, gridOf, randomGrid } from '@/geo/testing/grid';
import { group, part, planWith, randomPlan } from '@/geo/testing/plans';
import { isoDate } from '@/geo/units';
import { balanceOf } from './balance';
import { summarize } from './compare';
import { countOf, derive } from './derive';
import { differenceOf } from './difference';
import { groundOf } from './ground';
import { rulesOn } from './judge-plan';
import { matchGroups } from './match-groups';
import { peopleByUnit } from './placement';
import { seatDistance } from './seat-distance';
import { peopleAffected, unitChanges } from './unit-changes';

const known = (grid: Grid) =>
  groundOf({ ...grid, counts: grid.counts!.map(({ missing: _, ...c }) => c) });
/** Four squares in a row, with so many permanent people each. */
const rowOf = (...people: number[]) => {
  const grid = gridOf(
    people.map((_, x) => [x, 0] as const),
    1,
  );
  return groundOf({
    ...grid,
    counts: [{ id: 'permanent', cells: 1, values: Int32Array.from(people) }],
  });
};
const twoPlans = randomGrid.chain((grid) =>
  fc.tuple(fc.constant(grid), randomPlan(codesOf(grid)), randomPlan(codesOf(grid))),
);

describe('balance', () => {
  it('is nought when all are equal, and by hand where they are not', () => {
    expect(balanceOf([4, 4, 4])).toEqual({ variation: 0, gini: 0, maxOverMin: 1 });
    // Mean 2, deviations 1: 1/2. Of four ordered pairs two differ by 2: mean 1, over twice the mean 1/4.
    expect(balanceOf([1, 3])).toEqual({ variation: 0.5, gini: 0.25, maxOverMin: 3 });
    expect(balanceOf([0, 5])?.maxOverMin).toBeNull();
    expect(balanceOf([])).toBeNull();
    expect(balanceOf([0, 0])).toBeNull();
  });

  it('has the Gini coefficient of all pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }), (values) => {
        fc.pre(values.some((v) => v > 0));
        const n = values.length;
        const mean = values.reduce((a, b) => a + b, 0) / n;
        const pairs = values.flatMap((x) => values.map((y) => Math.abs(x - y)));
        const expected = pairs.reduce((a, b) => a + b, 0) / (n * n) / (2 * mean);
        expect(balanceOf(values)!.gini).toBeCloseTo(expected, 9);
      }),
    );
  });
});

describe('matching groups', () => {
  it('finds the pairs with the most in common, as trying all of them does', () => {
    const matrix = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(matrix, (weights) => {
        const overlaps = weights.flatMap((row, a) =>
          row.flatMap((weight, b) => (weight > 0 ? [{ a, b, weight }] : [])),
        );
        const partner = matchGroups(weights.length, overlaps);
        const best = (row: number, used: number[]): number =>
          row === weights.length
            ? 0
            : Math.max(
                best(row + 1, used),
                ...weights[row]!.map((w, b) =>
                  used.includes(b) ? 0 : w + best(row + 1, [...used, b]),
                ),
              );
        const found = [...partner].filter((b) => b >= 0);
        expect(new Set(found).size).toBe(found.length);
        expect([...partner].reduce((sum, b, a) => sum + (b < 0 ? 0 : weights[a]![b]!), 0)).toBe(
          best(0, []),
        );
      }),
    );
  });
});

describe('the difference between two plans', () => {
  const ground = rowOf(10, 20, 30, 40);
  const at = (...plans: Parameters<typeof planWith>) => derive(ground, planWith(...plans));

  it('is none where they draw the same borders, whatever groups are called and in what order', () => {
    const one = at(group(['x0y0', 'x1y0']), group(['x2y0']));
    const other = at(group(['x1y0', 'x0y0'], { code: 'Q', name: 'Khác' }));
    const told = differenceOf(ground, one, other, 'permanent');
    expect(told).toMatchObject({ moved: [], movedPeople: 0 });
    expect([...told.counterpart]).toEqual([0, -1]);
  });

  it('counts the units whose people nobody knows, cell by cell', () => {
    const counts = ground.counts.map((table) => ({
      ...table,
      missing: Uint8Array.from([1, 0, 0, 1]),
    }));
    const dark = { ...ground, counts };
    const one = derive(dark, planWith(group(['x0y0', 'x1y0']), group(['x2y0', 'x3y0'])));
    const other = derive(dark, planWith(group(['x0y0', 'x1y0', 'x2y0', 'x3y0'])));
    const { matrix } = differenceOf(dark, one, other, 'permanent');
    expect(matrix.map(({ a, b, people, unknown }) => [a, b, people, unknown])).toEqual([
      [0, 0, 20, 1],
      [1, 0, 30, 1],
    ]);
  });

  it('is the people who change company', () => {
    const one = at(group(['x0y0', 'x1y0']), group(['x2y0', 'x3y0']));
    const other = at(group(['x1y0', 'x2y0', 'x3y0']));
    const told = differenceOf(ground, one, other, 'permanent');
    expect([...told.counterpart]).toEqual([-1, 0]);
    expect(told.matrix).toEqual([
      { a: 0, b: -1, people: 10, unknown: 0, units: ['x0y0'] },
      { a: 0, b: 0, people: 20, unknown: 0, units: ['x1y0'] },
      { a: 1, b: 0, people: 70, unknown: 0, units: ['x2y0', 'x3y0'] },
    ]);
    // Of the first pair the larger half has no counterpart but the smaller: one of both stays alone.
    expect(told.movedPeople).toBe(20);
    expect(told.moved).toEqual(['x1y0']);
    expect(told.moves).toEqual([{ unit: 'x1y0', a: 0, b: 0, people: 20 }]);
  });

  it('of a plan and itself under other names is none, also with units that are cut', () => {
    fc.assert(
      fc.property(twoPlans, ([grid, plan]) => {
        const land = known(grid);
        const again = {
          ...plan,
          groups: plan.groups.map((g, i) => ({ ...g, code: `q${9 - i}`, name: `${i}` })).reverse(),
        };
        const told = differenceOf(land, derive(land, plan), derive(land, again), 'permanent');
        // Equal parts of nothing known may round the other way: a person for each unit that is cut.
        const cut = new Set(plan.groups.flatMap((g) => g.parts.map((p) => p.unit))).size;
        expect(told.movedPeople).toBeLessThanOrEqual(cut);
      }),
      { numRuns: 60 },
    );
  });

  it('has a matrix whose rows are the groups of the first plan, and whose columns are the second', () => {
    fc.assert(
      fc.property(twoPlans, ([grid, one, other]) => {
        const land = known(grid);
        const [a, b] = [derive(land, one), derive(land, other)];
        const { matrix, moved, movedPeople } = differenceOf(land, a, b, 'permanent');
        const sum = (holds: (cell: (typeof matrix)[number]) => boolean) =>
          matrix.reduce((s, cell) => s + (holds(cell) ? cell.people : 0), 0);
        a.groups.forEach((figures, g) => {
          expect(sum((cell) => cell.a === g)).toBe(countOf(land, figures, 'permanent'));
        });
        b.groups.forEach((figures, g) => {
          expect(sum((cell) => cell.b === g)).toBe(countOf(land, figures, 'permanent'));
        });
        const people = peopleByUnit(land, 'permanent');
        const most = moved.reduce((s, code) => s + people(land.indexOf.get(code)!)!, 0);
        expect(movedPeople).toBeLessThanOrEqual(most);
      }),
      { numRuns: 60 },
    );
  });
});

describe('who is affected', () => {
  const ground = rowOf(10, 20, 30, 40);

  it('is told by what changes: unit, code, name, kind, seat', () => {
    const plan = planWith(
      group(['x0y0', 'x1y0'], { code: 'x1y0', seat: 'x0y0' }),
      group(['x2y0'], { name: 'Xã x2y0', kind: 'ward' }),
    );
    expect(peopleAffected(unitChanges(ground, derive(ground, plan), 'permanent'))).toEqual({
      ...{ unit: 30, code: 10, name: 10, kind: 30, province: 0, seat: 20, unknown: [] },
    });
  });

  it('counts a cut unit by its parts', () => {
    const plan = planWith(
      group(['x0y0'], { parts: [part('x1y0', 0.25)] }),
      group([], { code: 'x1y0', name: 'Xã x1y0', parts: [part('x1y0', 0.75)] }),
    );
    const rows = unitChanges(ground, derive(ground, plan), 'permanent');
    expect(rows.map((r) => [r.code, r.newCode, r.whole, r.people])).toEqual([
      ['x0y0', 'x0y0', true, 10],
      ['x1y0', 'x0y0', false, 5],
      ['x1y0', 'x1y0', false, 15],
    ]);
    expect(peopleAffected(rows)).toMatchObject({ unit: 30, code: 5 });
  });
});

describe('the way to the new seat', () => {
  it('is the great circle between centres, by people', () => {
    const ground = rowOf(10, 20, 30, 40);
    const plan = planWith(group(['x0y0', 'x1y0', 'x3y0'], { seat: 'x0y0' }));
    const centre = (x: number) => [ground.units[x]!.lon!, ground.units[x]!.lat!];
    const far = distance(centre(0), centre(3), { units: 'kilometers' });
    const near = distance(centre(0), centre(1), { units: 'kilometers' });
    const told = seatDistance(ground, derive(ground, plan), 'permanent')!;
    expect(told.meanKm).toBeCloseTo((20 * near + 40 * far) / 70, 3);
    expect(told.medianKm).toBeCloseTo(far, 3);
    expect(told.maxKm).toBeCloseTo(far, 3);
    expect(told).toMatchObject({ people: 70, unknownUnits: [] });
  });

  it('is not told of a group whose seat is open', () => {
    const ground = rowOf(10, 20);
    const open = derive(ground, planWith(group(['x0y0', 'x1y0'], { seat: null })));
    expect(seatDistance(ground, open, 'permanent')).toBeNull();
  });
});

describe('a summary', () => {
  const ground = rowOf(9000, 8000, 16_000, 100);
  const rules = rulesOn(isoDate('2026-01-01'));

  it('counts units, verdicts of all that would stand, and groups that do not hang together', () => {
    const derived = derive(
      ground,
      planWith(group(['x0y0', 'x1y0']), group(['x2y0'], { kind: 'ward', seat: null })),
    );
    const summary = summarize(ground, derived, { rules, concept: 'permanent' });
    expect(summary).toMatchObject({
      ...{ unitsBefore: 4, unitsTaken: 3, unitsAfter: 3, groups: 2, openSeats: 1 },
      ...{ scattered: [], withEnclaves: [] },
    });
    // 112/2025: 17,000 people and two squares pass everywhere; a ward of 16,000 fails its 21,000, and
    // the commune of 100 that nobody takes fails every floor.
    expect(summary.standing.verdicts).toEqual({ meets: 1, fails: 2, not_judged: 0 });
    expect(summary.standing.byCriterion.population).toEqual({ meets: 1, fails: 2, not_judged: 0 });
    expect(summary.people.balance?.maxOverMin).toBeCloseTo(170, 9);
    const apart = derive(ground, planWith(group(['x0y0', 'x2y0'])));
    expect(summarize(ground, apart, { rules, concept: 'permanent' }).scattered).toEqual([0]);
  });

  it('names who fails by what, groups before units that stay', () => {
    // Fewer than 2,500 are too few on any terrain.
    const few = rowOf(900, 800, 16_000, 100);
    const derived = derive(few, planWith(group(['x2y0'], { kind: 'ward' })));
    const { failing } = summarize(few, derived, { rules, concept: 'permanent' }).standing;
    expect(failing.map(({ group, unit }) => [group, unit])).toEqual([
      [0, -1],
      [-1, 0],
      [-1, 1],
      [-1, 3],
    ]);
    expect(failing[0]!.criteria.map(({ criterion, value }) => [criterion, value])).toEqual([
      ['population', 16_000],
    ]);
  });

  it('has as many verdicts as units, and misses exactly those it names', () => {
    fc.assert(
      fc.property(twoPlans, ([grid, plan]) => {
        const land = groundOf(grid);
        const { standing, unitsAfter } = summarize(land, derive(land, plan), {
          rules,
          concept: 'permanent',
        });
        const { meets, fails, not_judged } = standing.verdicts;
        expect(meets + fails + not_judged).toBe(unitsAfter);
        expect(standing.failing).toHaveLength(fails);
        for (const tally of Object.values(standing.byCriterion))
          if (tally)
            expect(tally.meets + tally.fails + tally.not_judged).toBeLessThanOrEqual(unitsAfter);
      }),
      { numRuns: 60 },
    );
  });

  it('of no plan is the country as it stands', () => {
    const summary = summarize(ground, derive(ground, planWith()), { rules, concept: 'permanent' });
    expect(summary).toMatchObject({ unitsTaken: 0, unitsAfter: 4, polsbyPopper: null });
    expect(summary.affected).toMatchObject({ unit: 0, code: 0, seat: 0 });
  });

  it('judges nothing where no decree is known', () => {
    const none = { standards: undefined, classification: undefined };
    const { standing } = summarize(ground, derive(ground, planWith()), {
      rules: none,
      concept: 'permanent',
    });
    expect(standing).toMatchObject({ set: null, failing: [], byCriterion: { population: null } });
    expect(standing.verdicts).toEqual({ meets: 0, fails: 0, not_judged: 4 });
  });
});
