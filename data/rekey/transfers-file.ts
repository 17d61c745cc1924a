/** A history from a transfers file of the user's own, for any country. */
import { basename } from 'node:path';
import { z } from 'zod';
import { InputError } from '@/data/build/input-error';
import { day, filledText, tableRows } from '@/data/sources/read/rows';
import {
  type Basis,
  checkHistory,
  type History,
  type IsoDate,
  type Level,
  type Life,
  type Transfer,
} from '@/geo/units';

/** A share, or null in an empty cell; whether the shares of a unit make 1 is for the checks. */
const shareOrBlank = z
  .string()
  .regex(/^(\d*\.?\d+([eE][-+]?\d+)?)?$/, 'a share is a number from 0 to 1, or blank where unknown')
  .transform((text) => (text === '' ? null : Number(text)));

const COLUMNS = {
  effective: day,
  from_code: z.string(),
  to_code: filledText,
  share_population: shareOrBlank,
  share_area: shareOrBlank,
};

/** Units of a transfers file are taken to be as old as time, unless a transfer says when they began. */
const ALWAYS = '0001-01-01' as IsoDate;

/**
 * Reads `effective, from_code, to_code, share_population, share_area`: blank `from_code` is new land,
 * a blank share is unknown. A unit that stays but gives a part lists what stays as a transfer to itself.
 * A code that is only ever received begins on that day; one that no transfer names does not exist.
 * @param standing codes that exist besides, and that no transfer names
 * @throws InputError with row and value of the first fault, as the checks of a history find it
 */
export async function readTransfersFile(
  path: string,
  level: Level,
  standing: Iterable<string> = [],
): Promise<History> {
  const file = basename(path);
  const days = new Map<IsoDate, Transfer[]>();
  const rowOf = new Map<string, number>();
  for await (const row of tableRows(path, COLUMNS)) {
    const from = row.from_code === '' ? null : row.from_code;
    const list = days.get(row.effective) ?? [];
    days.set(row.effective, list);
    list.push({
      from,
      to: row.to_code,
      kind: from === null ? 'new_land' : 'part',
      people: row.share_population,
      land: row.share_area,
      basis: rungOf(row.share_population, row.share_area),
    });
    for (const code of [from, row.to_code])
      if (code !== null && !rowOf.has(`${row.effective} ${code}`))
        rowOf.set(`${row.effective} ${code}`, row.row);
  }
  const history = historyOf(days, level, standing);
  const [failure] = checkHistory(history).failures;
  if (failure) {
    const row = rowOf.get(`${failure.day} ${failure.code}`);
    throw new InputError(failure.message, {
      file,
      value: failure.found,
      ...(row !== undefined && { row }),
    });
  }
  return history;
}

/** Law speaks of all or nothing; a share between was counted by someone. */
function rungOf(...shares: (number | null)[]): Basis {
  return shares.every((s) => s === null || s === 0 || s === 1) ? 'decree' : 'register';
}

function historyOf(
  days: ReadonlyMap<IsoDate, readonly Transfer[]>,
  level: Level,
  standing: Iterable<string>,
): History {
  const lives: Life[] = [];
  const open = new Map<string, IsoDate>();
  const known = new Set<string>();
  const begin = (code: string, since: IsoDate): void => {
    open.set(code, since);
    known.add(code);
  };
  const live = (code: string, validFrom: IsoDate, validTo: IsoDate | null): void => {
    lives.push({ code, validFrom, validTo, level, kind: 'commune', name: code, parentCode: null });
  };
  const ordered = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [day, transfers] of ordered) {
    const givers = new Set(transfers.flatMap((t) => t.from ?? []));
    for (const code of givers) {
      if (!known.has(code)) begin(code, ALWAYS);
      const since = open.get(code);
      if (since !== undefined) live(code, since, day);
      open.delete(code);
    }
    for (const { to } of transfers) if (!open.has(to)) begin(to, day);
  }
  for (const code of standing) if (!known.has(code)) begin(code, ALWAYS);
  for (const [code, since] of open) live(code, since, null);
  return {
    lives,
    events: ordered.map(([day, transfers]) => ({
      id: day,
      effective: day,
      decree: null,
      title: day,
      status: 'adopted',
      transfers,
    })),
  };
}
