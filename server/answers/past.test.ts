/** Units through time, asked of a release in DuckDB: history, whereabouts, search, crosswalk. */
import { describe, expect, it } from 'vitest';
import { TINY_AFTER, TINY_BEFORE } from '@/geo/testing';
import { serveTiny } from '../testing/serve-tiny';
import type { HistoryData, PassageData } from './past-shapes';

const tiny = serveTiny();

const atlas = () => tiny.atlas(5);
const historyOf = async (code: string, on?: string) =>
  (await atlas().history({ code, on })).data as HistoryData;
const placeOf = async (code: string, on: string | undefined, edition: string) =>
  (await atlas().place({ code, on, edition })).data;
const sharesTo = (passages: readonly PassageData[]) =>
  passages.map(({ kind, to, people }) => [kind, `${to.code} ${to.name}`, people.share]);

describe('the history of a unit', () => {
  it('tells what it came from, by which decree, with shares and what they rest on', async () => {
    const { unit, turnings } = await historyOf('00001', TINY_AFTER);
    expect(unit).toMatchObject({ name: 'Phường Mẫu Bình', validFrom: TINY_AFTER, validTo: null });
    expect(turnings).toHaveLength(1);
    expect(turnings[0]).toMatchObject({ day: TINY_AFTER, relation: 'own', way: 'in' });
    expect(turnings[0]?.acts[0]?.decree).toBeTruthy();
    expect(turnings[0]?.acts[0]?.titleEn).not.toBe(turnings[0]?.acts[0]?.title);
    const told = turnings[0]?.passages.map(({ from, people }) => [from?.name, people]);
    expect(told).toEqual([
      ['Xã Mẫu An', { share: 1, basis: 'decree' }],
      ['Phường Mẫu Bình', { share: 0.6, basis: 'register' }],
      ['Xã Mẫu Dương', { share: 1, basis: 'decree' }],
    ]);
  });

  it('tells what became of one that is no more, by the code alone', async () => {
    const { unit, turnings } = await historyOf('00004');
    expect(unit.validTo).toBe(TINY_AFTER);
    expect(turnings).toHaveLength(1);
    expect(turnings[0]?.words).toEqual(['split', 'abolished']);
    expect(sharesTo(turnings[0]!.passages)).toEqual([
      ['part', '00001 Phường Mẫu Bình', 0.6],
      ['part', '00007 Xã Mẫu Châu', 0.4],
    ]);
  });

  it('warns where the code named other ground, and knows where it shares some of it', async () => {
    // 00001 was Mẫu An and is Mẫu Bình, on Mẫu An's ground and more.
    const bigger = await historyOf('00001', TINY_AFTER);
    expect(bigger.codeBefore).toMatchObject({ life: { name: 'Xã Mẫu An' }, ground: 'some' });
    // 00101 was Mẫu Dương and is Mẫu Giang, on none of its ground.
    const other = await historyOf('00101', TINY_AFTER);
    expect(other.codeBefore).toMatchObject({ life: { name: 'Xã Mẫu Dương' }, ground: 'none' });
    expect((await historyOf('00101', TINY_BEFORE)).codeAfter?.life.name).toBe('Xã Mẫu Giang');
    // The island only changed its kind.
    expect((await historyOf('00204', TINY_AFTER)).codeBefore).toBeNull();
  });

  it('tells of new land, which is a share of nothing', async () => {
    const { turnings } = await historyOf('00101', TINY_AFTER);
    const land = turnings[0]?.passages.find(({ kind }) => kind === 'new_land');
    expect(land).toMatchObject({ from: null, people: { share: null }, land: { share: null } });
  });

  it('draws it over those that it came from', async () => {
    const { locators } = await historyOf('00001', TINY_AFTER);
    const drawn = locators[0]?.outlines.map(({ unit, role }) => `${role} ${unit.name}`);
    expect(drawn).toEqual([
      'other Xã Mẫu An',
      'other Phường Mẫu Bình',
      'other Xã Mẫu Dương',
      'self Phường Mẫu Bình',
    ]);
    for (const { rings } of locators[0]!.outlines) expect(rings.flat().length).toBeGreaterThan(4);
  });

  it('has nothing to tell of a unit to which nothing happened, nor of a code that never was', async () => {
    const quiet = await historyOf('00201');
    expect([quiet.turnings, quiet.locators, quiet.codeBefore]).toEqual([[], [], null]);
    await expect(historyOf('99999')).rejects.toThrow('No unit 99999');
  });
});

describe('where a unit is found in another edition', () => {
  it('is itself while it is in force, also where only its kind changed', async () => {
    for (const code of ['00201', '00204']) {
      const place = await placeOf(code, TINY_BEFORE, TINY_AFTER);
      expect([place.stays, place.found.map(({ unit }) => unit.code)]).toEqual([true, [code]]);
    }
  });

  it('is where most of its people went, then the others', async () => {
    const place = await placeOf('00004', TINY_BEFORE, TINY_AFTER);
    expect(place).toMatchObject({ stays: false, forward: true, by: { day: TINY_AFTER } });
    expect(place.found.map(({ unit, people }) => [unit.code, people.share])).toEqual([
      ['00001', 0.6],
      ['00007', 0.4],
    ]);
  });

  it('is never the unit that took over the code', async () => {
    const place = await placeOf('00101', TINY_BEFORE, TINY_AFTER);
    expect(place.unit.name).toBe('Xã Mẫu Dương');
    expect(place.found.map(({ unit }) => unit.name)).toEqual(['Phường Mẫu Bình', 'Xã Mẫu Châu']);
  });

  it('is read in the edition shown where no day is named, with what the code was before', async () => {
    const place = await placeOf('00101', undefined, TINY_AFTER);
    expect(place).toMatchObject({ stays: true, unit: { name: 'Xã Mẫu Giang' } });
    expect(place.codeBefore?.life.name).toBe('Xã Mẫu Dương');
    // A code that is no more is the last unit that had it.
    expect((await placeOf('00104', undefined, TINY_AFTER)).found[0]?.unit.code).toBe('00101');
  });

  it('is found on the way back too', async () => {
    const place = await placeOf('00001', TINY_AFTER, TINY_BEFORE);
    expect(place.forward).toBe(false);
    expect(place.found.map(({ unit }) => unit.name).sort()).toEqual([
      'Phường Mẫu Bình',
      'Xã Mẫu An',
      'Xã Mẫu Dương',
    ]);
    const sum = place.found.reduce((all, { people }) => all + people.share!, 0);
    expect(sum).toBeCloseTo(1, 12);
  });
});

describe('the search by old names', () => {
  const hits = async (text: string, edition: string) =>
    (await atlas().search({ text, edition })).data.hits;

  it('leads to the units of today, with or without diacritics, by the old code too', async () => {
    for (const text of ['Mẫu Dương', 'mau duong']) {
      const [hit] = await hits(text, TINY_AFTER);
      expect(hit).toMatchObject({ code: '00101', name: 'Xã Mẫu Dương', edition: TINY_BEFORE });
      expect(hit?.now[0]).toMatchObject({ code: '00001', name: 'Phường Mẫu Bình', people: 1 });
    }
    const [byCode] = await hits('00104', TINY_AFTER);
    expect(byCode?.now.map(({ name }) => name)).toEqual(['Xã Mẫu Giang']);
  });

  it('has units of the asked edition first, which lead nowhere else', async () => {
    const found = await hits('Mẫu Bình', TINY_AFTER);
    expect(found[0]).toMatchObject({ code: '00001', edition: TINY_AFTER, now: [] });
    expect(found.slice(1).every(({ now }) => now.length > 0)).toBe(true);
  });
});

describe('the crosswalk of two editions', () => {
  it('has every unit, and shares that sum to 1 or are said to be unknown', async () => {
    const { data, question } = await atlas().crosswalk({
      ...{ level: 'commune', from: TINY_BEFORE, to: '2031-01-01' },
    });
    expect(question.to).toBe(TINY_AFTER);
    const sums = new Map<string, number>();
    data.fromCode.forEach((code, i) => {
      expect(data.basis[i] === null).toBe(data.sharePopulation[i] === null);
      sums.set(code, (sums.get(code) ?? 0) + (data.sharePopulation[i] ?? Number.NaN));
    });
    expect(sums.size).toBe(8);
    for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 12);
    expect(data.acts.map(({ day }) => day)).toEqual([TINY_AFTER]);
  });

  it('is refused where the level had no units', async () => {
    const asked = atlas().crosswalk({ level: 'commune', from: '1990-01-01', to: TINY_AFTER });
    await expect(asked).rejects.toThrow('No units are known on 1990-01-01');
  });
});
