import { describe, expect, test } from 'vitest';
import { type Edition, isoDate } from '@/geo/units';
import { emptyDraft, readDraft } from './draft';

const draft = {
  ...emptyDraft('Phương án A', 'commune', ['33'], '2025-07-01' as Edition, isoDate('2026-01-01')),
  links: [{ from: '00001', to: '00002', by: 'bridge' as const, reason: 'cầu Bãi Cháy' }],
};

describe('a saved draft', () => {
  test('reads back as it was written', () => {
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual({ ok: true, draft });
  });

  test('with a mark too many is refused, and nothing of it is lost', () => {
    const saved = { ...draft, marks: [{ colour: 0, locked: true }] };
    const read = readDraft(saved);
    expect(read).toEqual({ ok: false, problem: 'marks: 1 given for 0 groups', saved });
  });

  test('is refused with the place of what cannot be read', () => {
    expect(readDraft({ ...draft, level: 'district' })).toMatchObject({
      ok: false,
      problem: expect.stringContaining('level'),
    });
    expect(readDraft({ ...draft, plan: { version: 99 } })).toMatchObject({
      ok: false,
      problem: 'saved by a later program: version 99, known up to 1',
    });
  });
});
