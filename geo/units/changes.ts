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

/** What passed in an act, with the life at the other end; null for new land. */
export interface Passage {
  readonly act: ChangeEvent;
  readonly transfer: Transfer;
  readonly other: Life | null;
}

/** One day in the life of a unit, seen from one side. */
export interface Turning {
  readonly day: IsoDate;
  /** Whether it tells what came to the unit, or what it gave. */
  readonly way: 'in' | 'out';
  /** Every act of the day that touched the unit so, each once. */
  readonly acts: readonly ChangeEvent[];
  /** In the order of `CHANGE_WORDS`. */
  readonly words: readonly ChangeWord[];
  readonly passages: readonly Passage[];
}

export interface Story {
  /** Null for units that were there when the history begins. */
  readonly began: Turning | null;
  /** What came and went while the life lasted, in the order of days. */
  readonly during: readonly Turning[];
  /** Null for units in force today. */
  readonly ended: Turning | null;
}

/** Tells how a life began, went and ended, as law has it. */
export type Stories = (life: Life) => Story;

/** Reads a history once, to tell the story of any of its lives. */
export function readStories(history: History): Stories {
  const lives = groupLives(history.lives);
  const passed: Record<Turning['way'], Map<string, Passage[]>> = { in: new Map(), out: new Map() };
  const note = (way: Turning['way'], code: string, passage: Passage): void => {
    const key = keyOf(code, passage.act.effective);
    const list = passed[way].get(key);
    if (list) list.push(passage);
    else passed[way].set(key, [passage]);
  };
  for (const act of history.events) {
    if (act.status !== 'adopted') continue;
    for (const transfer of act.transfers) {
      const { from, to } = transfer;
      const giver = from === null ? null : (lifeBefore(lives, from, act.effective) ?? null);
      note('in', to, { act, transfer, other: giver });
      if (from === null) continue;
      note('out', from, { act, transfer, other: lifeOn(lives, to, act.effective) ?? null });
    }
  }
  const days = [...new Set(history.events.map((act) => act.effective))].sort();
  const came = (code: string, day: IsoDate) => passed.in.get(keyOf(code, day)) ?? [];
  const went = (code: string, day: IsoDate) => passed.out.get(keyOf(code, day)) ?? [];

  const turning = (
    day: IsoDate,
    way: Turning['way'],
    passages: readonly Passage[],
    words: (passages: readonly Passage[]) => ChangeWord[],
  ): Turning | null =>
    passages.length === 0
      ? null
      : {
          ...{ day, way, passages, words: words(passages) },
          acts: [...new Set(passages.map(({ act }) => act))],
        };

  return (life) => {
    const { code, validFrom, validTo } = life;
    const ended = (day: IsoDate) =>
      turning(day, 'out', went(code, day), (out) =>
        wordsOfEnd(life, out, (to) => came(to, day), Boolean(lifeOn(lives, code, day))),
      );
    const during = days
      .filter((day) => validFrom < day && (validTo === null || day < validTo))
      .flatMap((day) => [
        turning(day, 'in', came(code, day), (passages) => wordsOfGain(life, passages)),
        turning(day, 'out', went(code, day), () => ['gave_a_part']),
      ])
      .filter((each) => each?.passages.some(({ other }) => other !== life));
    return {
      began: turning(validFrom, 'in', came(code, validFrom), (passages) =>
        wordsOfBeginning(life, passages),
      ),
      during: during as Turning[],
      ended: validTo === null ? null : ended(validTo),
    };
  };
}

const keyOf = (code: string, day: IsoDate): string => `${code} ${day}`;
/** Whether a transfer brings the whole unit: all its people and all its land. */
const isWhole = ({ transfer: { people, land } }: Passage): boolean => people === 1 && land === 1;
const inOrder = (words: ReadonlySet<ChangeWord>): ChangeWord[] =>
  CHANGE_WORDS.filter((word) => words.has(word));

function wordsOfBeginning(life: Life, incoming: readonly Passage[]): ChangeWord[] {
  const words = new Set<ChangeWord>();
  const units = incoming.filter(({ transfer }) => transfer.from !== null);
  if (units.length === 0) return ['created'];
  const wholes = units.filter(isWhole);
  const carried = wholes.find((p) => units.length === 1 || p.transfer.from === life.code);
  if (wholes.length > 1 || (wholes.length === 1 && !carried)) words.add('merged');
  else if (carried) compare(carried.other, life, words);
  if (wholes.length === 0 && units.length === 1) words.add('split');
  else if (units.some((p) => !isWhole(p) && p.transfer.from !== life.code))
    words.add('received_a_part');
  return inOrder(words);
}

/** What came to a unit that was there before and after. */
function wordsOfGain(life: Life, incoming: readonly Passage[]): ChangeWord[] {
  const others = incoming.filter(({ other }) => other !== life);
  return [others.some(isWhole) ? 'merged' : 'received_a_part'];
}

function wordsOfEnd(
  life: Life,
  outgoing: readonly Passage[],
  cameTo: (code: string) => readonly Passage[],
  goesOn: boolean,
): ChangeWord[] {
  const words = new Set<ChangeWord>();
  const [only] = outgoing;
  const stays = outgoing.some(({ transfer }) => transfer.to === life.code);
  if (outgoing.length === 1 && only) {
    const companions = cameTo(only.transfer.to).filter(({ transfer }) => transfer.from !== null);
    if (companions.length > 1)
      words.add(
        companions.some((p) => p.transfer !== only.transfer && isWhole(p))
          ? 'merged'
          : 'received_a_part',
      );
    else compare(life, only.other, words);
  } else words.add(stays ? 'gave_a_part' : 'split');
  if (!goesOn) words.add('abolished');
  return inOrder(words);
}

/** What differs between a unit and the one that alone carries it on. */
function compare(before: Life | null, after: Life | null, words: Set<ChangeWord>): void {
  if (!before || !after) return;
  if (before.name !== after.name) words.add('renamed');
  if (before.code !== after.code) words.add('code_changed');
  if (before.kind !== after.kind) words.add('kind_changed');
  if (before.parentCode !== after.parentCode) words.add('parent_changed');
}
