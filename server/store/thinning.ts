/**
 * Which revisions are let go. The closer to now, the more are kept; of what one page saved in one
 * stretch of time the last stays, and what was named and what is newest stays for ever.
 */
export interface KeptRevision {
  readonly revision: number;
  /** An instant, ISO 8601. */
  readonly savedAt: string;
  readonly name: string | null;
  readonly writer: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** For revisions of this age or older (the last that fits): the stretch of which one is kept. */
const STRETCHES = [
  { age: 0, length: 2 * MINUTE },
  { age: HOUR, length: 10 * MINUTE },
  { age: DAY, length: HOUR },
  { age: 30 * DAY, length: DAY },
] as const;

/**
 * @param now milliseconds
 * @returns numbers of the revisions to let go, ascending
 */
export function revisionsToLetGo(revisions: readonly KeptRevision[], now: number): number[] {
  const newestFirst = [...revisions].sort((a, b) => b.revision - a.revision);
  const taken = new Set<string>();
  const gone: number[] = [];
  newestFirst.forEach((each, i) => {
    const saved = Date.parse(each.savedAt);
    const { length } = STRETCHES.findLast(({ age }) => now - saved >= age) ?? STRETCHES[0];
    const stretch = `${each.writer} ${length} ${Math.floor(saved / length)}`;
    if (i > 0 && each.name === null && taken.has(stretch)) gone.push(each.revision);
    taken.add(stretch);
  });
  return gone.reverse();
}
