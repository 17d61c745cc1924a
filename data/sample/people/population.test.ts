import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { createTables, openToWrite } from '@/data/build/database';
import { DATES } from './demography';
import { fillPopulation } from './population';

/** Rows and checksum of three communes' people, and how many rows are stored out of order. */
async function fill(shift: number): Promise<{ content: unknown; astray: unknown }> {
  const database = await openToWrite(':memory:', tmpdir());
  const { db, close } = database;
  try {
    await createTables(db);
    const totals = ['00007', '00001', '00004'].flatMap((code, i) =>
      DATES.map((date) => ({
        ...{ code, date, province: '01', urban: i === 0, step: i - 1, shift: shift * i },
        ...{ home: 4000 + i, absent: 310, temporary: 705 },
      })),
    );
    await fillPopulation(database, totals, () => undefined);
    const content = await db.runAndReadAll(
      'SELECT count(*)::VARCHAR, sum(hash(population)::HUGEINT)::VARCHAR FROM population',
    );
    const astray = await db.runAndReadAll(`
      SELECT count(*)::INTEGER FROM (
        SELECT rowid AS stored, row_number() OVER (
          ORDER BY reference_date, concept, unit_code, sex, age) - 1 AS place
        FROM population)
      WHERE stored <> place`);
    return { content: content.getRows()[0], astray: astray.getRows()[0]?.[0] };
  } finally {
    close();
  }
}

test('people come out alike when they are made again, and otherwise from other chances', async () => {
  const { content } = await fill(0.3);
  expect((await fill(0.3)).content).toEqual(content);
  expect((await fill(0.2)).content).not.toEqual(content);
});

test('people are made in the order in which a release stores them', async () => {
  expect((await fill(0.3)).astray).toBe(0);
});
