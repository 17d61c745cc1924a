/** The story of a unit in the words of a history page: what it came from, what it became. */
import type { ChangeEvent, History, Life, Transfer } from './events';
import { groupLives, lifeBefore, lifeOn } from './lives';
import type { IsoDate } from './types';

export const CHANGE_WORDS = [
  'created',
  'merged',
  'split',
  'gave_a_part',
  'received_a_part',
  'renamed',
  'code_changed',
  'kind_changed',
  'parent_changed',
  'abolished',
] as const;
export type ChangeWord = (typeof CHANGE_WORDS)[number];

/** One day in the life of a unit, seen from before or from after. */
export interface Turning {
  readonly day: IsoDate;
  readonly decrees: readonly string[];
  /** In the order of `CHANGE_WORDS`. */
  readonly words: readonly ChangeWord[];
  /** What passed, with the lives at the other end; null for new land. */
  readonly transfers: readonly { readonly transfer: Transfer; readonly other: Life | null }[];
}

export interface Story {
  /** Null for units that were there when the history begins. */
  readonly began: Turning | null;
  /** Null for units in force today. */
  readonly ended: Turning | null;
}

/** How a life began and how it ended, as law has it. */
export function storyOf(history: History, life: Life): Story {
  const { code, validFrom, validTo } = life;
  const lives = groupLives(history.lives);
  const before: LookUp = (other, day) => lifeBefore(lives, other, day);
  const after: LookUp = (other, day) => lifeOn(lives, other, day);
  const turning = (day: IsoDate, side: 'from' | 'to'): Turning | null => {
    const events = history.events.filter((e) => e.status === 'adopted' && e.effective === day);
    const all = events.flatMap((e) => e.transfers);
    const own = all.filter((t) => t[side] === code);
    if (own.length === 0) return null;
    const decrees = events.filter((e) => own.some((t) => e.transfers.includes(t)));
    return {
      day,
      decrees: decrees.flatMap((e: ChangeEvent) => e.decree ?? []),
      words:
        side === 'to'
          ? wordsOfBeginning(life, own, before, day)
          : wordsOfEnd(life, own, all, after, day),
      transfers: own.map((transfer) => {
        const other = side === 'to' ? transfer.from : transfer.to;
        const at = side === 'to' ? before : after;
        return { transfer, other: other === null ? null : (at(other, day) ?? null) };
      }),
    };
  };
  return {
    began: turning(validFrom, 'to'),
    ended: validTo === null ? null : turning(validTo, 'from'),
  };
}

type LookUp = (code: string, day: IsoDate) => Life | undefined;

/** Whether a transfer brings the whole unit: all its people and all its land. */
const isWhole = (t: Transfer): boolean => t.people === 1 && t.land === 1;
const inOrder = (words: ReadonlySet<ChangeWord>): ChangeWord[] =>
  CHANGE_WORDS.filter((word) => words.has(word));

function wordsOfBeginning(
  life: Life,
  incoming: readonly Transfer[],
  before: LookUp,
  day: IsoDate,
): ChangeWord[] {
  const words = new Set<ChangeWord>();
  const units = incoming.filter((t) => t.from !== null);
  if (units.length === 0) return ['created'];
  const wholes = units.filter(isWhole);
  if (wholes.length > 1) words.add('merged');
  if (wholes.length === 1) compare(before(wholes[0]!.from!, day), life, words);
  if (wholes.length === 0 && units.length === 1) words.add('split');
  else if (units.some((t) => !isWhole(t) && t.from !== life.code)) words.add('received_a_part');
  return inOrder(words);
}

function wordsOfEnd(
  life: Life,
  outgoing: readonly Transfer[],
  all: readonly Transfer[],
  after: LookUp,
  day: IsoDate,
): ChangeWord[] {
  const words = new Set<ChangeWord>();
  const [only] = outgoing;
  const stays = outgoing.some((t) => t.to === life.code);
  if (outgoing.length === 1 && only) {
    const companions = all.filter((t) => t.to === only.to && t.from !== null);
    if (companions.length > 1)
      words.add(companions.some((t) => t !== only && isWhole(t)) ? 'merged' : 'received_a_part');
    else compare(life, after(only.to, day), words);
  } else words.add(stays ? 'gave_a_part' : 'split');
  if (!after(life.code, day)) words.add('abolished');
  return inOrder(words);
}

/** What differs between a unit and the one that alone carries it on. */
function compare(before: Life | undefined, after: Life | undefined, words: Set<ChangeWord>): void {
  if (!before || !after) return;
  if (before.name !== after.name) words.add('renamed');
  if (before.code !== after.code) words.add('code_changed');
  if (before.kind !== after.kind) words.add('kind_changed');
  if (before.parentCode !== after.parentCode) words.add('parent_changed');
}
