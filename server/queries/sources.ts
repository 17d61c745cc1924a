import type { MoverTable } from '@/data/tables';
import type { Release } from '../release';
import { maybe, readColumns, text } from './shape';

const shape = {
  id: text,
  title: text,
  titleEn: text,
  publisher: maybe(text),
  licence: maybe(text),
};

export interface SourceRow {
  id: string;
  title: string;
  titleEn: string;
  publisher: string | null;
  licence: string | null;
}

/** Where the figures of the release come from. */
export async function sources(release: Release): Promise<SourceRow[]> {
  const columns = await release.columns({
    sql: `
      SELECT id, title, title_en AS "titleEn", publisher, licence
      FROM source ORDER BY id`,
  });
  const read = readColumns(shape, columns);
  return read.id.map((id, i) => ({
    id,
    title: read.title[i]!,
    titleEn: read.titleEn[i]!,
    publisher: read.publisher[i]!,
    licence: read.licence[i]!,
  }));
}

/** Where the rows of a table of movers come from; null where the release does not tell. */
export async function sourceOfMovers(
  release: Release,
  table: MoverTable,
): Promise<Pick<SourceRow, 'title' | 'titleEn'> | null> {
  const id = release.manifest.moverSources?.[table];
  const found =
    id === undefined ? undefined : (await sources(release)).find((each) => each.id === id);
  return found ? { title: found.title, titleEn: found.titleEn } : null;
}
