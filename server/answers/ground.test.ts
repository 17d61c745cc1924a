import { describe, expect, it } from 'vitest';
import { openToRead } from '@/data/build/database';
import { databaseOf } from '@/data/build/releases';
import { readGround } from '@/data/plans/read-ground';
import { CELL } from '@/geo/disclosure';
import { unpackColumn } from '@/geo/flows';
import { AGE_BANDS, type Concept, SEXES } from '@/geo/measures';
import {
  TINY_AFTER,
  TINY_BEFORE,
  TINY_DATE_AFTER,
  TINY_DATE_BEFORE,
  tinyPersons,
  tinyUnitsOf,
} from '@/geo/testing';
import type { Edition, Level } from '@/geo/units';
import { serveTiny } from '../testing/serve-tiny';

const tiny = serveTiny();
const SHOWS_ALL = 1;

/** The ground as the command line reads it from the release, without any mask. */
async function unmasked(level: Level, edition: Edition, people: 'total' | 'bands') {
  const database = await openToRead(databaseOf(tiny.folder()));
  try {
    return await readGround(database.db, { level, edition, topology: null, people });
  } finally {
    database.close();
  }
}

describe('the ground of the studio', () => {
  it.each([
    ['commune', TINY_BEFORE],
    ['commune', TINY_AFTER],
    ['province', TINY_BEFORE],
  ] as const)(
    'is that of the command line where nothing is hidden (%s, %s)',
    async (level, edition) => {
      const { data, question } = await tiny.studio(SHOWS_ALL).ground({ level, edition });
      const read = await unmasked(level, edition, 'total');
      expect(question.edition).toBe(edition);
      expect(data.code).toEqual(read.units.map(({ code }) => code));
      expect(data.terrain).toEqual(read.units.map(({ terrain }) => terrain));
      expect(data.areaDeclaredKm2).toEqual(read.units.map((u) => u.areaDeclaredKm2));
      const counts = Object.fromEntries(data.counts.map((table) => [table.id, table.values]));
      expect(Object.keys(counts)).toEqual(read.counts.map(({ id }) => id));
      for (const { id, values } of read.counts) expect(counts[id]).toEqual([...values]);
      for (const { reading } of data.counts)
        expect(reading.every((cell) => cell === CELL.value)).toBe(true);
    },
  );

  it('has the people of the latest date on which its units were counted', async () => {
    const { data } = await tiny.studio(SHOWS_ALL).ground({ level: 'commune', edition: TINY_AFTER });
    expect([data.date, data.countedOn]).toEqual([TINY_DATE_AFTER, TINY_AFTER]);
    const people = data.counts.find(({ id }) => id === 'registered')!.values;
    const of = (code: string, concept: 'permanent' | 'temporary') =>
      tinyPersons(code, TINY_DATE_AFTER, concept);
    expect(people).toEqual(data.code.map((c) => of(c, 'permanent') + of(c, 'temporary')));
  });

  it('has no districts where the release tells of none', async () => {
    const { data } = await tiny.studio(SHOWS_ALL).ground({ level: 'commune', edition: TINY_AFTER });
    expect(data.district).toBeNull();
  });

  it('has the movers between its units in the latest year, those of the command line where none is hidden', async () => {
    const asked = { level: 'commune', edition: TINY_AFTER } as const;
    const { data } = await tiny.studio(SHOWS_ALL).ground(asked);
    const read = (await unmasked('commune', TINY_AFTER, 'total')).flows!;
    const flows = data.flows!;
    expect([flows.period, flows.countedOn]).toEqual(['2025', TINY_AFTER]);
    const origins = data.code.flatMap((_, unit) =>
      Array<number>(read.start[unit + 1]! - read.start[unit]!).fill(unit),
    );
    expect([...unpackColumn(flows.origin)]).toEqual(origins);
    expect([...unpackColumn(flows.destination)]).toEqual([...read.destination]);
    expect([...unpackColumn(flows.movers)]).toEqual([...read.movers]);
    expect(new Set([...flows.hidden.out, ...flows.hidden.in])).toEqual(new Set([0]));
  });

  it('has no movers of a year of which nothing may be told', async () => {
    const { data } = await tiny.studio(20).ground({ level: 'commune', edition: TINY_AFTER });
    expect(data.flows).toBeNull();
  });

  it('keeps to the provinces that were asked for', async () => {
    const { data } = await tiny
      .studio(SHOWS_ALL)
      .ground({ level: 'commune', edition: TINY_BEFORE, within: ['02'] });
    const own = tinyUnitsOf('commune', TINY_BEFORE).filter((u) => u.parentCode === '02');
    expect(data.code).toEqual(own.map(({ code }) => code).sort());
    expect(new Set(data.parent)).toEqual(new Set(['02']));
  });

  it('refuses a province that the edition does not have', async () => {
    const asked = { level: 'commune' as const, edition: TINY_AFTER, within: ['02'] };
    await expect(tiny.studio(SHOWS_ALL).ground(asked)).rejects.toMatchObject({
      cause: { problem: { code: 'UnknownUnit', unit: '02' } },
    });
  });

  it('hides what the map hides, and no zero stands for it', async () => {
    const asked = { level: 'commune', edition: TINY_BEFORE } as const;
    const threshold = 400;
    const { data, notes } = await tiny.studio(threshold).ground(asked);
    const key = { ...asked, date: TINY_DATE_BEFORE };
    let hidden = 0;
    for (const { id, values, reading } of data.counts.filter(
      (t) => t.id !== 'schools' && t.id !== 'places',
    )) {
      const { data: map } = await tiny.atlas(threshold).table({ ...key, concept: id as Concept });
      expect(values).toEqual(map.measures.people.values);
      expect(reading).toEqual(map.measures.people.cells);
      hidden += reading.filter((cell) => cell === CELL.hidden).length;
    }
    expect(hidden).toBeGreaterThan(0);
    expect(notes).toContainEqual({ code: 'hidden_cells', count: hidden, threshold });
  });
});

describe('the ages of the ground', () => {
  it('are those of the command line where they are shown, of permanent and de facto people', async () => {
    const asked = { level: 'commune', edition: TINY_BEFORE } as const;
    const read = await unmasked('commune', TINY_BEFORE, 'bands');
    for (const concept of ['permanent', 'de_facto'] as const) {
      const { data } = await tiny.studio(2).ages({ ...asked, concept });
      const { values } = read.counts.find(({ id }) => id === concept)!;
      const { cells, values: told } = data.people!;
      expect(told).toHaveLength(data.code.length * SEXES.length * AGE_BANDS.length);
      expect(cells.some((cell) => cell === CELL.value)).toBe(true);
      cells.forEach((cell, i) => {
        expect(told[i]).toBe(cell === CELL.value ? values[i] : null);
      });
    }
  });

  it('are never told of communes for the other concepts', async () => {
    const asked = { level: 'commune', edition: TINY_AFTER, concept: 'temporary' } as const;
    const { data, notes } = await tiny.studio(2).ages(asked);
    expect(new Set(data.people!.cells)).toEqual(new Set([CELL.hidden]));
    expect(new Set(data.people!.values)).toEqual(new Set([null]));
    expect(notes).toContainEqual({ code: 'detail_only_above_communes' });
  });
});
