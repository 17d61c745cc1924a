import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PLAN_DAY } from '@/geo/testing/plans';
import { randomAct } from '@/geo/testing/random-edits';
import { FIRST_DAY } from '@/geo/testing/random-history';
import type { Edition } from '@/geo/units';
import { type Draft, emptyDraft } from './draft';
import { namedIn } from './named-in';
import { contributorsOf } from './plan';

const CODES = ['01', '02', '03', '04', '05', '06'];
const act = randomAct(CODES, (code) => ({ name: `Xã ${code}`, kind: 'commune' }));
const steps = fc.array(fc.record({ act, back: fc.option(fc.nat(20), { nil: null }) }), {
  maxLength: 25,
});

it('a unit is named in the groups that have it, after any edits and on any earlier draft', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const drafts: Draft[] = [emptyDraft('', 'commune', [], FIRST_DAY as Edition, PLAN_DAY)];
      for (const { act: edit, back } of list) {
        const now = drafts[back === null ? drafts.length - 1 : back % drafts.length]!;
        const draft = edit(now)?.draft ?? now;
        drafts.push(draft);
        const { groups } = draft.plan;
        for (const code of CODES) {
          const places = groups.flatMap((group, g) =>
            contributorsOf(group).includes(code) ? [g] : [],
          );
          expect(namedIn(groups, code)).toEqual(places);
        }
      }
    }),
  );
});
