import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  checkPlan,
  type Draft,
  emptyDraft,
  type Ground,
  type Group,
  groundHistory,
  groundOf,
  moveUnits,
  rulesOn,
  withGroups,
} from '@/geo/plans';
import { codesOf, randomGrid } from '@/geo/testing/grid';
import { PLAN_DAY } from '@/geo/testing/plans';
import { type Act, randomAct } from '@/geo/testing/random-edits';
import { FIRST_DAY } from '@/geo/testing/random-history';
import type { Edition } from '@/geo/units';
import { planOutlines } from './plan-outlines';
import { unitsInScope } from './plan-painting';
import { type PlanPicture, pictureOf, type Scene } from './plan-picture';
import { Judge } from './plan-views';

const empty = emptyDraft('', 'commune', [], FIRST_DAY as Edition, PLAN_DAY);

const sceneOf = (ground: Ground): Scene => ({
  ground,
  outlines: planOutlines(ground),
  scope: unitsInScope(ground.units, []),
  judge: new Judge(ground, {
    ...{ rules: rulesOn(PLAN_DAY), concept: 'permanent', wardShares: new Map() },
  }),
});

/** A plan may come with units that stand twice, from a table or an earlier version of the program. */
const stray =
  (code: string, place: number): Act =>
  (draft) => {
    const { groups } = draft.plan;
    const add = (group: Group): Group => ({ ...group, members: [...group.members, code] });
    const to = groups.length === 0 ? -1 : place % groups.length;
    const after = groups.map((group, g) => (g === to ? add(group) : group));
    return { draft: withGroups(draft, after), refused: [] };
  };

/** A ground, and what is done on it one after the other: edits, going back to an earlier draft, selecting. */
const worked = randomGrid.chain((grid) => {
  const ground = groundOf(grid);
  const codes = codesOf(grid);
  const lookup = (code: string) => ground.units[ground.indexOf.get(code) ?? -1];
  const act = fc.oneof(
    { weight: 3, arbitrary: randomAct(codes, lookup) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...codes), fc.nat(9)).map(([c, p]) => stray(c, p)),
    },
  );
  const step = fc.record({
    act: fc.option(act, { freq: 8 }),
    back: fc.option(fc.nat(20), { freq: 8, nil: null }),
    selected: fc.option(fc.nat(4), { nil: null }),
  });
  return fc.tuple(fc.constant(ground), fc.array(step, { minLength: 1, maxLength: 14 }));
});

/** What is seen of a picture, without what it was made from. */
const seen = ({ derived, grouped, view, names, paint }: PlanPicture) => ({
  ...{ derived, view, paint, groups: grouped.groups, names: names.labels },
});

it('a picture made out of the one before is the one made from nothing, after whatever is done', () => {
  fc.assert(
    fc.property(worked, ([ground, steps]) => {
      const scene = sceneOf(ground);
      const history = groundHistory(ground, 'commune');
      const drafts: Draft[] = [empty];
      let last: PlanPicture | null = null;
      for (const { act, back, selected } of steps) {
        const now = drafts.at(-1)!;
        const draft = (back === null ? act?.(now)?.draft : drafts[back % drafts.length]) ?? now;
        drafts.push(draft);
        const chosen = selected !== null && draft.plan.groups[selected] ? selected : null;
        last = pictureOf(scene, draft, chosen, last);
        const anew = structuredClone(draft);
        expect(seen(last)).toEqual(seen(pictureOf(sceneOf(ground), anew, chosen)));
        expect(checkPlan(draft.plan, { history })).toEqual(checkPlan(anew.plan, { history }));
      }
    }),
    { numRuns: 150 },
  );
});

it('a pick leaves the views and labels of all groups but two the same objects', () => {
  fc.assert(
    fc.property(
      randomGrid.filter((grid) => grid.units.length >= 4),
      (grid) => {
        const ground = groundOf(grid);
        const scene = sceneOf(ground);
        const lookup = (code: string) => ground.units[ground.indexOf.get(code) ?? -1];
        const groups = codesOf(grid).map(
          (code): Group => ({
            ...{ name: `Nhóm ${code}`, kind: 'commune', code, seat: code },
            ...{ members: [code], parts: [] },
          }),
        );
        const marks = groups.map(() => ({ colour: 0, locked: false }));
        const draft = withGroups(empty, groups, marks);
        const before = pictureOf(scene, draft, 1);
        const moved = moveUnits(draft, [groups[0]!.code], 1, lookup).draft;
        const after = pictureOf(scene, moved, 1, before);
        for (let place = 2; place < groups.length; place++) {
          expect(after.view.groups[place]).toBe(before.view.groups[place]);
          expect(after.names.labels[place]).toBe(before.names.labels[place]);
        }
        expect(after.view.groups[1]).not.toBe(before.view.groups[1]);
      },
    ),
    { numRuns: 30 },
  );
});
