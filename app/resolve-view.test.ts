import { describe, expect, it } from 'vitest';
import type { Concept } from '@/geo/measures';
import { type Edition, isoDate } from '@/geo/units';
import type { ReleaseData, SeriesInfo } from '@/server/answers/shapes';
import { autoLevel, firstLevel } from './auto-level';
import { lackFor, nearestDay, resolveView } from './resolve-view';
import { loadView } from './search-params';

const before = isoDate('2019-04-01') as Edition;
const after = isoDate('2025-07-01') as Edition;
const series = (
  edition: Edition,
  date: string,
  concept: Concept,
  rest: Partial<SeriesInfo> = {},
): SeriesInfo => ({
  edition,
  date: isoDate(date),
  concept,
  level: 'commune',
  hasSex: true,
  hasAge: true,
  ...rest,
});
/** A census by province on the old units, and a register without ages on the new ones. */
const release = {
  editions: [
    { edition: before, provinces: 63, communes: 0 },
    { edition: after, provinces: 34, communes: 3321 },
  ],
  series: [
    series(before, '2019-04-01', 'de_facto', { level: 'province' }),
    series(after, '2025-07-01', 'registered', { hasSex: false, hasAge: false }),
    series(after, '2025-07-01', 'permanent'),
  ],
  boundaries: [
    { level: 'province', edition: before },
    { level: 'province', edition: after },
    { level: 'commune', edition: after },
  ],
} as unknown as ReleaseData;

const resolve = (address: string) => resolveView(loadView(address), release);

describe('what an address shows of a release', () => {
  it('is the latest date, of the first concept counted on it, where it asks for nothing', () => {
    const shown = resolve('');
    expect(shown?.series).toMatchObject({ date: '2025-07-01', concept: 'registered' });
    expect(shown?.fallbacks).toEqual([]);
  });

  it('is the edition of its date', () => {
    expect(resolve('?date=2019-04-01')?.series).toMatchObject({
      edition: before,
      concept: 'de_facto',
    });
  });

  it('is the latest date of a named edition', () => {
    expect(resolve(`?edition=${before}`)?.series.date).toBe('2019-04-01');
  });

  it('is the last units for a draft, which makes them, unless others are asked for', () => {
    const made = isoDate('2030-01-01') as Edition;
    const draft = {
      ...release,
      editions: [...release.editions, { edition: made, provinces: 34, communes: 3320 }],
    } as unknown as ReleaseData;
    const on = (search: string) => resolveView(loadView(search), draft);
    expect(on('?draft=0123456789abcdef')).toMatchObject({ edition: made, fallbacks: [] });
    expect(on('')?.edition).toBe(after);
    expect(on(`?draft=0123456789abcdef&edition=${after}`)?.edition).toBe(after);
  });

  it('is provinces, with a note, where communes have no figures', () => {
    const shown = resolve('?date=2019-04-01&level=commune');
    expect(shown?.finest).toBe('province');
    expect(shown?.fallbacks).toEqual([{ code: 'level', asked: 'commune' }]);
  });

  it('falls back to the nearest date and says so', () => {
    const shown = resolve('?date=2020-01-01');
    expect(shown?.series.date).toBe('2019-04-01');
    expect(shown?.fallbacks).toEqual([{ code: 'date', asked: '2020-01-01' }]);
  });

  it('falls back from a concept that the release lacks and says so', () => {
    const shown = resolve('?concept=absent');
    expect(shown?.series.concept).toBe('registered');
    expect(shown?.fallbacks).toEqual([{ code: 'concept', asked: 'absent' }]);
  });

  it('falls back from a measure that the figures cannot give and says so', () => {
    const shown = resolve('?measure=median_age');
    expect(shown?.measure).toBe('density');
    expect(shown?.fallbacks).toEqual([{ code: 'measure', asked: 'median_age' }]);
    expect(resolve('?measure=median_age&concept=permanent')?.measure).toBe('median_age');
  });

  it('is on the units that it names, whatever units the figures were counted on', () => {
    const shown = resolve(`?edition=${after}&date=2019-04-01`);
    expect(shown).toMatchObject({ edition: after, series: { edition: before }, fallbacks: [] });
    expect(resolve(`?edition=${before}&date=2025-07-01`)).toMatchObject({
      edition: before,
      series: { edition: after },
      // The communes of before are not known.
      finest: 'province',
      fallbacks: [],
    });
  });

  it('is on the units in force on any day, and keeps the day', () => {
    expect(resolve('?edition=2025-09-15&date=2019-04-01')).toMatchObject({
      edition: after,
      editionDay: '2025-09-15',
    });
  });

  it('is on the units of its figures where those of the day are not known, and says so', () => {
    const shown = resolve('?edition=1999-01-01');
    expect(shown?.edition).toBe(shown?.series.edition);
    expect(shown?.fallbacks).toEqual([{ code: 'edition', asked: '1999-01-01' }]);
  });

  it('is nothing where a release has no series', () => {
    expect(resolveView(loadView(''), { ...release, series: [] })).toBeNull();
  });
});

describe('what figures lack', () => {
  it('is told by measure', () => {
    const bare = series(after, '2025-07-01', 'registered', { hasSex: false, hasAge: false });
    expect(lackFor('people', bare)).toBeNull();
    expect(lackFor('density', bare)).toBeNull();
    expect(lackFor('sex_ratio', bare)).toBe('no_sex');
    expect(lackFor('under_15', bare)).toBe('no_age');
  });
});

describe('the nearest day', () => {
  it('is the later of two equally near', () => {
    const days = [isoDate('2020-01-01'), isoDate('2020-01-03')];
    expect(nearestDay(days, isoDate('2020-01-02'))).toBe('2020-01-03');
    expect(nearestDay([], isoDate('2020-01-02'))).toBeUndefined();
  });
});

describe('the level that a zoom calls for', () => {
  it('does not flicker between the zooms at which communes come and go', () => {
    expect(autoLevel(3.9, 'province', 'fill')).toBe('province');
    expect(autoLevel(4, 'province', 'fill')).toBe('commune');
    expect(autoLevel(3.9, 'commune', 'fill')).toBe('commune');
    expect(autoLevel(3.7, 'commune', 'fill')).toBe('province');
  });

  it('is coarser for circles, which would lie on each other', () => {
    expect(firstLevel({ level: 'auto', z: null, draw: 'circles' }, 'commune')).toBe('province');
    expect(autoLevel(8, 'province', 'circles')).toBe('commune');
  });

  it('is never finer than the figures', () => {
    expect(firstLevel({ level: 'commune', z: 12, draw: 'fill' }, 'province')).toBe('province');
    expect(firstLevel({ level: 'auto', z: 12, draw: 'fill' }, 'commune')).toBe('commune');
    expect(firstLevel({ level: 'auto', z: null, draw: 'fill' }, 'commune')).toBe('commune');
  });
});
