/**
 * Which figures may not be shown. The mask of an edition and date depends on the release and the
 * threshold alone, never on a question or a viewer, so that overlapping questions see one pattern.
 */
import {
  type CountTable,
  conceptMoves,
  impliedConcepts,
  itemsOf,
  type Masked,
  protectInSteps,
} from '@/geo/disclosure';
import { CONCEPTS, type Concept, type Sex } from '@/geo/measures';
import type { Edition, IsoDate } from '@/geo/units';
import { type Country, countryOf } from './answers/country';
import type { ProtectedFigure } from './answers/draft';
import {
  type ProtectedCounts,
  protectedCounts,
  SPLITS,
  type Split,
} from './queries/protected-counts';
import type { Release } from './release';

export interface Mask {
  hides(concept: Concept, code: string, figure: ProtectedFigure): boolean;
}

/** How long the making of a mask may hold up everything else. */
const SLICE_MS = 8;

/** Cells of a pyramid: 18 bands of males, then 18 of females. */
const BANDS = 18;
const pyramidCell = (sex: Sex, band: number): number => (sex === 'male' ? 0 : BANDS) + band / 5;
const bandsOf = (from: number, to: number): number[] =>
  (['male', 'female'] as const).flatMap((sex) =>
    Array.from({ length: BANDS }, (_, i) => i * 5)
      .filter((band) => band >= from && band < to)
      .map((band) => pyramidCell(sex, band)),
  );

/** Margins of a pyramid in order: the sexes, and the three broad ages, which make up the total. */
const PYRAMID_MARGINS = {
  male: Array.from({ length: BANDS }, (_, i) => i),
  female: Array.from({ length: BANDS }, (_, i) => BANDS + i),
  under_15: bandsOf(0, 15),
  aged_15_64: bandsOf(15, 65),
  age_65_over: bandsOf(65, 200),
};
type Margin = keyof typeof PYRAMID_MARGINS;
const MARGIN_NAMES = Object.keys(PYRAMID_MARGINS) as Margin[];
const BROAD_AGES = ['under_15', 'aged_15_64', 'age_65_over'] as const;

/** Where the named sums stand in a row, for each way of splitting; a sum not named is not published. */
function placesOf(split: Split): Partial<Record<Margin, number>> {
  switch (split) {
    case 'pyramid':
      return Object.fromEntries(MARGIN_NAMES.map((name, m) => [name, 2 * BANDS + m]));
    case 'ages':
      return { under_15: 0, aged_15_64: 1, age_65_over: 2 };
    case 'sexes':
      return { male: 0, female: 1 };
    case 'none':
      return {};
    default:
      return split satisfies never;
  }
}

/** The mask of an edition and date of a release, made once. */
export function maskOf(
  release: Release,
  edition: Edition,
  date: IsoDate,
  threshold: number,
): Promise<Mask> {
  return release.facts.get(`mask ${edition} ${date} ${threshold}`, async () => {
    const country = await countryOf(release);
    const parts = await Promise.all(
      [...conceptsBySplit(country, edition, date)].map(async ([split, concepts]) => {
        const counts = await protectedCounts(release, split, edition, date, concepts);
        return maskOfSplit(country, edition, split, concepts, counts, threshold);
      }),
    );
    return {
      hides: (concept, code, figure) => parts.some((part) => part.hides(concept, code, figure)),
    };
  });
}

function conceptsBySplit(country: Country, edition: Edition, date: IsoDate): Map<Split, Concept[]> {
  const splits = new Map<Split, Concept[]>();
  for (const concept of CONCEPTS) {
    const rows = country.series.filter(
      (row) => row.edition === edition && row.date === date && row.concept === concept,
    );
    if (rows.length === 0) continue;
    const hasAge = rows.some((row) => row.hasAge);
    const hasSex = rows.some((row) => row.hasSex);
    const split = hasAge ? (hasSex ? 'pyramid' : 'ages') : hasSex ? 'sexes' : 'none';
    splits.set(split, [...(splits.get(split) ?? []), concept]);
  }
  return splits;
}

async function maskOfSplit(
  country: Country,
  edition: Edition,
  split: Split,
  concepts: readonly Concept[],
  counts: ProtectedCounts,
  threshold: number,
): Promise<Mask> {
  const rowOf = new Map(counts.codes.map((code, row) => [code, row]));
  const units = country.in(edition);
  const parent = Int32Array.from(counts.codes, (code) => {
    const above = units.get(code)?.parentCode;
    return above === null || above === undefined ? -1 : (rowOf.get(above) ?? -1);
  });
  const cells = new Map(counts.cells);
  for (const concept of impliedConcepts(concepts)) {
    const implied = impliedCounts(concept, cells);
    if (implied) cells.set(concept, implied);
  }
  const layers = [...cells.keys()];
  const table: CountTable = {
    parent,
    cells: SPLITS[split].cells,
    margins: split === 'pyramid' ? Object.values(PYRAMID_MARGINS) : [],
    layers: [...cells.values()],
    ...conceptMoves(layers),
  };
  return reading(table, await protectSlowly(table, threshold), split, layers, rowOf);
}

/** A whole country takes seconds: other questions are answered between two slices of the work. */
async function protectSlowly(table: CountTable, threshold: number): Promise<Masked> {
  const steps = protectInSteps(table, threshold);
  for (;;) {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A concept by the identities from the others; null where the source breaks them. */
function impliedCounts(
  concept: Concept,
  cells: ReadonlyMap<Concept, Int32Array>,
): Int32Array | null {
  const [p, t, a, f, r] = CONCEPTS.map((name) => cells.get(name));
  const length = [...cells.values()][0]?.length ?? 0;
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

/** Reads a masked table by the names of units and figures. */
function reading(
  table: CountTable,
  masked: Masked,
  split: Split,
  layers: readonly Concept[],
  rowOf: ReadonlyMap<string, number>,
): Mask {
  const items = itemsOf(table);
  const places = placesOf(split);
  return {
    hides: (concept, code, figure) => {
      const hidden = masked.hidden[layers.indexOf(concept)];
      const row = rowOf.get(code);
      if (!hidden || row === undefined) return false;
      const isHidden = (item: number): boolean => hidden[row * items + item] === 1;
      const total = isHidden(items - 1);
      const sum = (name: Margin): boolean => {
        const place = places[name];
        return place !== undefined && isHidden(place);
      };
      if (typeof figure === 'object') return isHidden(pyramidCell(figure.sex, figure.band));
      switch (figure) {
        case 'people':
        case 'density':
          return total;
        case 'sex_ratio':
          return total || sum('male') || sum('female');
        case 'under_15':
        case 'age_65_over':
          return total || sum(figure);
        case 'median_age':
          return total || hidesMedian(table, layers.indexOf(concept), row, split, isHidden, sum);
        default:
          return figure satisfies never;
      }
    },
  };
}

/**
 * A median gives away something of the bands around it: it is shown only where the broad ages are
 * shown and every cell of the one that holds it. No exchange then moves it, for those keep the broad
 * ages as they are.
 */
function hidesMedian(
  table: CountTable,
  layer: number,
  row: number,
  split: Split,
  isHidden: (item: number) => boolean,
  sum: (name: Margin) => boolean,
): boolean {
  if (BROAD_AGES.some(sum)) return true;
  if (split !== 'pyramid') return false;
  const counts = table.layers[layer]!;
  const people = (age: (typeof BROAD_AGES)[number]): number =>
    PYRAMID_MARGINS[age].reduce((n, cell) => n + counts[row * table.cells + cell]!, 0);
  const half = BROAD_AGES.reduce((n, age) => n + people(age), 0) / 2;
  let below = 0;
  for (const age of BROAD_AGES) {
    const upTo = below + people(age);
    // A middle on the border between two broad ages rests on both.
    if (upTo >= half && below <= half && PYRAMID_MARGINS[age].some(isHidden)) return true;
    below = upTo;
  }
  return false;
}
