import { describe, expect, it } from 'vitest';
import type { CriterionVerdict } from '@/geo/plans';
import { heldAgainst } from './criterion-text';

const verdict: CriterionVerdict = {
  ...{ criterion: 'area', value: 150, threshold: 100, among: null, percent: 150 },
  ...{ verdict: 'meets', why: null, confidence: 'read' },
};
const t = (key: string, values?: object) => [key, ...Object.values(values ?? {})].join(' ');

describe('a threshold', () => {
  it('is told to be the highest or lowest of several where the terrain is not known', () => {
    expect(heldAgainst(verdict, t as never, 'en')).not.toContain('among');
    for (const among of ['highest', 'lowest'] as const)
      expect(heldAgainst({ ...verdict, among }, t as never, 'en')).toContain(
        `(criteria.among.${among})`,
      );
  });
});
