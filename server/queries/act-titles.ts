import type { Release } from '../release';
import { readColumns, text } from './shape';

const shape = { id: text, titleEn: text };

/** The English title of every event, by its id. */
export async function actTitles(release: Release): Promise<ReadonlyMap<string, string>> {
  const columns = await release.columns({ sql: 'SELECT id, title_en AS "titleEn" FROM event' });
  const read = readColumns(shape, columns);
  return new Map(read.id.map((id, i) => [id, read.titleEn[i]!]));
}
