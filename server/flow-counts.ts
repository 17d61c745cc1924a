/**
 * The movers of one year that were counted on one edition, read together: provinces, their sexes and
 * ages and months, and communes. A year is told by itself where the release has it, else as the sum of
 * its quarters or months where all of them are there.
 */
import type { ClassCounts, FineCounts, FlowYear } from '@/geo/disclosure';
import { parsePeriod, rollUpPeriods } from '@/geo/flows';
import { SEXES } from '@/geo/measures';
import type { Edition, Level } from '@/geo/units';
import { type Country, countryOf } from './answers/country';
import {
  type FlowCells,
  type FlowGroupRow,
  type FlowTable,
  flowCells,
  flowGroups,
  flowTables,
} from './queries/flows';
import type { Release } from './release';

/** What is told apart within a year: who moves, or when. */
export type YearSplit = 'bySexAge' | 'byPart';

export interface YearCounts {
  readonly flows: FlowYear;
  /** Numbers of the splits, -1 where there is none. */
  readonly bySexAge: number;
  readonly byPart: number;
  /** The quarters or months of the year, where it is told by them. */
  readonly parts: readonly string[];
}

/** What flows there are, read once and kept with the release. */
export const flowTablesOf = (release: Release): Promise<readonly FlowTable[]> =>
  release.facts.get('flow tables', () => flowTables(release));

/** The groups of sex and age of all flows, read once and kept with the release. */
export const flowGroupsOf = (release: Release): Promise<readonly FlowGroupRow[]> =>
  release.facts.get('flow groups', () => flowGroups(release));

/** The editions on whose units flows were counted. */
export async function flowEditions(release: Release): Promise<Edition[]> {
  return [...new Set((await flowTablesOf(release)).map((table) => table.edition))].sort();
}

/** The periods that tell a year of a level: itself, or all its quarters or months; none where some lack. */
export function periodsOfYear(tables: readonly FlowTable[], level: Level, year: string): string[] {
  const own = tables.filter((table) => table.level === level && table.period.startsWith(year));
  if (own.some(({ period }) => period === year)) return [year];
  return partsOfYear(own, year);
}

function partsOfYear(own: readonly FlowTable[], year: string): string[] {
  for (const months of [1, 3]) {
    const parts = own.map(({ period }) => period).filter((p) => parsePeriod(p).months === months);
    if (parts.length * months === 12) return parts.filter((part) => part.startsWith(year)).sort();
  }
  return [];
}

/**
 * @param tables those of the edition
 * @returns null where nothing tells the whole year
 */
export async function readYear(
  release: Release,
  edition: Edition,
  year: string,
  tables: readonly FlowTable[],
): Promise<YearCounts | null> {
  const country = await countryOf(release);
  const fromBelow = periodsOfYear(tables, 'commune', year);
  const own = periodsOfYear(tables, 'province', year);
  const level = own.length > 0 ? 'province' : 'commune';
  const periods = own.length > 0 ? own : fromBelow;
  if (periods.length === 0) return null;
  const source = { edition, level, periods } as const;
  const places = country.in(edition).byLevel('province').length + 1;
  const dense = (
    cells: FlowCells,
    classes: number,
    margin: Int32Array | null = null,
  ): ClassCounts => {
    const movers = new Int32Array(places * places * classes);
    cells.movers.forEach((count, k) => {
      const [from, to] = [cells.origin[k]!, cells.destination[k]!].map((at) =>
        at < 0 ? places - 1 : at,
      ) as [number, number];
      movers[(from * places + to) * classes + cells.class[k]!]! += count;
    });
    return { classes, movers, margin };
  };
  const pairs = dense(await flowCells(release, source, 'province', 'none'), 1);
  const splits: ClassCounts[] = [];
  const told = tables.filter((table) => table.level === level && periods.includes(table.period));
  let [bySexAge, byPart] = [-1, -1];
  if (told.every(({ hasSex, hasAge }) => hasSex && hasAge)) {
    const groups = await flowGroupsOf(release);
    const cells = await flowCells(release, source, 'province', groups);
    // Whole sexes are told too; ages as far as both sexes of them are told.
    const margin = Int32Array.from(groups, ({ sex }) => SEXES.indexOf(sex));
    bySexAge = splits.push(dense(cells, groups.length, margin)) - 1;
  }
  const parts = partsOfYear(
    tables.filter((table) => table.level === level && table.period.startsWith(year)),
    year,
  );
  if (parts.length > 0) {
    const cells = await flowCells(release, { ...source, periods: parts }, 'province', 'periods');
    // Months are told by quarter too.
    const quarters = parts.length > 4 ? rollUpPeriods(parts, 'quarter').of : null;
    byPart = splits.push(dense(cells, parts.length, quarters)) - 1;
  }
  const fine =
    fromBelow.length > 0 ? await readFine(release, country, { edition, periods: fromBelow }) : null;
  return {
    ...{ bySexAge, byPart, parts },
    flows: { pairs: { places, movers: pairs.movers }, splits, fine },
  };
}

async function readFine(
  release: Release,
  country: Country,
  { edition, periods }: { edition: Edition; periods: readonly string[] },
): Promise<FineCounts> {
  const inEdition = country.in(edition);
  const provinces = inEdition.byLevel('province').map((unit) => unit.code);
  const placeOf = new Map(provinces.map((code, place) => [code, place]));
  const communes = inEdition.byLevel('commune');
  const source = { edition, level: 'commune', periods } as const;
  const { origin, destination, movers } = await flowCells(release, source, 'commune', 'none');
  const abroad = communes.length;
  const end = (at: Int32Array) => at.map((place) => (place < 0 ? abroad : place));
  const [from, to] = [end(origin), end(destination)];
  // Abroad comes first in the order of the query and last in that of the places.
  const first = origin.findIndex((place) => place >= 0);
  const turned = (column: Int32Array): Int32Array => {
    const at = first < 0 ? column.length : first;
    const joined = new Int32Array(column.length);
    joined.set(column.subarray(at));
    joined.set(column.subarray(0, at), column.length - at);
    return joined;
  };
  const columns = [from, to, movers].map(turned) as [Int32Array, Int32Array, Int32Array];
  abroadLast(columns, abroad);
  return {
    units: communes.length + 1,
    placeOf: Int32Array.from([
      ...communes.map(({ parentCode }) => placeOf.get(parentCode ?? '') ?? provinces.length),
      provinces.length,
    ]),
    origin: columns[0],
    destination: columns[1],
    movers: columns[2],
  };
}

/** Puts each origin's movers to abroad, which come first, after its others. Works in place. */
function abroadLast(
  [origin, ...rest]: readonly [Int32Array, Int32Array, Int32Array],
  abroad: number,
): void {
  const [destination] = rest;
  for (let k = 0; k < origin.length; k++) {
    if (destination![k] !== abroad) continue;
    let end = k;
    while (end + 1 < origin.length && origin[end + 1] === origin[k]) end++;
    for (const column of rest) {
      const own = column[k]!;
      column.copyWithin(k, k + 1, end + 1);
      column[end] = own;
    }
    k = end;
  }
}
