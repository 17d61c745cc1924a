import { SEXES, type Sex } from '@/geo/measures';
import { type Edition, LEVELS, type Level } from '@/geo/units';
import type { Release } from '../release';
import { flag, oneOf, readColumns, text } from './shape';

/** What there is of the flows of one level and period. */
export interface FlowTable {
  readonly edition: Edition;
  readonly level: Level;
  readonly period: string;
  readonly hasSex: boolean;
  readonly hasAge: boolean;
}

/** The units of an edition that flows lead between, in force on its first day. */
const PLACE = `
  SELECT code, level, parent_code, row_number() OVER (PARTITION BY level ORDER BY code) - 1 AS place FROM unit
  WHERE valid_from <= $1::DATE AND (valid_to IS NULL OR $1::DATE < valid_to)`;

/** Every level and period with flows, the earliest first. */
export async function flowTables(release: Release): Promise<FlowTable[]> {
  const columns = await release.columns({
    sql: `
      WITH end_of AS (
        SELECT edition, period, if(origin_code = $1, destination_code, origin_code) AS code,
          bool_or(sex IS NOT NULL) AS has_sex, bool_or(age_group IS NOT NULL) AS has_age
        FROM flow GROUP BY ALL
      )
      SELECT e.edition::VARCHAR AS edition, level::VARCHAR AS level, period,
        bool_or(has_sex) AS "hasSex", bool_or(has_age) AS "hasAge"
      FROM end_of e JOIN unit u ON u.code = e.code AND u.valid_from <= e.edition
        AND (u.valid_to IS NULL OR e.edition < u.valid_to)
      GROUP BY ALL ORDER BY period, edition, level`,
    values: ['ABROAD'],
  });
  const shape = {
    ...{ edition: text, level: oneOf(LEVELS), period: text },
    ...{ hasSex: flag, hasAge: flag },
  };
  const read = readColumns(shape, columns);
  return read.edition.map((edition, i) => ({
    edition: edition as Edition,
    level: read.level[i]!,
    period: read.period[i]!,
    hasSex: read.hasSex[i]!,
    hasAge: read.hasAge[i]!,
  }));
}

/** Movers by pair and class. */
export interface FlowCells {
  /** Places by the order of the units' codes; abroad is -1. */
  readonly origin: Int32Array;
  readonly destination: Int32Array;
  readonly class: Int32Array;
  readonly movers: Int32Array;
}

/** Rows of flows to be summed: those of a level in some periods. */
export interface FlowSource {
  readonly edition: Edition;
  /** The level whose units the rows lead between. */
  readonly level: Level;
  readonly periods: readonly string[];
}

export interface FlowGroupRow {
  readonly sex: Sex;
  readonly age: string;
}

/** What flows are told apart by: nothing, their periods, or the sexes and ages of groups. */
export type FlowClasses = 'none' | 'periods' | readonly FlowGroupRow[];

/**
 * Flows between the units of a level, summed from rows of it or of one below it; what stays within one
 * unit is left out.
 */
export async function flowCells(
  release: Release,
  { edition, level, periods }: FlowSource,
  onto: Level,
  classes: FlowClasses,
): Promise<FlowCells> {
  const ages =
    typeof classes === 'string'
      ? []
      : classes.filter(({ sex }) => sex === SEXES[0]).map(({ age }) => age);
  const of = {
    none: '0',
    periods: `list_position(string_split($4, ','), period) - 1`,
    groups: `enum_code(sex) * $6 + list_position(string_split($5, ','), age_group) - 1`,
  }[typeof classes === 'string' ? classes : 'groups'];
  const [origin, destination, kind, movers] = await release.integers({
    sql: `
      WITH in_force AS (${PLACE}), end_of AS (
        SELECT u.code, p.place FROM in_force u
        JOIN in_force p ON p.level = $3::level_t AND p.code = if($2 = $3, u.code, u.parent_code)
        WHERE u.level = $2::level_t
      )
      SELECT coalesce(o.place, -1)::INTEGER, coalesce(d.place, -1)::INTEGER, (${of})::INTEGER,
        sum(movers)::INTEGER
      FROM flow LEFT JOIN end_of o ON o.code = origin_code
        LEFT JOIN end_of d ON d.code = destination_code
      WHERE edition = $1::DATE AND period IN (SELECT unnest(string_split($4, ',')))
        AND coalesce(o.place, -1) <> coalesce(d.place, -1)
        AND ($5 = '' OR sex IS NOT NULL) AND $6 >= 0
      GROUP BY ALL HAVING sum(movers) > 0 ORDER BY ALL`,
    values: [edition, level, onto, periods.join(','), ages.join(','), ages.length],
  });
  return { origin: origin!, destination: destination!, class: kind!, movers: movers! };
}

/** The groups of sex and age in which flows are counted, in the order of sexes, then ages. */
export async function flowGroups(release: Release): Promise<FlowGroupRow[]> {
  const columns = await release.columns({
    sql: `
      SELECT DISTINCT age_group AS age, regexp_extract(age_group, '^\\d+')::INTEGER AS first
      FROM flow WHERE sex IS NOT NULL AND age_group IS NOT NULL ORDER BY first, age`,
  });
  const { age } = readColumns({ age: text }, columns);
  return SEXES.flatMap((sex) => age.map((each) => ({ sex, age: each })));
}
