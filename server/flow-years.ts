/**
 * The years of flows of one edition, each read and protected when it is first asked for, one after the
 * other: an answer about one year waits for no other, because no count of one year tells of another
 * (see `protectFlows`). Within a year places and communes come first; sexes and ages, and months, rest
 * on them and are protected for who asks for them.
 */
import { setImmediate as others } from 'node:timers/promises';
import { type HiddenClasses, type HiddenPlaces, protectPlaces } from '@/geo/disclosure';
import type { Edition } from '@/geo/units';
import {
  flowEditions,
  flowTablesOf,
  readYear,
  type YearCounts,
  type YearSplit,
} from './flow-counts';
import { Memo } from './memo';
import type { FlowTable } from './queries/flows';
import { Queue } from './queue';
import type { Release } from './release';

/** How long a server works on a mask before it looks after others. */
const STRETCH_MS = 15;
/** More than can be made of a year: counts, masks, and what is told by level and split. */
const PARTS_KEPT = 16;

/** A year with what is hidden of its places and communes. */
export interface ProtectedYear extends YearCounts {
  readonly hidden: HiddenPlaces;
}

export class YearOfFlows {
  /** What was made of the year, and what of it may be told. */
  readonly made = new Memo(PARTS_KEPT);
  private readonly ready = new Set<'places' | YearSplit>();

  constructor(
    readonly edition: Edition,
    readonly year: string,
    /** What flows there are of the edition. */
    private readonly tables: readonly FlowTable[],
    private readonly threshold: number,
    private readonly turns: Turns,
  ) {}

  /** Whether what is asked for waits for nothing. */
  isReady(split: YearSplit | null): boolean {
    return this.ready.has(split ?? 'places');
  }

  /** Places and communes; null where nothing tells the whole year. */
  places(release: Release): Promise<ProtectedYear | null> {
    return this.make('places', async () => {
      const counts = await this.turns.reading.run(() =>
        readYear(release, this.edition, this.year, this.tables),
      );
      if (!counts) return null;
      const steps = protectPlaces(counts.flows, this.threshold);
      return { ...counts, hidden: await this.turns.protecting.run(() => bySteps(steps)) };
    });
  }

  /** One split of the places; null where the year is not told by it. */
  split(release: Release, of: YearSplit): Promise<HiddenClasses | null> {
    return this.make(of, async () => {
      const year = await this.places(release);
      const counts = year?.flows.splits[year[of]];
      if (!counts) return null;
      return this.turns.protecting.run(() => bySteps(year.hidden.split(counts)));
    });
  }

  private make<T>(part: 'places' | YearSplit, make: () => Promise<T>): Promise<T> {
    return this.made.get(part, async () => {
      const made = await make();
      this.ready.add(part);
      return made;
    });
  }
}

/**
 * The years of an edition, the latest first.
 * @param threshold counts from 1 to below it are hidden; 1 hides nothing
 */
export function flowYears(
  release: Release,
  edition: Edition,
  threshold: number,
): Promise<readonly YearOfFlows[]> {
  return release.figureFacts.get(`flow years ${edition} ${threshold}`, async () => {
    const [tables, turns] = await Promise.all([flowTablesOf(release), turnsOf(release)]);
    const own = tables.filter((table) => table.edition === edition);
    const years = [...new Set(own.map(({ period }) => period.slice(0, 4)))].sort().reverse();
    return years.map((year) => new YearOfFlows(edition, year, own, threshold, turns));
  });
}

/** One year is read while another is protected, and no more: many at once would all be late. */
interface Turns {
  readonly reading: Queue;
  readonly protecting: Queue;
}

const turnsOf = (release: Release): Promise<Turns> =>
  release.figureFacts.get('flow turns', async () => ({
    reading: new Queue(1, Number.POSITIVE_INFINITY),
    protecting: new Queue(1, Number.POSITIVE_INFINITY),
  }));

/**
 * Makes what is hidden of flows while nobody waits for it, the latest edition and year first: what the
 * first picture of every year needs, then sexes, ages and months.
 */
export async function warmFlows(release: Release, threshold: number): Promise<void> {
  const editions = (await flowEditions(release)).reverse();
  const years = (
    await Promise.all(editions.map((edition) => flowYears(release, edition, threshold)))
  ).flat();
  for (const part of ['places', 'byPart', 'bySexAge'] as const)
    for (const year of years) {
      if (release.isRetired) return;
      await (part === 'places' ? year.places(release) : year.split(release, part));
    }
}

async function bySteps<T>(steps: Generator<void, T>): Promise<T> {
  for (let since = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < STRETCH_MS) continue;
    await others();
    since = performance.now();
  }
}
