import { expect, it } from 'vitest';
import type { ReadTable } from '@/geo/plans';
import { mostUnknown } from './import-plan-report';

const table = (unknown: number, read: number, keptOut: number) =>
  ({
    problems: Array.from({ length: unknown }, () => ({ rule: 'old_unit_unknown' })),
    counts: { read, keptOut },
  }) as unknown as ReadTable;

it('a table of which most rows name units of another day is told to be read against other units', () => {
  expect(mostUnknown(table(7, 3, 7))).toBe(true);
  expect(mostUnknown(table(1, 9, 1))).toBe(false);
  expect(mostUnknown(table(0, 0, 0))).toBe(false);
});
