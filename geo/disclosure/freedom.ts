/**
 * How far a figure whose detail is withheld can move: by one way of changing its concept, and what
 * that way leaves of the people by another, so that both can be taken at once.
 */
import { CONCEPTS, type Concept } from '@/geo/measures';
import { type Hidden, type TotalsExchange, WITHHELD } from './mask';
import type { PeopleTable } from './people-table';
import { Pool, type Slack } from './pool';
import type { Exchanges } from './protect-totals';
import { fewest, membersIn, type Room } from './rooms';
import { WAY_NAMES, type Way } from './ways';

/** For each concept its ways, and the concept that limits what the first way leaves of it. */
const WAYS_OF = {
  permanent: { first: 'resident', second: 'away', other: 'absent' },
  temporary: { first: 'churn', second: 'visitor', other: 'de_facto' },
  absent: { first: 'churn', second: 'away', other: 'permanent' },
  de_facto: { first: 'resident', second: 'visitor', other: 'temporary' },
  registered: { first: 'churn', second: 'visitor', other: 'de_facto' },
} as const satisfies Record<Concept, { first: Way; second: Way; other: Concept }>;

export class Freedom {
  private readonly rooms = new Map<Way, Room>();
  private readonly slack = new Map<Way, Slack>();
  private readonly pools = new Map<string, Pool | null>();

  constructor(
    private readonly table: PeopleTable,
    private readonly hidden: Hidden,
    exchanges: Exchanges,
  ) {
    for (const way of WAY_NAMES) {
      const room = fewest(membersIn(way, table.detail.counts));
      if (room) this.rooms.set(way, room);
      this.slack.set(way, slackOf(table.parent.length, exchanges.get(way) ?? []));
    }
  }

  /** Concepts of which a figure may have to be checked: registered only where its parts are unknown. */
  concepts(): Concept[] {
    const { counts } = this.table.detail;
    const hasParts = counts.has('permanent') || counts.has('temporary');
    return CONCEPTS.filter((c) => counts.has(c) && !(c === 'registered' && hasParts));
  }

  /** To be called when more is withheld than before. @param above whether also of provinces */
  forget(above: boolean): void {
    for (const name of this.pools.keys()) if (above || name !== 'churn') this.pools.delete(name);
  }

  /**
   * How many steps the figure can take, up and down together.
   * @param enough more steps than these are not looked for
   */
  reach(concept: Concept, row: number, columns: readonly number[], enough: number): number {
    const { first, second } = WAYS_OF[concept];
    const byFirst = this.poolOf(first)?.reach(row, columns) ?? 0;
    if (byFirst >= enough || this.hidden.withheld[row] !== WITHHELD.all) return byFirst;
    const byRest = this.restOf(concept)?.reach(row, columns) ?? 0;
    const bySecond = this.poolOf(second)?.reach(row, columns) ?? 0;
    return Math.max(byFirst + byRest, bySecond);
  }

  private poolOf(way: Way): Pool | null {
    return this.pool(way, () => {
      const rooms = this.rooms.get(way);
      if (!rooms) return null;
      const isHidden = way === 'churn' ? this.hidesMovers : this.hidesAll;
      return new Pool(this.table, rooms, isHidden, this.slack.get(way)!);
    });
  }

  private restOf(concept: Concept): Pool | null {
    return this.pool(`rest of ${concept}`, () => {
      const { first, other } = WAYS_OF[concept];
      const { counts } = this.table.detail;
      const own = counts.get(concept)!;
      const taken = this.rooms.get(first);
      const limit = counts.get(other);
      if (!taken || !limit) return null;
      const rest: Room = (at) => Math.min(own[at]! - taken(at), limit[at]!);
      return new Pool(this.table, rest, this.hidesAll, null);
    });
  }

  private readonly hidesAll = (row: number): boolean => this.hidden.withheld[row] === WITHHELD.all;
  private readonly hidesMovers = (row: number): boolean =>
    this.table.local[row] === 1 || this.hidden.withheld[row] !== WITHHELD.none;

  private pool(name: string, make: () => Pool | null): Pool | null {
    let pool = this.pools.get(name);
    if (pool === undefined) {
      pool = make();
      this.pools.set(name, pool);
    }
    return pool;
  }
}

/** What rows can gain and lose by the exchanges of totals in a way. */
function slackOf(rows: number, exchanges: readonly TotalsExchange[]): Slack {
  const slack = { gain: new Float64Array(rows), lose: new Float64Array(rows) };
  const add = (row: number, gain: number): void => {
    slack.gain[row] = Math.max(slack.gain[row]!, gain);
    // The other side takes what the row loses, as far as the row has it.
    slack.lose[row] = Number.POSITIVE_INFINITY;
  };
  for (const { up, down, gain, loss } of exchanges) {
    for (const row of up) add(row, gain);
    for (const row of down) add(row, loss);
  }
  return slack;
}
