/**
 * The checks that every history passes before anything is computed from it. Each failure names code,
 * day and value; a history with one failure is refused whole.
 */
import { type ChangeEvent, DECREE_SHARES, type History, type Life, type Transfer } from './events';
import { groupLives, type LivesByCode, lifeBefore, lifeOn } from './lives';
import type { IsoDate, Level } from './types';

/** Shares of a unit may miss 1 by this much: sources print them with four or more decimals. */
export const SHARE_TOLERANCE = 1e-4;

export const RULES = [
  'lives_overlap',
  'life_ends_before_it_begins',
  'predecessor_not_in_force',
  'successor_not_in_force',
  'levels_differ',
  'transfer_twice',
  'share_out_of_range',
  'share_against_decree',
  'shares_do_not_sum_to_1',
  'cycle_within_a_day',
  'vanishes_without_successor',
  'appears_without_predecessor',
] as const;
export type Rule = (typeof RULES)[number];

export interface Failure {
  readonly rule: Rule;
  readonly code: string;
  readonly day: IsoDate;
  /** The value at fault, as found. */
  readonly found: string;
  readonly message: string;
}

/** A unit whose shares the history does not tell: not wrong, but said. */
export interface UnknownShares {
  readonly code: string;
  readonly day: IsoDate;
  readonly of: 'people' | 'land';
  /** Where the untold parts go. */
  readonly to: readonly string[];
}

export interface CheckResult {
  readonly failures: readonly Failure[];
  readonly unknown: readonly UnknownShares[];
}

/** A history that fails its checks; `failures` holds all of them, the message the first few. */
export class HistoryError extends Error {
  readonly failures: readonly Failure[];

  constructor(failures: readonly Failure[]) {
    const shown = failures.slice(0, 5).map((f) => f.message);
    const more = failures.length > 5 ? ` (and ${failures.length - 5} more)` : '';
    super(`the history of units is not sound: ${shown.join('; ')}${more}`);
    this.name = 'HistoryError';
    this.failures = failures;
  }
}

/** @throws HistoryError unless the history is sound. */
export function assertSound(history: History): void {
  const { failures } = checkHistory(history);
  if (failures.length > 0) throw new HistoryError(failures);
}

/** Checks what is law. A draft is checked by the same rules once it is enacted (see `enact`). */
export function checkHistory(history: History): CheckResult {
  const failures: Failure[] = [];
  const unknown: UnknownShares[] = [];
  const byCode = groupLives(history.lives);
  checkLives(byCode, failures);

  const days = new Map<IsoDate, ChangeEvent[]>();
  for (const event of history.events) {
    if (event.status !== 'adopted') continue;
    checkTwice(event, failures);
    const list = days.get(event.effective);
    if (list) list.push(event);
    else days.set(event.effective, [event]);
  }
  for (const [day, events] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const transfers = events.flatMap((event) => event.transfers);
    checkDay(day, transfers, byCode, failures, unknown);
  }
  checkBeginningsAndEnds(history.lives, days, byCode, failures);
  return { failures, unknown };
}

function checkLives(byCode: LivesByCode, failures: Failure[]): void {
  for (const [code, lives] of byCode) {
    lives.forEach((life, i) => {
      if (life.validTo !== null && life.validTo <= life.validFrom) {
        failures.push({
          rule: 'life_ends_before_it_begins',
          code,
          day: life.validFrom,
          found: life.validTo,
          message: `${code}: a life begins on ${life.validFrom} and ends on ${life.validTo}`,
        });
      }
      const next = lives[i + 1];
      if (next && (life.validTo === null || next.validFrom < life.validTo)) {
        failures.push({
          rule: 'lives_overlap',
          code,
          day: next.validFrom,
          found: life.validTo ?? 'still in force',
          message: `${code}: a life begins on ${next.validFrom} while the one of ${life.validFrom} lasts (to ${life.validTo ?? 'today'})`,
        });
      }
    });
  }
}

/** Two events of a day may each pass a part of A to B; one event that does so twice is a slip. */
function checkTwice({ id, effective, transfers }: ChangeEvent, failures: Failure[]): void {
  const seen = new Set<string>();
  for (const { from, to } of transfers) {
    const pair = `${from ?? ''} ${to}`;
    if (seen.has(pair))
      failures.push({
        rule: 'transfer_twice',
        code: from ?? to,
        day: effective,
        found: to,
        message: `${from ?? 'new land'} on ${effective}: two transfers to ${to} in event ${id}`,
      });
    seen.add(pair);
  }
}

function checkDay(
  day: IsoDate,
  transfers: readonly Transfer[],
  lives: LivesByCode,
  failures: Failure[],
  unknown: UnknownShares[],
): void {
  const fail = (rule: Rule, code: string, found: string, what: string) =>
    failures.push({ rule, code, day, found, message: `${code} on ${day}: ${what}` });
  const outgoing = new Map<string, Transfer[]>();
  for (const transfer of transfers) {
    if (transfer.from === null) continue;
    const list = outgoing.get(transfer.from);
    if (list) list.push(transfer);
    else outgoing.set(transfer.from, [transfer]);
  }
  const arrivals = new Set(transfers.map((t) => t.to));

  for (const transfer of transfers) {
    const { from, to, kind } = transfer;
    const source = from === null ? undefined : lifeBefore(lives, from, day);
    const target = lifeOn(lives, to, day);
    if (from !== null && !source && !arrivals.has(from))
      fail('predecessor_not_in_force', from, to, `gives to ${to} but was not in force before`);
    if (!target && !outgoing.has(to))
      fail('successor_not_in_force', to, from ?? 'new land', `receives but is not in force`);
    if (source && target && source.level !== target.level)
      fail('levels_differ', from!, target.level, `${source.level} gives to ${target.level} ${to}`);
    for (const asset of ['people', 'land'] as const) {
      const share = transfer[asset];
      if (share === null) continue;
      if (!(share >= 0 && share <= 1))
        fail(
          'share_out_of_range',
          from ?? to,
          String(share),
          `share of ${asset} to ${to} is ${share}, not 0..1`,
        );
      const law = DECREE_SHARES[kind][asset];
      if (law !== null && Math.abs(share - law) > SHARE_TOLERANCE)
        fail(
          'share_against_decree',
          from ?? to,
          String(share),
          `share of ${asset} to ${to} is ${share}, but "${kind}" means ${law}`,
        );
    }
  }

  for (const [code, list] of outgoing) {
    for (const asset of ['people', 'land'] as const) {
      const untold = list.filter((t) => t[asset] === null);
      const sum = list.reduce((s, t) => s + (t[asset] ?? 0), 0);
      if (untold.length > 0) unknown.push({ code, day, of: asset, to: untold.map((t) => t.to) });
      const wrong =
        untold.length > 0 ? sum > 1 + SHARE_TOLERANCE : Math.abs(sum - 1) > SHARE_TOLERANCE;
      if (wrong) {
        const shown = Number(sum.toPrecision(10));
        fail(
          'shares_do_not_sum_to_1',
          code,
          String(shown),
          `shares of ${asset} sum to ${shown}; what stays is a transfer of the unit to itself`,
        );
      }
    }
  }
  for (const path of passingCycles(day, outgoing, lives))
    fail(
      'cycle_within_a_day',
      path[0]!,
      path.join(' → '),
      `passes in a circle ${path.join(' → ')}`,
    );
}

/**
 * Circles among codes that are passed through on the day: units that receive, are not in force, and
 * give on. Units in force never make a circle, however they exchange parts: what they give they had
 * the day before, what they get they have on the day.
 */
function passingCycles(
  day: IsoDate,
  outgoing: ReadonlyMap<string, readonly Transfer[]>,
  lives: LivesByCode,
): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (code: string): void => {
    const at = path.indexOf(code);
    if (at >= 0) {
      cycles.push([...path.slice(at), code]);
      return;
    }
    if (done.has(code)) return;
    path.push(code);
    for (const { to } of outgoing.get(code) ?? []) if (!lifeOn(lives, to, day)) visit(to);
    path.pop();
    done.add(code);
  };
  for (const code of outgoing.keys()) visit(code);
  return cycles;
}

/** Every life that ends gave what it had; every life that begins got it from somewhere. */
function checkBeginningsAndEnds(
  lives: readonly Life[],
  days: ReadonlyMap<IsoDate, readonly ChangeEvent[]>,
  byCode: LivesByCode,
  failures: Failure[],
): void {
  const givers = new Map<IsoDate, Set<string | null>>();
  const receivers = new Map<IsoDate, Set<string>>();
  for (const [day, events] of days) {
    const transfers = events.flatMap((e) => e.transfers);
    givers.set(day, new Set(transfers.map((t) => t.from)));
    receivers.set(day, new Set(transfers.map((t) => t.to)));
  }
  const first = firstDays(lives);
  for (const life of lives) {
    const { code, validFrom, validTo, level } = life;
    if (level === 'country') continue;
    if (validTo !== null && !givers.get(validTo)?.has(code))
      failures.push({
        rule: 'vanishes_without_successor',
        code,
        day: validTo,
        found: lifeOn(byCode, code, validTo) ? 'a new life of the same code' : 'nothing',
        message: `${code}: its life of ${validFrom} ends on ${validTo} and no transfer says where it went`,
      });
    if (validFrom !== first.get(level) && !receivers.get(validFrom)?.has(code))
      failures.push({
        rule: 'appears_without_predecessor',
        code,
        day: validFrom,
        found: 'nothing',
        message: `${code}: begins on ${validFrom} and no transfer says from what`,
      });
  }
}

/** The first day of each level: units that begin on it need no predecessor. */
function firstDays(lives: readonly Life[]): Map<Level, IsoDate> {
  const first = new Map<Level, IsoDate>();
  for (const { level, validFrom } of lives) {
    const known = first.get(level);
    if (known === undefined || validFrom < known) first.set(level, validFrom);
  }
  return first;
}
