/**
 * From what an act says ("these three merge", "a part goes there") to what is stored: the lives that
 * end and begin, and the transfers between them. A plan, which knows the word of the decree for every
 * part, is written by `geo/plans/adopt`.
 */
import {
  type Basis,
  type ChangeEvent,
  type History,
  type Life,
  type Transfer,
  type TransferKind,
  transferByDecree,
} from './events';
import { type IsoDate, inForce } from './types';

/** Share of people and of land that passes; null where nobody knows yet. */
export interface Shares {
  readonly people: number | null;
  readonly land: number | null;
}
/** What is said of a unit that begins. */
export type NewUnit = Pick<Life, 'code' | 'name' | 'kind' | 'level' | 'parentCode'>;

export type Change =
  /** A unit on ground that belonged to none. */
  | { readonly change: 'create'; readonly unit: NewUnit }
  | { readonly change: 'merge'; readonly members: readonly string[]; readonly into: NewUnit }
  | {
      readonly change: 'split';
      readonly code: string;
      readonly parts: readonly ({ readonly unit: NewUnit } & Shares)[];
    }
  /** A part goes to a unit that stays or begins on the same day; the rest stays. */
  | ({ readonly change: 'transfer'; readonly from: string; readonly to: string } & Shares)
  | { readonly change: 'rename'; readonly code: string; readonly name: string }
  | { readonly change: 'recode'; readonly code: string; readonly newCode: string }
  | { readonly change: 'kind'; readonly code: string; readonly kind: Life['kind'] }
  | { readonly change: 'parent'; readonly code: string; readonly parentCode: string }
  /** A unit ends and its parts go to units that stay or begin on the same day. */
  | {
      readonly change: 'abolish';
      readonly code: string;
      readonly into: readonly ({ readonly code: string } & Shares)[];
    };

/** An act that cannot be carried out as written; the message names code, day and what is wrong. */
export class ActError extends Error {
  constructor(code: string, day: IsoDate, what: string) {
    super(`${code} on ${day}: ${what}`);
    this.name = 'ActError';
  }
}

/**
 * Lays one act over a history: the history after it, in which the act is law. The one given is not
 * touched, so "as if adopted" is a value beside what is. All changes of the act happen at once.
 * Every unit that the act touches begins a new life: a life is a time in which nothing changed.
 * Acts of one day must touch different units; where they do not, they are one act.
 * @throws ActError when a unit is not in force, is disposed of twice, or would begin twice
 */
export function enact(
  history: History,
  act: Pick<ChangeEvent, 'id' | 'effective' | 'decree' | 'title'>,
  changes: readonly Change[],
): History {
  const day = act.effective;
  const before = new Map(
    history.lives
      .filter((l) => l.validFrom < day && (l.validTo === null || day <= l.validTo))
      .map((l) => [l.code, l]),
  );
  const draft = readChanges(day, before, changes);
  const after = unitsAfter(day, before, changes, draft);
  for (const code of after.keys()) {
    const standing = history.lives.find((l) => l.code === code && inForce(l, day));
    if (standing && (standing.validFrom === day || !before.has(code)))
      throw new ActError(code, day, `in force since ${standing.validFrom} by another act`);
  }
  const transfers = writeTransfers(day, before, after, changes, draft);
  const ended = new Set([...draft.homes.keys(), ...[...after.keys()].filter((c) => before.has(c))]);
  const lives = history.lives.map((life) =>
    ended.has(life.code) && before.get(life.code) === life ? { ...life, validTo: day } : life,
  );
  const begun = [...after.values()].map(
    (unit): Life => ({ ...unit, validFrom: day, validTo: null }),
  );
  return {
    lives: [...lives, ...begun],
    events: [...history.events, { ...act, status: 'adopted', transfers }],
  };
}

interface Draft {
  /** Where what stays of a unit goes: its own code, a new one, the unit it merges into; null if nothing stays. */
  readonly homes: Map<string, string | null>;
  readonly parts: Map<string, ({ to: string } & Shares)[]>;
}

function readChanges(
  day: IsoDate,
  before: ReadonlyMap<string, Life>,
  changes: readonly Change[],
): Draft {
  const homes = new Map<string, string | null>();
  const parts = new Map<string, ({ to: string } & Shares)[]>();
  const demand = (code: string): void => {
    if (!before.has(code)) throw new ActError(code, day, 'not in force on the day before');
  };
  const sendHome = (code: string, home: string | null): void => {
    demand(code);
    if (homes.has(code)) throw new ActError(code, day, 'disposed of twice in one act');
    homes.set(code, home);
  };
  const give = (code: string, part: { to: string } & Shares): void => {
    demand(code);
    const list = parts.get(code);
    if (list) list.push(part);
    else parts.set(code, [part]);
  };
  for (const change of changes) {
    switch (change.change) {
      case 'create':
        break;
      case 'merge':
        for (const member of change.members) sendHome(member, change.into.code);
        break;
      case 'split':
        sendHome(change.code, null);
        for (const { unit, people, land } of change.parts)
          give(change.code, { to: unit.code, people, land });
        break;
      case 'transfer':
        give(change.from, change);
        break;
      case 'recode':
        sendHome(change.code, change.newCode);
        break;
      case 'abolish':
        sendHome(change.code, null);
        for (const { code, people, land } of change.into)
          give(change.code, { to: code, people, land });
        break;
      case 'rename':
      case 'kind':
      case 'parent':
        demand(change.code);
        break;
      default:
        change satisfies never;
    }
  }
  for (const code of parts.keys()) if (!homes.has(code)) homes.set(code, code);
  return { homes, parts };
}

/** The units that begin on the day: new ones, and those that stay but are touched. */
function unitsAfter(
  day: IsoDate,
  before: ReadonlyMap<string, Life>,
  changes: readonly Change[],
  { homes, parts }: Draft,
): Map<string, NewUnit> {
  const after = new Map<string, NewUnit>();
  const begin = (unit: NewUnit): void => {
    if (after.has(unit.code)) throw new ActError(unit.code, day, 'begins twice in one act');
    after.set(unit.code, unit);
  };
  for (const change of changes) {
    if (change.change === 'create') begin(change.unit);
    if (change.change === 'merge') begin(change.into);
    if (change.change === 'split') for (const { unit } of change.parts) begin(unit);
    if (change.change === 'recode')
      begin({ ...bare(before.get(change.code)!), code: change.newCode });
  }
  const receivers = [...parts.values()].flatMap((list) => list.map((part) => part.to));
  const touched = changes.flatMap((c) =>
    c.change === 'rename' || c.change === 'kind' || c.change === 'parent' ? [c.code] : [],
  );
  for (const code of [...receivers, ...homes.keys(), ...touched]) {
    const home = homes.has(code) ? homes.get(code) : code;
    if (home !== code || after.has(code)) continue;
    const unit = before.get(code);
    if (!unit) throw new ActError(code, day, 'receives but is not in force on the day');
    after.set(code, bare(unit));
  }
  for (const receiver of receivers)
    if (!after.has(receiver)) throw new ActError(receiver, day, 'receives but ends on the day');
  for (const change of changes) {
    if (change.change !== 'rename' && change.change !== 'kind' && change.change !== 'parent')
      continue;
    const code = homes.has(change.code) ? homes.get(change.code) : change.code;
    const unit = code == null ? undefined : after.get(code);
    if (!unit) throw new ActError(change.code, day, `cannot ${change.change} a unit that ends`);
    if (change.change === 'rename') after.set(unit.code, { ...unit, name: change.name });
    if (change.change === 'kind') after.set(unit.code, { ...unit, kind: change.kind });
    if (change.change === 'parent')
      after.set(unit.code, { ...unit, parentCode: change.parentCode });
  }
  return after;
}

const bare = ({ code, name, kind, level, parentCode }: Life): NewUnit => ({
  code,
  name,
  kind,
  level,
  parentCode,
});

function writeTransfers(
  day: IsoDate,
  before: ReadonlyMap<string, Life>,
  after: ReadonlyMap<string, NewUnit>,
  changes: readonly Change[],
  { homes, parts }: Draft,
): Transfer[] {
  const transfers: Transfer[] = [];
  const givers = new Set([
    ...homes.keys(),
    ...[...after.keys()].filter((code) => before.has(code)),
  ]);
  for (const code of givers) {
    const home = homes.has(code) ? homes.get(code)! : code;
    const given = parts.get(code) ?? [];
    if (given.length === 0) {
      if (home === null) throw new ActError(code, day, 'ends and leaves nothing to anyone');
      transfers.push(transferByDecree(code, home, wordFor(before.get(code)!, after.get(home)!)));
      continue;
    }
    const all = home === null ? given : [...given, { to: home, ...rest(code, day, given) }];
    for (const { to, people, land } of all)
      transfers.push({ from: code, to, kind: 'part', people, land, basis: rungOf(people, land) });
  }
  for (const change of changes)
    if (change.change === 'create')
      transfers.push(transferByDecree(null, change.unit.code, 'new_land'));
  return transfers;
}

/** What stays when parts are given: unknown as soon as one part is. */
function rest(code: string, day: IsoDate, given: readonly Shares[]): Shares {
  const left = (of: keyof Shares): number | null => {
    let sum = 0;
    for (const part of given) {
      const share = part[of];
      if (share === null) return null;
      sum += share;
    }
    if (sum > 1 + 1e-12) throw new ActError(code, day, `gives ${sum} of its ${of}`);
    return Math.max(0, 1 - sum);
  };
  return { people: left('people'), land: left('land') };
}

/** Law speaks of all or nothing; a share between was counted. */
function rungOf(...shares: (number | null)[]): Basis {
  return shares.every((s) => s === null || s === 0 || s === 1) ? 'decree' : 'register';
}

function wordFor(unit: Life, home: NewUnit): TransferKind {
  if (home.code !== unit.code) return 'whole';
  if (home.kind !== unit.kind) return 'kind_changed';
  return home.name === unit.name ? 'unchanged' : 'renamed';
}
