import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PLAN_DAY } from '@/geo/testing/plans';
import { randomAct } from '@/geo/testing/random-edits';
import { FIRST_DAY } from '@/geo/testing/random-history';
import type { Edition } from '@/geo/units';
import { emptyDraft } from './draft';
import { draftText } from './draft-text';

const CODES = ['01', '02', '03', '04', '05'];
const acts = fc.array(
  randomAct(CODES, (code) => ({ name: `Xã "${code}"`, kind: 'commune' })),
  { maxLength: 20 },
);

it('a draft reads back from its text as it was, after any edits', () => {
  fc.assert(
    fc.property(acts, (list) => {
      let draft = emptyDraft('Phương án {"1"}', 'commune', ['01'], FIRST_DAY as Edition, PLAN_DAY);
      for (const act of list) {
        draft = act(draft)?.draft ?? draft;
        expect(JSON.parse(draftText(draft))).toEqual(draft);
      }
    }),
  );
});
