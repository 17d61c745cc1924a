import type { Edition } from '@/geo/units';
import type { Release } from '../release';
import { integer, readColumns, text } from './shape';

const shape = { code: text, edition: text, period: text, births: integer, deaths: integer };

export interface VitalRow {
  readonly code: string;
  readonly edition: Edition;
  readonly period: string;
  readonly births: number;
  readonly deaths: number;
}

/** Births and deaths of every unit and period as they were counted, the earliest first. */
export async function vital(release: Release): Promise<VitalRow[]> {
  const columns = await release.columns({
    sql: `
      SELECT unit_code AS code, edition::VARCHAR AS edition, period, births, deaths
      FROM vital ORDER BY period, edition, code`,
  });
  const read = readColumns(shape, columns);
  return read.code.map((code, i) => ({
    code,
    edition: read.edition[i] as Edition,
    period: read.period[i]!,
    births: read.births[i]!,
    deaths: read.deaths[i]!,
  }));
}
