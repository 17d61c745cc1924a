/** One day's change as a crosswalk: from the units of the day before to those of the day. */
import {
  type ChangeEvent,
  changeDays,
  DECREE_SHARES,
  type Edition,
  type History,
  type IsoDate,
  inForce,
  type Level,
  type Transfer,
} from '@/geo/units';
import { compose, plus, times } from './compose';
import {
  ALL,
  type Crosswalk,
  deduce,
  type Entry,
  NOTHING,
  pack,
  type Share,
  type Side,
  type Subject,
  shareOn,
  sideOf,
  UNTOLD,
} from './crosswalk';

/** The units of a level in force on a day. */
export function unitsOn(history: History, level: Level, day: IsoDate): Side {
  const codes = history.lives
    .filter((l) => l.level === level && inForce(l, day))
    .map((l) => l.code);
  return sideOf(day as Edition, codes);
}

/**
 * Every day on which units of the level changed, in order, as a crosswalk with the shares that are
 * stored; the `from` of each is the `to` of the one before. The history must be sound (`assertSound`).
 */
export function stepsOf(history: History, level: Level): Crosswalk[] {
  const first = firstDay(history, level);
  if (first === undefined) return [];
  const steps: Crosswalk[] = [];
  let from = unitsOn(history, level, first);
  for (const day of changeDays(history)) {
    if (day <= first) continue;
    const events = history.events.filter((e) => e.status === 'adopted' && e.effective === day);
    const to = unitsOn(history, level, day);
    if (!touches(events, from, to)) continue;
    steps.push(stepOf(events, from, to));
    from = to;
  }
  return steps;
}

/** The first day on which the level has units. */
export function firstDay(history: History, level: Level): IsoDate | undefined {
  let first: IsoDate | undefined;
  for (const life of history.lives)
    if (life.level === level && (first === undefined || life.validFrom < first))
      first = life.validFrom;
  return first;
}

function touches(events: readonly ChangeEvent[], from: Side, to: Side): boolean {
  return events.some(({ transfers }) =>
    transfers.some((t) => (t.from !== null && from.indexOf.has(t.from)) || to.indexOf.has(t.to)),
  );
}

function stepOf(events: readonly ChangeEvent[], from: Side, to: Side): Crosswalk {
  const outgoing = new Map<string, Transfer[]>();
  const newLand = new Uint8Array(to.codes.length);
  for (const transfer of events.flatMap((e) => e.transfers)) {
    if (transfer.from === null) {
      const target = to.indexOf.get(transfer.to);
      if (target !== undefined) newLand[target] = 1;
      continue;
    }
    const list = outgoing.get(transfer.from);
    if (list) list.push(transfer);
    else outgoing.set(transfer.from, [transfer]);
  }
  const lacking = new Uint8Array(from.codes.length);
  const rows = from.codes.map((code, i) => {
    const target = to.indexOf.get(code);
    if (!outgoing.has(code))
      return target === undefined ? [] : [{ to: target, people: ALL, land: ALL }];
    const row = arrivals(code, outgoing, to);
    // A part and no word of the rest: it is not the whole, and nothing follows from it.
    const alone = row.length === 1 ? row[0] : undefined;
    if (alone && (Number.isNaN(alone.people.share) || Number.isNaN(alone.land.share))) {
      lacking[i] = 1;
      return row;
    }
    deduce(row, 'people');
    deduce(row, 'land');
    return row;
  });
  return pack(from, to, rows, { newLand, lacking });
}

/**
 * Where a unit arrives on the day. A receiver that is not in force on the day is passed through: its
 * own transfers of the day say where to (the checks have made sure that this ends).
 */
function arrivals(
  code: string,
  outgoing: ReadonlyMap<string, readonly Transfer[]>,
  to: Side,
): Entry[] {
  const joined = new Map<number, Entry>();
  const add = (entry: Entry): void => {
    const known = joined.get(entry.to);
    joined.set(
      entry.to,
      known
        ? {
            to: entry.to,
            people: plus(known.people, entry.people),
            land: plus(known.land, entry.land),
          }
        : entry,
    );
  };
  for (const transfer of outgoing.get(code) ?? []) {
    const people = storedShare(transfer, 'people');
    const land = storedShare(transfer, 'land');
    const target = to.indexOf.get(transfer.to);
    if (target !== undefined) add({ to: target, people, land });
    else
      for (const on of arrivals(transfer.to, outgoing, to))
        add({ to: on.to, people: times(people, on.people), land: times(land, on.land) });
  }
  return [...joined.values()];
}

/** What the words of the decree give is law, whatever rung the other share of the transfer has. */
export function storedShare({ kind, basis, ...shares }: Transfer, subject: Subject): Share {
  const share = shares[subject];
  if (share === null) return UNTOLD;
  if (share === 0) return NOTHING;
  return shareOn(DECREE_SHARES[kind][subject] === null ? basis : 'decree', share);
}

/** All steps in a row as one crosswalk; undefined when there is none. */
export function composeAll(steps: readonly Crosswalk[]): Crosswalk | undefined {
  return steps.length === 0 ? undefined : steps.reduce(compose);
}
