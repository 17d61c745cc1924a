import { expect, test } from 'vitest';
import { type Drawn, landIsMeasured } from './measured-land';
import type { Edition, IsoDate } from './types';

const day = (text: string) => text as Edition & IsoDate;
const unit = { level: 'commune' as const, validFrom: day('2019-04-01'), validTo: null };
const drawn = (edition: string, approximate: boolean): Drawn => ({
  ...{ level: 'commune', edition: day(edition), approximate },
});

test('land on approximate outlines alone is not measured', () => {
  expect(landIsMeasured(unit, [drawn('2019-04-01', true)])).toBe(false);
});

test('land on one true outline is, also where an earlier one is approximate', () => {
  const outlines = [drawn('2019-04-01', true), drawn('2025-07-01', false)];
  expect(landIsMeasured(unit, outlines)).toBe(true);
  // The unit that ended with the rearrangement has no part in the later outline.
  expect(landIsMeasured({ ...unit, validTo: day('2025-07-01') }, outlines)).toBe(false);
});

test('an area that was given without any outline stands as it is', () => {
  expect(landIsMeasured(unit, [{ ...drawn('2019-04-01', true), level: 'province' }])).toBe(true);
});
