/**
 * Which figures may not be shown. The mask of an edition and date depends on the release and the
 * threshold alone, never on a question or a viewer, so that overlapping questions see one pattern.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Hidden, itemsOf, LOCAL_DETAIL, protect, WITHHELD } from '@/geo/disclosure';
import type { Concept } from '@/geo/measures';
import type { Edition, IsoDate } from '@/geo/units';
import { countryOf, DEPTH } from './answers/country';
import type { ProtectedFigure } from './answers/draft';
import { type DayOfPeople, peopleTable } from './people-table';
import { BROAD_AGES, type Margin, PYRAMID_MARGINS, placesOf, pyramidCell } from './pyramid-items';
import type { Release } from './release';

/** Why a figure is not shown: it is small or would give a small one away, or is never shown so finely. */
export type Reason = 'small' | 'detail';

export interface Mask {
  /** Null where the figure may be shown. */
  hides(concept: Concept, code: string, figure: ProtectedFigure): Reason | null;
}

const SHOWS_ALL: Mask = { hides: () => null };

/**
 * The mask of an edition and date of a release, made once.
 * @param threshold counts from 1 to below it are hidden; 1 hides nothing
 */
export function maskOf(
  release: Release,
  edition: Edition,
  date: IsoDate,
  threshold: number,
): Promise<Mask> {
  if (threshold <= 1) return Promise.resolve(SHOWS_ALL);
  return release.figureFacts.get(`mask ${edition} ${date} ${threshold}`, async () => {
    const day = await peopleTable(release, await countryOf(release), edition, date);
    return reading(day, protect(day.table, threshold));
  });
}

/** Time between two masks, in which questions that came meanwhile are answered. */
const BREATH_MS = 100;

/**
 * Makes the masks of every date while nobody waits for them, the latest first, as long as the release
 * is served.
 */
export async function warmMasks(release: Release, threshold: number): Promise<void> {
  const { series } = await countryOf(release);
  const days = new Map(series.map((row) => [`${row.date} ${row.edition}`, row]));
  for (const day of [...days.keys()].sort().reverse()) {
    if (release.isRetired) return;
    const { edition, date } = days.get(day)!;
    await maskOf(release, edition, date, threshold);
    await sleep(BREATH_MS);
  }
}

/** Reads what is hidden by the names of units and figures. */
function reading(day: DayOfPeople, hidden: Hidden): Mask {
  const { table, units, split, detailed } = day;
  const { local, detail } = table;
  const rowOf = new Map(units.code.map((code, row) => [code, row]));
  const items = itemsOf(detail).length;
  const places = placesOf(split);

  const isItemHidden = (row: number, item: number): boolean =>
    hidden.items[row * items + item] === 1;
  const isSumHidden = (row: number, name: Margin): boolean => {
    const place = places[name];
    return place !== undefined && isItemHidden(row, place);
  };

  /** Whether the source tells a figure of the row at all; what it lacks is missing and not hidden. */
  const isTold = (concept: Concept, row: number, figure: ProtectedFigure): boolean => {
    if (figure === 'people' || figure === 'density') return true;
    const own = day.splits.get(concept);
    if (!own || DEPTH[units.level[row]!] > own.depth) return false;
    if (own.split === 'pyramid') return true;
    return typeof figure === 'string' && (figure === 'sex_ratio') === (own.split === 'sexes');
  };

  const withheld = (concept: Concept, row: number): Reason | null => {
    if (!detailed.includes(concept) || (local[row] && !LOCAL_DETAIL.includes(concept)))
      return 'detail';
    const level = hidden.withheld[row];
    if (level === WITHHELD.none) return null;
    return level === WITHHELD.all || !LOCAL_DETAIL.includes(concept) ? 'small' : null;
  };

  /** Single items are hidden of communes only, of permanent and de facto people alike. */
  const hidesItem = (concept: Concept, row: number, figure: ProtectedFigure): boolean => {
    if (typeof figure === 'object') return isItemHidden(row, pyramidCell(figure.sex, figure.band));
    switch (figure) {
      case 'people':
      case 'density':
        return false;
      case 'sex_ratio':
        return isSumHidden(row, 'male') || isSumHidden(row, 'female');
      case 'under_15':
      case 'age_65_over':
        return isSumHidden(row, figure);
      case 'median_age':
        return hidesMedian(concept, row);
      default:
        return figure satisfies never;
    }
  };

  /**
   * A median gives away something of the bands around it: it is shown only where the broad ages are
   * shown and every cell of the one that holds it. No exchange then moves it, for those keep the
   * broad ages as they are.
   */
  const hidesMedian = (concept: Concept, row: number): boolean => {
    if (BROAD_AGES.some((age) => isSumHidden(row, age))) return true;
    if (split !== 'pyramid') return false;
    const counts = detail.counts.get(concept)!;
    const people = BROAD_AGES.map((age) => {
      let n = 0;
      for (const cell of PYRAMID_MARGINS[age]) n += counts[row * detail.cells + cell]!;
      return n;
    });
    const half = people.reduce((sum, n) => sum + n, 0) / 2;
    let below = 0;
    for (const [i, age] of BROAD_AGES.entries()) {
      const upTo = below + people[i]!;
      // A middle on the border between two broad ages rests on both.
      const holds = upTo >= half && below <= half;
      if (holds && PYRAMID_MARGINS[age].some((cell) => isItemHidden(row, cell))) return true;
      below = upTo;
    }
    return false;
  };

  return {
    hides: (concept, code, figure) => {
      const row = rowOf.get(code);
      if (row === undefined || !isTold(concept, row, figure)) return null;
      const total = hidden.totals.get(concept)?.[row] ? 'small' : null;
      if (figure === 'people' || figure === 'density') return total;
      return withheld(concept, row) ?? total ?? (hidesItem(concept, row, figure) ? 'small' : null);
    },
  };
}
