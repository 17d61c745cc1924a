import type { Edition } from '@/geo/units';
import type { Release } from '../release';
import { integer, readColumns, text } from './shape';

const shape = { edition: text, title: text, titleEn: text, provinces: integer, communes: integer };

export interface EditionRow {
  edition: Edition;
  title: string;
  titleEn: string;
  provinces: number;
  communes: number;
}

/** Every edition of the release, the first one first, with how many units it has. */
export async function editions(release: Release): Promise<EditionRow[]> {
  const columns = await release.columns({
    sql: `
      SELECT e.edition::VARCHAR AS edition, e.title, e.title_en AS "titleEn",
        count(*) FILTER (WHERE u.level = 'province')::INTEGER AS provinces,
        count(*) FILTER (WHERE u.level = 'commune')::INTEGER AS communes
      FROM edition e
      LEFT JOIN unit u ON u.valid_from <= e.edition
        AND (u.valid_to IS NULL OR e.edition < u.valid_to)
      GROUP BY e.edition, e.title, e.title_en ORDER BY e.edition`,
  });
  const read = readColumns(shape, columns);
  return read.edition.map((edition, i) => ({
    edition: edition as Edition,
    title: read.title[i]!,
    titleEn: read.titleEn[i]!,
    provinces: read.provinces[i]!,
    communes: read.communes[i]!,
  }));
}
