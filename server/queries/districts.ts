import type { Edition } from '@/geo/units';
import type { Release } from '../release';
import { readColumns, text } from './shape';

/** The district of each unit of an edition, by code; a unit whose district is not told is not there. */
export async function districts(release: Release, edition: Edition): Promise<Map<string, string>> {
  const columns = await release.columns({
    sql: `
      SELECT code, district_code AS district FROM unit
      WHERE district_code IS NOT NULL AND valid_from <= $1::DATE
        AND (valid_to IS NULL OR $1::DATE < valid_to)`,
    values: [edition],
  });
  const { code, district } = readColumns({ code: text, district: text }, columns);
  return new Map(code.map((each, i) => [each, district[i]!]));
}
