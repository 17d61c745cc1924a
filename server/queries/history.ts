import {
  BASES,
  type ChangeEvent,
  EVENT_STATUSES,
  type History,
  type IsoDate,
  type Transfer,
  type TransferKind,
  type Unit,
} from '@/geo/units';
import type { Release } from '../release';
import { maybe, oneOf, readColumns, real, text } from './shape';

const eventShape = {
  id: text,
  effective: text,
  decree: maybe(text),
  title: text,
  status: oneOf(EVENT_STATUSES),
};
const transferShape = {
  event: text,
  from: maybe(text),
  to: text,
  kind: text,
  people: maybe(real),
  land: maybe(real),
  basis: oneOf(BASES),
};

/** Every event with its transfers, drafts too, the earliest first. */
async function events(release: Release): Promise<ChangeEvent[]> {
  const [eventColumns, transferColumns] = await Promise.all([
    release.columns({
      sql: `SELECT id, effective::VARCHAR AS effective, decree, title, status::VARCHAR AS status
        FROM event ORDER BY effective, id`,
    }),
    release.columns({
      sql: `SELECT event_id AS event, from_code AS "from", to_code AS "to", kind,
          share_population AS people, share_area AS land, basis::VARCHAR AS basis
        FROM transfer ORDER BY event_id, from_code, to_code`,
    }),
  ]);
  const passed = readColumns(transferShape, transferColumns);
  const transfers = new Map<string, Transfer[]>();
  passed.event.forEach((event, i) => {
    const list = transfers.get(event) ?? [];
    transfers.set(event, list);
    list.push({
      from: passed.from[i]!,
      to: passed.to[i]!,
      kind: passed.kind[i] as TransferKind,
      people: passed.people[i]!,
      land: passed.land[i]!,
      basis: passed.basis[i]!,
    });
  });
  const acts = readColumns(eventShape, eventColumns);
  return acts.id.map((id, i) => ({
    id,
    effective: acts.effective[i] as IsoDate,
    decree: acts.decree[i]!,
    title: acts.title[i]!,
    status: acts.status[i]!,
    transfers: transfers.get(id) ?? [],
  }));
}

/** What has happened to the units of the release. */
export async function history(release: Release, lives: readonly Unit[]): Promise<History> {
  return { lives, events: await events(release) };
}
