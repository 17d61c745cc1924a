import { expect, test } from 'vitest';
import type { Edition, IsoDate } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import { besideOn, firstBeside } from './beside';

const edition = (day: string) => day as Edition;
const counted = (day: string, provinces: number) => ({
  ...{ edition: edition(day), title: '', titleEn: '', provinces, communes: 0 },
});
const drawn = (day: string, level: 'province' | 'commune') => ({
  ...{ edition: edition(day), level, detail: 'overview' as const, url: '', approximate: false },
});
const release = {
  editions: [
    counted('2000-01-01', 64),
    counted('2019-04-01', 63),
    counted('2025-07-01', 34),
    counted('2026-04-30', 34),
  ],
  boundaries: [
    drawn('2019-04-01', 'province'),
    drawn('2025-07-01', 'province'),
    drawn('2025-07-01', 'commune'),
    drawn('2026-04-30', 'province'),
  ],
} as unknown as ReleaseData;

test('a reader of today is first shown the units before the rearrangement, not a change of kind', () => {
  expect(firstBeside(release, edition('2026-04-30'))).toBe('2019-04-01');
  expect(firstBeside(release, edition('2019-04-01'))).toBe('2025-07-01');
});

test('any day is the edition in force on it; a day before all of them is the first', () => {
  expect(besideOn(release, '2026-01-01' as IsoDate, 'commune')).toEqual({
    ...{ edition: '2025-07-01', level: 'commune' },
  });
  expect(besideOn(release, '1990-01-01' as IsoDate, 'province')?.edition).toBe('2019-04-01');
});

test('an edition without communes is compared by its provinces', () => {
  expect(besideOn(release, '2019-04-01' as IsoDate, 'commune')?.level).toBe('province');
});
