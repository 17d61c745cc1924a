import { SEVERITIES } from '@/data/tables';
import type { Release } from '../release';
import { type Columns, integer, maybe, oneOf, readColumns, text } from './shape';

const shape = {
  id: integer,
  severity: oneOf(SEVERITIES),
  defect: text,
  file: text,
  row: maybe(integer),
  unitCode: maybe(text),
  unitName: maybe(text),
  field: maybe(text),
  found: maybe(text),
  expected: maybe(text),
  action: text,
};
const FIELDS = `
  id, severity::VARCHAR AS severity, defect, file, "row", unit_code AS "unitCode",
  unit_name AS "unitName", field, found, expected, action`;

export type Defects = Columns<typeof shape>;

/** A page of the quality table in its order; every kind of defect, or one. */
export async function defects(
  release: Release,
  page: { defect?: string; offset: number; limit: number },
  signal?: AbortSignal,
): Promise<Defects> {
  const columns = await release.columns(
    {
      sql: `SELECT ${FIELDS} FROM quality WHERE $1::VARCHAR IS NULL OR defect = $1::VARCHAR
        ORDER BY id LIMIT $2::INTEGER OFFSET $3::INTEGER`,
      values: [page.defect ?? null, page.limit, page.offset],
    },
    signal,
  );
  return readColumns(shape, columns);
}

/** The defects of one unit in an edition; a defect of no edition holds for all. */
export async function defectsOf(
  release: Release,
  code: string,
  edition: string,
  signal?: AbortSignal,
): Promise<Defects> {
  const columns = await release.columns(
    {
      sql: `SELECT ${FIELDS} FROM quality
        WHERE unit_code = $1 AND (edition IS NULL OR edition = $2::DATE) ORDER BY id`,
      values: [code, edition],
    },
    signal,
  );
  return readColumns(shape, columns);
}

const countShape = { defect: text, severity: oneOf(SEVERITIES), count: integer };

/** How many there are of each kind, the worst first. */
export async function defectCounts(release: Release): Promise<Columns<typeof countShape>> {
  const columns = await release.columns({
    sql: `SELECT defect, severity::VARCHAR AS severity, count(*)::INTEGER AS count
      FROM quality GROUP BY quality.defect, quality.severity
      ORDER BY quality.severity, count DESC, defect`,
  });
  return readColumns(countShape, columns);
}
