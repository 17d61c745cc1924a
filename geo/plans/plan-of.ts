/** The way back from law to plan: an adopted reform opened as one plan, to be looked at and judged. */
import {
  DECREE_SHARES,
  type Edition,
  type History,
  type IsoDate,
  type Level,
  type Transfer,
} from '@/geo/units';
import { livesBefore, livesOn } from './check';
import { type Group, PART_WORDS, type Part, type PartWord, PLAN_VERSION, type Plan } from './plan';

/**
 * What was adopted on a day, as a plan on the units of the day before: every unit that received
 * anything is a group, by code. Seats are not told by events and stay open.
 * @param levels the levels to take in; all of them by default
 * @throws RangeError when nothing was adopted on the day, or when a unit of the day passes on at once
 */
export function planOf(
  history: History,
  day: IsoDate,
  levels: readonly Level[] = ['province', 'district', 'commune'],
): Plan {
  const events = history.events.filter((e) => e.status === 'adopted' && e.effective === day);
  if (events.length === 0) throw new RangeError(`nothing was adopted on ${day}`);
  const transfers = events.flatMap((event) => event.transfers);
  const after = livesOn(history, day);
  const outgoing = new Map<string, number>();
  for (const { from } of transfers)
    if (from !== null) outgoing.set(from, (outgoing.get(from) ?? 0) + 1);
  const incoming = new Map<string, Transfer[]>();
  for (const transfer of transfers) {
    const life = after.get(transfer.to);
    if (!life) throw new RangeError(`${transfer.to} receives on ${day} but is not in force on it`);
    if (!levels.includes(life.level)) continue;
    const list = incoming.get(transfer.to);
    if (list) list.push(transfer);
    else incoming.set(transfer.to, [transfer]);
  }
  const groups = [...incoming]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, list]): Group => {
      const { name, kind } = after.get(code)!;
      const whole = list.filter((t) => isWhole(t, outgoing));
      return {
        ...{ name, kind, code, seat: null },
        members: whole.flatMap(({ from }) => from ?? []),
        parts: list.filter((t) => !whole.includes(t)).map(partOf),
      };
    });
  return { version: PLAN_VERSION, edition: editionBefore(history, day), effective: day, groups };
}

/** All of a unit passes: by the word, or because it is the only passing and both shares are 1. */
function isWhole(
  { from, kind, people, land }: Transfer,
  outgoing: ReadonlyMap<string, number>,
): boolean {
  if (from === null) return false;
  const law = DECREE_SHARES[kind];
  if (law.people === 1 && law.land === 1) return true;
  return people === 1 && land === 1 && outgoing.get(from) === 1;
}

function partOf({ from, kind, people, land, basis }: Transfer): Part {
  const word: PartWord = PART_WORDS.find((w) => w === kind) ?? 'part';
  return { unit: from, word, people, land, basis, drawn: null };
}

/** The first day on which the units of the day before were all in force. */
function editionBefore(history: History, day: IsoDate): Edition {
  let latest = '';
  for (const { validFrom } of livesBefore(history, day).values())
    if (validFrom > latest) latest = validFrom;
  return latest as Edition;
}
