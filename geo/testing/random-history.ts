/**
 * Random histories for property tests: a handful of units and a few days of acts of every kind,
 * several on a day, with codes that are taken up again after their unit has ended.
 */
import fc from 'fast-check';
import {
  type Change,
  enact,
  type History,
  type IsoDate,
  type Life,
  type NewUnit,
} from '@/geo/units';

/** The first day of every random history; its units are called U0, U1, … */
export const FIRST_DAY = '2001-01-01' as IsoDate;
/** A day on which all changes of a random history are past. */
export const LAST_DAY = '2030-01-01' as IsoDate;

export const ACT_WORDS = [
  'merge',
  'split',
  'transfer',
  'rename',
  'recode',
  'kind',
  'parent',
  'create',
  'abolish',
] as const;
type Word = (typeof ACT_WORDS)[number];

interface Throw {
  word: Word;
  /** Which of the units not yet touched on the day. */
  picks: [number, number, number];
  share: number;
  /** Whether the share is told. */
  known: boolean;
  reuse: boolean;
}

const change = (words: readonly Word[]): fc.Arbitrary<Throw> =>
  fc.record({
    word: fc.constantFrom(...words),
    picks: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)),
    share: fc.integer({ min: 1, max: 999 }).map((n) => n / 1000),
    known: fc.boolean(),
    reuse: fc.boolean(),
  });

/**
 * @param words the kinds of change that may occur; mergers alone keep every share whole
 * @param options.untold whether shares may be unknown
 */
export function randomHistory(
  words: readonly Word[] = ACT_WORDS,
  { untold = true }: { untold?: boolean } = {},
): fc.Arbitrary<History> {
  return fc
    .record({
      units: fc.integer({ min: 2, max: 9 }),
      days: fc.array(fc.array(change(words), { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
    })
    .map(({ units, days }) => {
      const lives = Array.from(
        { length: units },
        (_, i): Life => ({ ...unit(`U${i}`), validFrom: FIRST_DAY, validTo: null }),
      );
      return days.reduce((history, thrown, d) => actOf(history, thrown, d, untold), {
        lives,
        events: [],
      } as History);
    });
}

const unit = (code: string): NewUnit => ({
  code,
  name: `Xã ${code}`,
  kind: 'commune',
  level: 'commune',
  parentCode: '01',
});

/** Turns the throws of one day into one or two acts that touch different units. */
function actOf(history: History, thrown: readonly Throw[], d: number, untold: boolean): History {
  const effective = `20${String(10 + d)}-07-01` as IsoDate;
  const free = history.lives.filter((l) => l.validTo === null).map((l) => l.code);
  const living = new Set(free);
  const ended = [...new Set(history.lives.map((l) => l.code))].filter((c) => !living.has(c));
  let fresh = 0;
  const newCode = (reuse: boolean): string =>
    (reuse ? ended.shift() : undefined) ?? `N${d}x${fresh++}`;
  const pick = (n: number): string | undefined => free.splice(n % Math.max(1, free.length), 1)[0];

  let now = history;
  for (const { word, picks, share, known, reuse } of thrown) {
    const told = known || !untold;
    const part = told ? { people: share, land: 1 - share } : { people: null, land: null };
    const rest = told ? { people: 1 - share, land: share } : { people: null, land: null };
    const changes: Change[] = [];
    if (word === 'create') changes.push({ change: 'create', unit: unit(newCode(reuse)) });
    else {
      const a = pick(picks[0]);
      if (a === undefined) continue;
      const b = word === 'merge' || word === 'transfer' || word === 'abolish' ? pick(picks[1]) : a;
      if (b === undefined) continue;
      if (word === 'merge')
        changes.push({
          change: 'merge',
          members: [a, b],
          into: unit(reuse ? a : newCode(false)),
        });
      if (word === 'split')
        changes.push({
          change: 'split',
          code: a,
          parts: [
            { unit: unit(reuse ? a : newCode(false)), ...part },
            { unit: unit(newCode(reuse)), ...rest },
          ],
        });
      if (word === 'transfer') changes.push({ change: 'transfer', from: a, to: b, ...part });
      if (word === 'rename') changes.push({ change: 'rename', code: a, name: `Xã mới ${a}` });
      if (word === 'recode') changes.push({ change: 'recode', code: a, newCode: newCode(reuse) });
      if (word === 'kind') changes.push({ change: 'kind', code: a, kind: 'ward' });
      if (word === 'parent') changes.push({ change: 'parent', code: a, parentCode: '02' });
      if (word === 'abolish')
        changes.push({ change: 'abolish', code: a, into: [{ code: b, people: 1, land: 1 }] });
    }
    const id = `d${d}e${now.events.length}`;
    now = enact(now, { id, effective, decree: null, title: word }, changes);
  }
  return now;
}
