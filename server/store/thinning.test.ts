import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KeptRevision, revisionsToLetGo } from './thinning';

const NOW = Date.UTC(2026, 10, 22, 12);
const YEAR = 365 * 24 * 3600;

/** Revisions of two pages over a year, some named, numbered in the order of time. */
const histories = fc
  .array(
    fc.record({
      // Half of them within the last hour, where most is kept.
      ago: fc.oneof(fc.integer({ min: 0, max: 3600 }), fc.integer({ min: 0, max: YEAR })),
      name: fc.option(fc.constant('bản họp'), { freq: 4 }),
      writer: fc.constantFrom('page-one', 'page-two'),
    }),
    { maxLength: 60 },
  )
  .map((all): KeptRevision[] =>
    all
      .sort((a, b) => b.ago - a.ago)
      .map(({ ago, ...rest }, i) => {
        const savedAt = new Date(NOW - ago * 1000).toISOString();
        return { ...rest, savedAt, revision: i + 1 };
      }),
  );

const thinned = (revisions: readonly KeptRevision[]) => {
  const gone = new Set(revisionsToLetGo(revisions, NOW));
  return revisions.filter(({ revision }) => !gone.has(revision));
};
const at = (minutesAgo: number, revision: number, writer = 'page-one'): KeptRevision => ({
  ...{ revision, writer, name: null },
  savedAt: new Date(NOW - minutesAgo * 60_000).toISOString(),
});

describe('thinning', () => {
  test('keeps what was named and what is newest', () => {
    fc.assert(
      fc.property(histories, (revisions) => {
        const kept = new Set(thinned(revisions));
        for (const each of revisions) if (each.name !== null) expect(kept).toContain(each);
        const newest = revisions.at(-1);
        if (newest) expect(kept).toContain(newest);
      }),
    );
  });

  test('lets a revision go only where a later one of the same page, at most a day on, stays', () => {
    fc.assert(
      fc.property(histories, (revisions) => {
        const kept = thinned(revisions);
        for (const gone of revisions.filter((each) => !kept.includes(each))) {
          const heir = kept.find(
            ({ revision, writer }) => revision > gone.revision && writer === gone.writer,
          );
          const later = heir && Date.parse(heir.savedAt) - Date.parse(gone.savedAt);
          expect(later).toBeLessThan(24 * 3600 * 1000);
        }
      }),
    );
  });

  test('lets nothing more go when it is done again', () => {
    fc.assert(
      fc.property(histories, (revisions) => {
        expect(revisionsToLetGo(thinned(revisions), NOW)).toEqual([]);
      }),
    );
  });

  test('makes one of the hasty saves of two minutes, and leaves those further apart', () => {
    expect(revisionsToLetGo([at(1.6, 1), at(1.3, 2), at(1.1, 3)], NOW)).toEqual([1, 2]);
    expect(revisionsToLetGo([at(9, 1), at(5, 2), at(1, 3)], NOW)).toEqual([]);
  });

  test('keeps what another page saved just before', () => {
    const revisions = [at(1.6, 1), at(1.3, 2, 'page-two'), at(1.1, 3)];
    expect(revisionsToLetGo(revisions, NOW)).toEqual([1]);
    expect(revisionsToLetGo(revisions.slice(0, 2), NOW)).toEqual([]);
  });
});
