/** The counts of an edition and date of a release, laid out for the mask of small counts. */
import { type Detail, impliedConcepts, noDetail, type PeopleTable } from '@/geo/disclosure';
import { CONCEPTS, type Concept } from '@/geo/measures';
import type { Edition, IsoDate } from '@/geo/units';
import { type Country, DEPTH } from './answers/country';
import { PYRAMID_MARGINS } from './pyramid-items';
import {
  type ProtectedUnits,
  protectedCells,
  protectedTotals,
  protectedUnits,
  SPLITS,
  type Split,
} from './queries/protected-counts';
import type { Release } from './release';

export interface DayOfPeople {
  readonly units: ProtectedUnits;
  readonly split: Split;
  /** How the source splits each concept that it splits at all, and the finest level so split. */
  readonly splits: ReadonlyMap<Concept, { readonly split: Split; readonly depth: number }>;
  /** The concepts of which any detail may be shown. */
  readonly detailed: readonly Concept[];
  readonly table: PeopleTable;
}

export async function peopleTable(
  release: Release,
  country: Country,
  edition: Edition,
  date: IsoDate,
): Promise<DayOfPeople> {
  const series = country.series.filter((row) => row.edition === edition && row.date === date);
  const concepts = CONCEPTS.filter((concept) => series.some((row) => row.concept === concept));
  const splits = splitsOf(series, concepts);
  const { split, detailed, depth } = commonDetail(splits, concepts);
  const units = await protectedUnits(release, edition, date);
  const asked = { edition, date, concepts, rows: units.code.length };
  const [totals, counts] = await Promise.all([
    protectedTotals(release, asked),
    split === 'none' ? null : protectedCells(release, { ...asked, concepts: detailed }, split),
  ]);
  const detail: Detail = counts
    ? {
        cells: SPLITS[split].cells,
        margins: split === 'pyramid' ? Object.values(PYRAMID_MARGINS) : [],
        has: Uint8Array.from(units.level, (level) => +(DEPTH[level] <= depth)),
        counts: withImplied(counts),
      }
    : noDetail(units.code.length);
  const local = Uint8Array.from(units.level, (level) => +(level === 'commune'));
  const parent = parentsOf(units, country, edition);
  return {
    units,
    split,
    splits,
    detailed,
    table: { parent, local, totals: withImplied(totals), detail },
  };
}

function splitsOf(series: Country['series'], concepts: readonly Concept[]): DayOfPeople['splits'] {
  const splits = new Map<Concept, { split: Split; depth: number }>();
  for (const concept of concepts) {
    const rows = series.filter((row) => row.concept === concept && (row.hasAge || row.hasSex));
    if (rows.length === 0) continue;
    const finest = rows.reduce((a, b) => (DEPTH[b.level] > DEPTH[a.level] ? b : a));
    const split = finest.hasAge ? (finest.hasSex ? 'pyramid' : 'ages') : 'sexes';
    splits.set(concept, { split, depth: DEPTH[finest.level] });
  }
  return splits;
}

const FINEST_FIRST: readonly Split[] = ['pyramid', 'ages', 'sexes', 'none'];

/**
 * The detail that can be protected together: that of the concepts which are split like the most finely
 * split one, down to the same level. Permanent beside de facto people would tell temporary beside
 * absent ones; where those are known by their totals only, permanent people alone are told in detail.
 */
function commonDetail(
  splits: DayOfPeople['splits'],
  concepts: readonly Concept[],
): { split: Split; detailed: readonly Concept[]; depth: number } {
  const [first] = [...splits.values()].sort(
    (a, b) => FINEST_FIRST.indexOf(a.split) - FINEST_FIRST.indexOf(b.split) || b.depth - a.depth,
  );
  if (!first) return { split: 'none', detailed: [], depth: -1 };
  const { split, depth } = first;
  const alike = concepts.filter((concept) => {
    const own = splits.get(concept);
    return own?.split === split && own.depth === depth;
  });
  const both = alike.includes('permanent') && alike.includes('de_facto');
  const knowsMovers = [...concepts, ...impliedConcepts(concepts)].includes('temporary');
  const tellsMovers = [...alike, ...impliedConcepts(alike)].includes('temporary');
  const onlyPermanent = both && knowsMovers && !tellsMovers;
  return { split, depth, detailed: alike.filter((c) => !(onlyPermanent && c === 'de_facto')) };
}

function parentsOf(units: ProtectedUnits, country: Country, edition: Edition): Int32Array {
  const rowOf = new Map(units.code.map((code, row) => [code, row]));
  const inEdition = country.in(edition);
  return Int32Array.from(units.code, (code) => {
    const above = inEdition.get(code)?.parentCode;
    return above === null || above === undefined ? -1 : (rowOf.get(above) ?? -1);
  });
}

/** The counts given, and those that follow from them. */
function withImplied(given: ReadonlyMap<Concept, Int32Array>): Map<Concept, Int32Array> {
  const counts = new Map(given);
  for (const concept of impliedConcepts([...given.keys()])) {
    const implied = impliedCounts(concept, counts);
    if (implied) counts.set(concept, implied);
  }
  return counts;
}

/** A concept by the identities from the others; null where the source breaks them. */
function impliedCounts(
  concept: Concept,
  counts: ReadonlyMap<Concept, Int32Array>,
): Int32Array | null {
  const [p, t, a, f, r] = CONCEPTS.map((name) => counts.get(name));
  const length = [...counts.values()][0]?.length ?? 0;
  const made = Int32Array.from({ length }, (_, i) => {
    switch (concept) {
      case 'registered':
        return p && t ? p[i]! + t[i]! : a![i]! + f![i]!;
      case 'permanent':
        return r && t ? r[i]! - t[i]! : f![i]! + a![i]! - t![i]!;
      case 'temporary':
        return r && p ? r[i]! - p[i]! : f![i]! + a![i]! - p![i]!;
      case 'absent':
        return r && f ? r[i]! - f[i]! : p![i]! + t![i]! - f![i]!;
      case 'de_facto':
        return r && a ? r[i]! - a[i]! : p![i]! + t![i]! - a![i]!;
      default:
        return concept satisfies never;
    }
  });
  return made.some((count) => count < 0) ? null : made;
}
