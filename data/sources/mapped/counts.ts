import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Draft } from '@/data/build/draft';
import { InputError } from '@/data/build/input-error';
import { insertRows, type Row } from '@/data/build/insert-rows';
import { CONCEPTS, MAX_AGE, type SEXES } from '@/geo/measures';
import type { Edition, Level } from '@/geo/units';
import { enterAccount } from '../ledger';
import { areaOrBlank, day, filledText, peopleOrBlank, tableRows } from '../read/rows';
import type { CountsMapping } from './mapping-file';
import type { GivenUnit } from './units';

/** A single year of age; 100 and "100+" are 100 and over. */
const age = z
  .string()
  .transform((text) => text.replace(/\+$/, ''))
  .refine((text) => /^\d{1,3}$/.test(text) && Number(text) <= MAX_AGE, {
    error: `an age is a whole number of years from 0 to ${MAX_AGE}`,
  })
  .transform(Number);

/** Where the rows of counts go: into one series for each date and concept. */
export interface SeriesPlace {
  readonly edition: Edition;
  readonly level: Level;
  readonly sourceId: string;
}

/**
 * Enters the counts of one file. A blank count is no row but a defect; a unit without any is told.
 * @throws InputError for a code in no edition, people that cannot be counted, or a cell given twice
 */
export async function importMappedCounts(
  dir: string,
  counts: CountsMapping,
  units: ReadonlyMap<string, GivenUnit>,
  place: SeriesPlace,
  draft: Draft,
): Promise<void> {
  const file = basename(counts.file);
  const { edition, level, sourceId } = place;
  const rows: Row<'population'>[] = [];
  const series = new Set<string>();
  const cells = new Map<string, number>();
  const counted = new Set<string>();
  const areas = new Map<string, number>();
  let read = 0;
  let blank = 0;
  for await (const row of countRows(join(dir, counts.file), counts)) {
    read++;
    const unit = units.get(row.code);
    if (!unit) {
      const value = row.code;
      throw new InputError('the code is in no edition', {
        ...{ file, row: row.row, column: counts.code, value },
      });
    }
    const { sex, date, concept, area } = row;
    if (area) {
      const known = areas.get(row.code) ?? area;
      if (known !== area)
        throw new InputError(`the unit has another area on another row: ${known} km²`, {
          ...{ file, row: row.row, column: counts.area ?? 'area', value: String(area) },
        });
      areas.set(row.code, area);
    }
    const cell = [row.code, date, concept, sex, row.age].join(' ');
    const other = cells.get(cell);
    if (other !== undefined)
      throw new InputError(`the same people are counted twice (also on row ${other})`, {
        ...{ file, row: row.row, value: cell.trim() },
      });
    cells.set(cell, row.row);
    if (row.persons === null) {
      blank++;
      draft.defect({
        ...{ severity: 'warning', defect: 'no_population', file, row: row.row, edition },
        ...{ unitCode: row.code, unitName: unit.name, field: counts.persons, action: 'kept' },
      });
      continue;
    }
    counted.add(row.code);
    series.add(`${date} ${concept}`);
    rows.push({
      ...{ unit_code: row.code, edition, reference_date: date, concept, sex, age: row.age },
      persons: row.persons,
    });
  }
  enterAccount(draft, {
    ...{ file, read, used: read - blank },
    setAside: blank > 0 ? { rows_without_count: blank } : {},
  });
  for (const { code, name, row } of units.values())
    if (!counted.has(code))
      draft.defect({
        ...{ severity: 'warning', defect: 'missing_elsewhere', file, unitCode: code },
        ...{ unitName: name, edition, field: counts.code, expected: { row }, action: 'kept' },
      });
  for (const [code, km2] of areas)
    await draft.db.run('UPDATE unit SET area_declared_km2 = $km2 WHERE code = $code', {
      km2,
      code,
    });
  await insertRows(draft.db, 'population', rows);
  await insertRows(
    draft.db,
    'series',
    [...series].map((key) => {
      const [date, concept] = key.split(' ') as [string, string];
      return {
        ...{ edition, reference_date: date, concept, level, source_id: sourceId },
        ...{ has_sex: counts.sex !== undefined, has_age: counts.age !== undefined },
      };
    }),
  );
}

interface CountRow {
  readonly row: number;
  readonly code: string;
  readonly persons: number | null;
  readonly date: string;
  readonly concept: string;
  readonly sex: string | null;
  readonly age: number | null;
  /** Square kilometres by decree, where the file has them. */
  readonly area: number | null;
}

/** The rows of a table of counts, by the names that the mapping gives its columns. */
async function* countRows(path: string, counts: CountsMapping): AsyncGenerator<CountRow> {
  const sexWords = counts.sexes ?? { male: 'male', female: 'female' };
  const sex = z
    .string()
    .refine((word) => sexWords[word] !== undefined, {
      error: `the sex is none of ${Object.keys(sexWords).join(', ')}; say under "sexes" what it means`,
    })
    .transform((word) => sexWords[word] as (typeof SEXES)[number]);
  const { date, concept } = counts;
  const columns = {
    code: filledText,
    persons: peopleOrBlank,
    ...(counts.sex !== undefined ? { sex } : {}),
    ...(counts.age !== undefined ? { age } : {}),
    ...(typeof date !== 'string' ? { date: day } : {}),
    ...(typeof concept !== 'string' ? { concept: z.enum(CONCEPTS) } : {}),
    ...(counts.area !== undefined && { area: areaOrBlank }),
  };
  const named = {
    ...{ code: counts.code, persons: counts.persons },
    ...(counts.sex !== undefined && { sex: counts.sex }),
    ...(counts.age !== undefined && { age: counts.age }),
    ...(typeof date !== 'string' && { date: date.column }),
    ...(typeof concept !== 'string' && { concept: concept.column }),
    ...(counts.area !== undefined && { area: counts.area }),
  };
  const sheet = counts.sheet === undefined ? {} : { sheet: counts.sheet };
  for await (const row of tableRows(path, columns, { named, ...sheet })) {
    yield {
      ...{ row: row.row, code: row.code, persons: row.persons },
      date: typeof date === 'string' ? date : String(row.date),
      concept: typeof concept === 'string' ? concept : String(row.concept),
      sex: (row.sex ?? null) as string | null,
      age: (row.age ?? null) as number | null,
      area: (row.area ?? null) as number | null,
    };
  }
}
