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
  /** A level whose units have figures. */
  level: Level;
  hasSex: boolean;
  hasAge: boolean;
  source: { title: string; titleEn: string };
}

/**
 * Everything there are figures of, the earliest date first, one row a level: what the cubes hold,
 * and so also the concepts that follow from others. Such a one has the source of those it follows from.
 */
export async function series(release: Release): Promise<SeriesRow[]> {
  const columns = await release.columns({
    sql: `
      WITH told AS (
        SELECT edition, reference_date, concept, level, bool_or(male IS NOT NULL) AS has_sex,
          bool_or(under_15 IS NOT NULL) AS has_age
        FROM cube_unit GROUP BY ALL
      ), own AS (
        SELECT edition, reference_date, concept, min(source_id) AS source_id
        FROM series GROUP BY ALL
      ), any_of_day AS (
        SELECT edition, reference_date, min(source_id) AS source_id FROM series GROUP BY ALL
      )
      SELECT t.edition::VARCHAR AS edition, t.reference_date::VARCHAR AS date,
        t.concept::VARCHAR AS concept, t.level::VARCHAR AS level,
        t.has_sex AS "hasSex", t.has_age AS "hasAge",
        coalesce(o.title, 'unknown') AS title, coalesce(o.title_en, 'unknown') AS "titleEn"
      FROM told t
      LEFT JOIN own USING (edition, reference_date, concept)
      LEFT JOIN any_of_day USING (edition, reference_date)
      LEFT JOIN source o ON o.id = coalesce(own.source_id, any_of_day.source_id)
      ORDER BY t.reference_date, t.edition, t.concept, t.level`,
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
