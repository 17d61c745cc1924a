import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAN_DAY } from '@/geo/testing/plans';
import { FIRST_DAY } from '@/geo/testing/random-history';
import type { Edition } from '@/geo/units';
import { emptyDraft } from './draft';
import { historyOf, record, redo, undo } from './draft-history';

const draftNamed = (title: string) =>
  emptyDraft(title, 'commune', [], FIRST_DAY as Edition, PLAN_DAY);

describe('the history of a draft', () => {
  it('goes back over every edit to the first draft, and forth again to the last', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 40 }), (titles) => {
        const drafts = [draftNamed('first'), ...titles.map(draftNamed)];
        let history = drafts.slice(1).reduce((h, d) => record(h, d), historyOf(drafts[0]!));
        for (const draft of drafts.toReversed()) {
          expect(history.now).toBe(draft);
          history = undo(history);
        }
        expect(history.now).toBe(drafts[0]);
        for (const draft of drafts) {
          expect(history.now).toBe(draft);
          history = redo(history);
        }
        expect(history.now).toBe(drafts.at(-1));
      }),
    );
  });

  it('gives up what was undone once something else is done', () => {
    const [a, b, c] = [draftNamed('a'), draftNamed('b'), draftNamed('c')] as const;
    const branched = record(undo(record(historyOf(a), b)), c);
    expect(redo(branched)).toBe(branched);
    expect(undo(branched).now).toBe(a);
  });

  it('takes the letters of one name for one step, and those after an undo for another', () => {
    const [a, b, c, d] = ['', 'x', 'xy', 'xyz'].map(draftNamed) as [
      ReturnType<typeof draftNamed>,
      ReturnType<typeof draftNamed>,
      ReturnType<typeof draftNamed>,
      ReturnType<typeof draftNamed>,
    ];
    const typed = record(record(historyOf(a), b, 'title'), c, 'title');
    expect(undo(typed).now).toBe(a);
    const later = record(redo(undo(typed)), d, 'title');
    expect(undo(later).now).toBe(c);
  });

  it('does not remember an edit that changed nothing', () => {
    const history = historyOf(draftNamed('a'));
    expect(record(history, history.now)).toBe(history);
  });
});
