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
  SELECT code, level, row_number() OVER (PARTITION BY level ORDER BY code) - 1 AS place FROM unit
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

/** Movers by pair, period and group. */
export interface FlowCells {
  /** Places by the order of the units' codes; abroad is -1. */
  readonly origin: Int32Array;
  readonly destination: Int32Array;
  readonly period: Int32Array;
  /** 0 where movers are not split. */
  readonly group: Int32Array;
  readonly movers: Int32Array;
}

export interface FlowsAsked {
  readonly edition: Edition;
  readonly level: Level;
  readonly periods: readonly string[];
}

/** The flows between the units of a level, summed over what splits them. */
export async function flowCells(
  release: Release,
  { edition, level, periods }: FlowsAsked,
): Promise<FlowCells> {
  return asCells(
    await release.integers({
      sql: `
        WITH place AS (SELECT * FROM (${PLACE}) WHERE level = $2::level_t)
        SELECT coalesce(o.place, -1)::INTEGER, coalesce(d.place, -1)::INTEGER,
          (list_position(string_split($3, ','), period) - 1)::INTEGER, 0::INTEGER,
          sum(movers)::INTEGER
        FROM flow LEFT JOIN place o ON o.code = origin_code
          LEFT JOIN place d ON d.code = destination_code
        WHERE edition = $1::DATE AND period IN (SELECT unnest(string_split($3, ',')))
          AND (o.code IS NOT NULL OR d.code IS NOT NULL)
        GROUP BY ALL HAVING sum(movers) > 0 ORDER BY ALL`,
      values: [edition, level, periods.join(',')],
    }),
  );
}

export interface FlowGroupRow {
  readonly sex: Sex;
  readonly age: string;
}

/** The groups of sex and age of the flows of a level, in the order of sexes, then ages. */
export async function flowGroups(release: Release, asked: FlowsAsked): Promise<FlowGroupRow[]> {
  const columns = await release.columns({
    sql: `
      WITH place AS (SELECT * FROM (${PLACE}) WHERE level = $2::level_t)
      SELECT DISTINCT sex::VARCHAR AS sex, age_group AS age,
        regexp_extract(age_group, '^\\d+')::INTEGER AS first
      FROM flow WHERE edition = $1::DATE AND period IN (SELECT unnest(string_split($3, ',')))
        AND sex IS NOT NULL AND age_group IS NOT NULL
        AND (origin_code IN (SELECT code FROM place) OR destination_code IN (SELECT code FROM place))
      ORDER BY first`,
    values: [asked.edition, asked.level, asked.periods.join(',')],
  });
  const read = readColumns({ sex: oneOf(SEXES), age: text }, columns);
  const ages = [...new Set(read.age)];
  return SEXES.flatMap((sex) => ages.map((age) => ({ sex, age })));
}

/** The flows between the units of a level by sex and age. @param groups as `flowGroups` gives them */
export async function flowCellsByGroup(
  release: Release,
  { edition, level, periods }: FlowsAsked,
  groups: readonly FlowGroupRow[],
): Promise<FlowCells> {
  const ages = groups.filter(({ sex }) => sex === SEXES[0]).map(({ age }) => age);
  return asCells(
    await release.integers({
      sql: `
        WITH place AS (SELECT * FROM (${PLACE}) WHERE level = $2::level_t)
        SELECT coalesce(o.place, -1)::INTEGER, coalesce(d.place, -1)::INTEGER,
          (list_position(string_split($3, ','), period) - 1)::INTEGER,
          (enum_code(sex) * $5 + list_position(string_split($4, ','), age_group) - 1)::INTEGER,
          sum(movers)::INTEGER
        FROM flow LEFT JOIN place o ON o.code = origin_code
          LEFT JOIN place d ON d.code = destination_code
        WHERE edition = $1::DATE AND period IN (SELECT unnest(string_split($3, ',')))
          AND sex IS NOT NULL AND (o.code IS NOT NULL OR d.code IS NOT NULL)
        GROUP BY ALL HAVING sum(movers) > 0 ORDER BY ALL`,
      values: [edition, level, periods.join(','), ages.join(','), ages.length],
    }),
  );
}

function asCells([origin, destination, period, group, movers]: readonly Int32Array[]): FlowCells {
  return {
    origin: origin!,
    destination: destination!,
    period: period!,
    group: group!,
    movers: movers!,
  };
}
