/** What is known of a release at once: its editions, series and units. */
import {
  COUNTRY_CODE,
  type Edition,
  editionOn,
  type IsoDate,
  inForce,
  type Level,
  type Unit,
} from '@/geo/units';
import { AtlasError } from '../errors';
import { type EditionRow, editions } from '../queries/editions';
import { type SeriesRow, series } from '../queries/series';
import type { SeriesKey } from '../queries/unit-figures';
import { units } from '../queries/units';
import type { Release } from '../release';

/** The units in force in one edition. */
export interface EditionUnits {
  readonly edition: Edition;
  /** Ordered by code. */
  readonly byLevel: (level: Level) => readonly Unit[];
  readonly get: (code: string) => Unit | undefined;
  /** Whether the unit is the area or stands below it. */
  readonly within: (code: string, area: string) => boolean;
}

export class Country {
  private readonly known = new Map<Edition, EditionUnits>();
  private readonly lives = new Map<string, Unit[]>();

  constructor(
    readonly editions: readonly EditionRow[],
    readonly series: readonly SeriesRow[],
    readonly units: readonly Unit[],
  ) {
    for (const unit of units) push(this.lives, unit.code, unit);
  }

  /**
   * The edition in force on a day.
   * @throws AtlasError `UnknownEdition` before the first one
   */
  editionOn(day: IsoDate): Edition {
    const known = this.editions.map((row) => row.edition);
    const edition = editionOn(known, day);
    if (!edition) throw new AtlasError({ code: 'UnknownEdition', day, first: known[0] ?? null });
    return edition;
  }

  /** The units of an edition of the release. */
  in(edition: Edition): EditionUnits {
    let found = this.known.get(edition);
    if (!found) {
      found = editionUnits(
        edition,
        this.units.filter((unit) => inForce(unit, edition)),
      );
      this.known.set(edition, found);
    }
    return found;
  }

  /**
   * A unit in force in an edition.
   * @throws AtlasError `UnknownUnit`
   */
  unit(code: string, edition: Edition): Unit {
    const unit = this.in(edition).get(code);
    if (!unit) {
      const elsewhere = this.elsewhere(code);
      throw new AtlasError({ code: 'UnknownUnit', unit: code, edition, elsewhere });
    }
    return unit;
  }

  /** The last unit that has had a code, and the last edition in which it is in force. */
  private elsewhere(code: string) {
    for (const { edition } of [...this.editions].reverse()) {
      const unit = this.in(edition).get(code);
      if (unit) return { name: unit.name, nameEn: unit.nameEn, edition };
    }
    return null;
  }

  livesOf = (code: string): readonly Unit[] => this.lives.get(code) ?? [];

  /**
   * The series that gives the figures of a level: the one on the units of the edition asked, else the
   * latest one on other units, which is then restated. Where there are figures for coarser levels only,
   * `coarser` names the finest of them.
   */
  seriesFor(level: Level, { edition, date, concept }: SeriesKey): SeriesMatch {
    const rows = this.series.filter((row) => row.date === date && row.concept === concept);
    const found = rows.filter((row) => row.level === level);
    const series = found.find((row) => row.edition === edition) ?? found.at(-1);
    if (series) return { series };
    const coarser = rows
      .filter((row) => DEPTH[row.level] < DEPTH[level])
      .sort((a, b) => DEPTH[b.level] - DEPTH[a.level])[0];
    return { series: null, coarser: coarser?.level ?? null };
  }

  /** The finest level below one that has figures in the same series; undefined when none has. */
  finerThan({ level, edition, date, concept }: SeriesRow): Level | undefined {
    return this.series
      .filter(
        (row) =>
          row.edition === edition &&
          row.date === date &&
          row.concept === concept &&
          DEPTH[row.level] > DEPTH[level],
      )
      .sort((a, b) => DEPTH[b.level] - DEPTH[a.level])[0]?.level;
  }
}

export type SeriesMatch =
  | { readonly series: SeriesRow; readonly coarser?: undefined }
  | { readonly series: null; readonly coarser: Level | null };

/** How far below the country a level stands. */
export const DEPTH: Readonly<Record<Level, number>> = {
  country: 0,
  province: 1,
  district: 2,
  commune: 3,
};

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function editionUnits(edition: Edition, all: readonly Unit[]): EditionUnits {
  const byCode = new Map(all.map((unit) => [unit.code, unit]));
  const levels = new Map<Level, Unit[]>();
  for (const unit of all) push(levels, unit.level, unit);
  return {
    edition,
    byLevel: (level) => levels.get(level) ?? [],
    get: (code) => byCode.get(code),
    within: (code, area) => {
      if (area === COUNTRY_CODE) return true;
      for (let at: string | null = code; at !== null; at = byCode.get(at)?.parentCode ?? null) {
        if (at === area) return true;
      }
      return false;
    },
  };
}

/** The country of a release, read once and kept with it. */
export function countryOf(release: Release): Promise<Country> {
  return release.facts.get('country', async () => {
    const [e, s, u] = await Promise.all([editions(release), series(release), units(release)]);
    return new Country(e, s, u);
  });
}
