import { join } from 'node:path';
import type { Draft } from '@/data/build/draft';
import { InputError } from '@/data/build/input-error';
import { enterAccount } from '../ledger';
import {
  type ChangeRow,
  type CommuneBeforeRow,
  type CommuneRow,
  FILES,
  type MappingRow,
  type ProvinceBeforeRow,
  type ProvinceRow,
  readChanges,
  readCommunes,
  readCommunesBefore,
  readMapping,
  readProvinces,
  readProvincesBefore,
} from './files';
import { type PublishedTable, readPublishedTable } from './published-table';

/** Everything the tables of the folder say, before anything is concluded from it. */
export interface Facts {
  readonly communes: ReadonlyMap<string, CommuneRow>;
  readonly communesBefore: ReadonlyMap<string, CommuneBeforeRow>;
  readonly provinces: ReadonlyMap<string, ProvinceRow>;
  readonly provincesBefore: ReadonlyMap<string, ProvinceBeforeRow>;
  readonly mapping: readonly MappingRow[];
  readonly published: PublishedTable;
  readonly changes: ReadonlyMap<string, ChangeRow>;
}

/**
 * Reads the tables and sees that every code leads somewhere.
 * @throws InputError for the first cell that no release can be made of
 */
export async function readFacts(dir: string, draft: Draft): Promise<Facts> {
  const mapping: MappingRow[] = [];
  for await (const row of readMapping(dir)) mapping.push(row);
  const facts: Facts = {
    communes: await readCommunes(dir),
    communesBefore: await readCommunesBefore(dir),
    provinces: await readProvinces(dir),
    provincesBefore: await readProvincesBefore(dir),
    mapping,
    published: await readPublishedTable(join(dir, FILES.published)),
    changes: await readChanges(dir),
  };
  checkCodes(facts);
  for (const [file, rows] of [
    [FILES.communes, facts.communes.size],
    [FILES.communesBefore, facts.communesBefore.size],
    [FILES.provinces, facts.provinces.size],
    [FILES.provincesBefore, facts.provincesBefore.size],
    [FILES.mapping, mapping.length],
    [FILES.changes, facts.changes.size],
  ] as const)
    enterAccount(draft, { file, read: rows, used: rows, setAside: {} });
  const { rows, headers, sections } = facts.published;
  enterAccount(draft, {
    file: FILES.published,
    read: rows.length + headers + sections,
    used: rows.length,
    setAside: { rows_of_headers: headers + sections },
  });
  return facts;
}

/** @throws InputError for a code that stands in no edition, or a transfer that stands twice */
function checkCodes(facts: Facts): void {
  const known = (
    file: string,
    rows: Iterable<{ row: number }>,
    column: string,
    units: ReadonlyMap<string, unknown>,
  ) => {
    for (const row of rows) {
      const value = String((row as Record<string, unknown> & { row: number })[column]);
      if (value !== '' && !units.has(value))
        throw new InputError('the code is in no edition', { file, row: row.row, column, value });
    }
  };
  const { communes, communesBefore, provinces, provincesBefore, mapping, changes } = facts;
  known(FILES.communes, communes.values(), 'province_code', provinces);
  known(FILES.communesBefore, communesBefore.values(), 'province_code', provincesBefore);
  known(FILES.provincesBefore, provincesBefore.values(), 'new_code', provinces);
  known(FILES.mapping, mapping, 'old_code', communesBefore);
  known(FILES.mapping, mapping, 'new_code', communes);
  known(FILES.changes, changes.values(), 'code', communes);
  known(FILES.changes, changes.values(), 'province_code', provinces);
  const pairs = new Map<string, number>();
  for (const { old_code, new_code, row } of mapping) {
    const pair = `${old_code} to ${new_code}`;
    const other = pairs.get(pair);
    if (other !== undefined)
      throw new InputError(`the transfer stands twice (also on row ${other})`, {
        file: FILES.mapping,
        row,
        value: pair,
      });
    pairs.set(pair, row);
  }
}
