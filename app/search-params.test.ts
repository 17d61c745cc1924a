import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONCEPTS, MEASURE_IDS } from '@/geo/measures';
import {
  type AskedView,
  addressOf,
  CLASS_COUNTS,
  CLASS_METHODS,
  DRAWINGS,
  LANGUAGES,
  LEVEL_CHOICES,
  loadView,
  VIEWS,
} from './search-params';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as NonNullable<AskedView['date']>);
const rounded = (limit: number, decimals: number) =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map((x) => Number(x.toFixed(decimals)) + 0);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const view: fc.Arbitrary<AskedView> = fc.record({
  level: fc.constantFrom(...LEVEL_CHOICES),
  edition: orNull(day),
  compare: orNull(day),
  measure: fc.constantFrom(...MEASURE_IDS),
  date: orNull(day),
  concept: orNull(fc.constantFrom(...CONCEPTS)),
  classes: fc.constantFrom(...CLASS_METHODS),
  k: fc.constantFrom(...CLASS_COUNTS),
  breaks: orNull(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 })),
  draw: fc.constantFrom(...DRAWINGS),
  place: orNull(fc.constantFrom('01', '00004', 'D123', 'VN')),
  on: orNull(day),
  lng: orNull(rounded(180, 5)),
  lat: orNull(rounded(85, 5)),
  z: orNull(rounded(12, 2).map(Math.abs)),
  view: fc.constantFrom(...VIEWS),
  screen: orNull(fc.constant('big' as const)),
  play: orNull(fc.constant('on' as const)),
  lang: fc.constantFrom(...LANGUAGES),
  draft: orNull(fc.constantFrom('0123456789abcdef', 'fedcba9876543210')),
});

describe('the address of the map', () => {
  it('reopens the very view it was written from', () => {
    fc.assert(
      fc.property(view, (asked) => {
        expect(loadView(addressOf(asked))).toEqual(asked);
      }),
    );
  });

  it('is empty for the view as it comes', () => {
    expect(addressOf(loadView(''))).toBe('');
  });

  it('keeps five decimals of a place and two of a zoom', () => {
    expect(addressOf({ lng: 105.852_345_67, lat: 21, z: 9.456 })).toBe(
      '?lng=105.85235&lat=21&z=9.46',
    );
  });

  it('reads what makes no sense as not asked', () => {
    const asked = loadView(
      '?date=2025-02-30&measure=wealth&k=99&place=<script>&lng=900&z=&lang=fr&concept=all',
    );
    expect(asked).toEqual(loadView(''));
  });
});
