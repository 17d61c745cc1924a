import type { PeopleTransfer } from '@/geo/crosswalk';
import type { IsoDate } from '@/geo/units';
import type { Release } from '../release';
import { maybe, readColumns, real, text } from './shape';

const shape = { effective: text, from: maybe(text), to: text, share: maybe(real) };

/** What every adopted event moved, the earliest first. */
export async function transfers(release: Release): Promise<PeopleTransfer[]> {
  const columns = await release.columns({
    sql: `
      SELECT e.effective::VARCHAR AS effective, t.from_code AS "from", t.to_code AS "to",
        t.share_population AS share
      FROM transfer t JOIN event e ON e.id = t.event_id
      WHERE e.status = 'adopted'
      ORDER BY e.effective, t.to_code, t.from_code`,
  });
  const read = readColumns(shape, columns);
  return read.to.map((to, i) => ({
    effective: read.effective[i] as IsoDate,
    from: read.from[i]!,
    to,
    share: read.share[i]!,
  }));
}
