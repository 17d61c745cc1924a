import { expect, test } from 'vitest';
import { isoDate } from '@/geo/units';
import { likelyEffectiveDay } from './plan-list-day';

const likely = (today: string, edition: string) =>
  likelyEffectiveDay(isoDate(today), isoDate(edition));

test('a plan takes effect at the beginning of a half-year, three months ahead or more', () => {
  expect(likely('2026-02-10', '2025-07-01')).toBe('2026-07-01');
  expect(likely('2026-09-30', '2025-07-01')).toBe('2027-01-01');
  expect(likely('2026-10-05', '2025-07-01')).toBe('2027-07-01');
});

test('a plan takes effect after the units that it changes', () => {
  expect(likely('2025-01-01', '2025-07-01')).toBe('2026-01-01');
  expect(likely('2024-01-01', '2026-03-01')).toBe('2026-07-01');
});
