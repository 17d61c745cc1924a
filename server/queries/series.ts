import { CONCEPTS, type Concept } from '@/geo/measures';
import { type Edition, type IsoDate, LEVELS, type Level } from '@/geo/units';
import type { Release } from '../release';
import { flag, oneOf, readColumns, text } from './shape';

const shape = {
  edition: text,
  date: text,
  concept: oneOf(CONCEPTS),
  level: oneOf(LEVELS),
  hasSex: flag,
  hasAge: flag,
  title: text,
  titleEn: text,
};

export interface SeriesRow {
  edition: Edition;
  date: IsoDate;
  concept: Concept;
  /** The level whose units carry the figures. */
  level: Level;
  hasSex: boolean;
  hasAge: boolean;
  source: { title: string; titleEn: string };
}

/** Every series of the release, the earliest date first, with its source. */
export async function series(release: Release): Promise<SeriesRow[]> {
  const columns = await release.columns({
    sql: `
      SELECT s.edition::VARCHAR AS edition, s.reference_date::VARCHAR AS date,
        s.concept::VARCHAR AS concept, s.level::VARCHAR AS level,
        s.has_sex AS "hasSex", s.has_age AS "hasAge",
        coalesce(o.title, s.source_id) AS title, coalesce(o.title_en, s.source_id) AS "titleEn"
      FROM series s LEFT JOIN source o ON o.id = s.source_id
      ORDER BY s.reference_date, s.edition, s.concept, s.level`,
  });
  const read = readColumns(shape, columns);
  return read.edition.map((edition, i) => ({
    edition: edition as Edition,
    date: read.date[i] as IsoDate,
    concept: read.concept[i]!,
    level: read.level[i]!,
    hasSex: read.hasSex[i]!,
    hasAge: read.hasAge[i]!,
    source: { title: read.title[i]!, titleEn: read.titleEn[i]! },
  }));
}
