/**
 * Births and deaths as readers may see them. Each is protected as the totals of people are (see
 * `protect`): a count from 1 to threshold - 1 is hidden with as many others as keep it from being
 * worked out, on every level of the tree. Deaths and births do not tell of each other.
 */
import { CELL, noDetail, protect } from '@/geo/disclosure';
import { COUNTRY_CODE, type Edition, type Level } from '@/geo/units';
import { countryOf } from './answers/country';
import { type VitalRow, vital } from './queries/vital';
import type { Release } from './release';

export const VITAL_COUNTS = ['births', 'deaths'] as const;
export type VitalCount = (typeof VITAL_COUNTS)[number];

/** Counts of the units of a level, in the order of their codes, each with its reading. */
export interface ToldCounts {
  readonly values: Int32Array;
  readonly readings: Uint8Array;
}

export interface ToldVital {
  readonly edition: Edition;
  readonly period: string;
  readonly of: (level: Level, count: VitalCount) => ToldCounts;
}

/** The births and deaths of every period, made once. */
export function toldVital(release: Release, threshold: number): Promise<readonly ToldVital[]> {
  return release.facts.get(`vital ${threshold}`, async () => {
    const [rows, country] = await Promise.all([vital(release), countryOf(release)]);
    const tables = new Map<string, VitalRow[]>();
    for (const row of rows) {
      const name = `${row.period} ${row.edition}`;
      const table = tables.get(name);
      if (table) table.push(row);
      else tables.set(name, [row]);
    }
    return [...tables.values()].map((table) => {
      const { edition, period } = table[0]!;
      const inEdition = country.in(edition);
      const levels = (['country', 'province', 'commune'] as const).map((level) => ({
        level,
        codes: inEdition.byLevel(level).map((unit) => unit.code),
      }));
      const codes = levels.flatMap((each) => each.codes);
      const rowOf = new Map(codes.map((code, row) => [code, row]));
      const parent = Int32Array.from(codes, (code) => {
        const above = inEdition.get(code)?.parentCode ?? null;
        return code === COUNTRY_CODE || above === null ? -1 : (rowOf.get(above) ?? -1);
      });
      const told = new Map(
        VITAL_COUNTS.map((count) => [
          count,
          protectedCounts(table, count, rowOf, parent, threshold),
        ]),
      );
      return {
        edition,
        period,
        of: (level, count) => {
          const { values, readings } = told.get(count)!;
          const first = rowOf.get(inEdition.byLevel(level)[0]?.code ?? '') ?? 0;
          const end = first + inEdition.byLevel(level).length;
          return { values: values.slice(first, end), readings: readings.slice(first, end) };
        },
      };
    });
  });
}

function protectedCounts(
  table: readonly VitalRow[],
  count: VitalCount,
  rowOf: ReadonlyMap<string, number>,
  parent: Int32Array,
  threshold: number,
): ToldCounts {
  const values = new Int32Array(parent.length);
  const known = new Uint8Array(parent.length);
  for (const row of table) {
    const at = rowOf.get(row.code);
    if (at === undefined) continue;
    for (let up = at; up >= 0; up = parent[up]!) {
      values[up]! += row[count];
      known[up] = 1;
    }
  }
  const totals = new Map([['permanent', values] as const]);
  const hidden = protect(
    { parent, local: new Uint8Array(parent.length), totals, detail: noDetail(parent.length) },
    threshold,
  ).totals.get('permanent')!;
  const readings = known.map((is, row) =>
    is === 0 ? CELL.missing : hidden[row] ? CELL.hidden : CELL.value,
  );
  return {
    values: values.map((value, row) => (readings[row] === CELL.value ? value : 0)),
    readings,
  };
}
