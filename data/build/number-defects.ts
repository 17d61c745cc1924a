import type { DuckDBConnection } from '@duckdb/node-api';
import { writtenDown } from '@/data/checks/quantities';
import type { Defect } from './draft';
import { insertRows } from './insert-rows';

/** Fields by which defects are ordered, so that a source that works in parallel numbers them alike. */
const ORDER = ['file', 'row', 'defect', 'unitCode', 'field', 'found', 'expected'] as const;

/** A defect as the quality table keeps it. */
type Row = Omit<Defect, 'found' | 'expected'> & { found?: string; expected?: string };

function compare(a: Row, b: Row): number {
  for (const field of ORDER) {
    const [x, y] = [a[field], b[field]];
    if (x === y) continue;
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    return x < y ? -1 : 1;
  }
  return 0;
}

/** Writes the quality table, numbered from 1 by file, row and kind. */
export async function numberDefects(db: DuckDBConnection, defects: Defect[]): Promise<void> {
  const ordered = defects
    .map(({ found, expected, ...defect }) => ({
      ...defect,
      found: writtenDown(found),
      expected: writtenDown(expected),
    }))
    .sort(compare);
  await insertRows(
    db,
    'quality',
    ordered.map(({ unitCode, unitName, ...rest }, i) => ({
      id: i + 1,
      unit_code: unitCode,
      unit_name: unitName,
      ...rest,
    })),
  );
}
