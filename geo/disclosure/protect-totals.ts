/**
 * Hides totals from 1 to threshold - 1, and with each an exchange of people with another row that
 * changes hidden figures only (see `mask.ts`). The giver has room for `threshold` people, so the total
 * could be any of threshold + 1 values. First a sibling gives, then a leaf of another branch, and then
 * all rows between change too; at last the people come from outside, and all rows above change.
 */
import type { Concept } from '@/geo/measures';
import { type Hidden, type TotalsExchange, WITHHELD } from './mask';
import { ancestry, childrenOf, conceptsOf, type PeopleTable } from './people-table';
import { totalRooms } from './rooms';
import { changesLocalDetail, membersOf, WAY_NAMES, type Way } from './ways';

/** Totals that mostly hide others with them come first. */
const ORDER: readonly Concept[] = ['permanent', 'de_facto', 'temporary', 'absent', 'registered'];

export type Exchanges = ReadonlyMap<Way, readonly TotalsExchange[]>;

/** Marks in `hidden` what the small totals take with them, the detail of what changes included. */
export function protectTotals(table: PeopleTable, threshold: number, hidden: Hidden): Exchanges {
  const { parent, totals } = table;
  const known = conceptsOf(totals);
  const children = childrenOf(parent);
  const rooms = new Map<Way, Int32Array>();
  for (const way of WAY_NAMES) {
    const room = totalRooms(table, way);
    if (room) rooms.set(way, room);
  }
  const exchanges = new Map<Way, TotalsExchange[]>([...rooms.keys()].map((way) => [way, []]));
  const covered = new Map(known.map((concept) => [concept, new Uint8Array(parent.length)]));

  const apply = (way: Way, exchange: TotalsExchange): void => {
    const detail = changesLocalDetail(way, known) ? WITHHELD.all : WITHHELD.movers;
    for (const row of [...exchange.up, ...exchange.down]) {
      hidden.withheld[row] = Math.max(hidden.withheld[row]!, detail);
      for (const concept of membersOf(way, known)) {
        hidden.totals.get(concept)![row] = 1;
        covered.get(concept)![row] = 1;
      }
    }
    exchanges.get(way)!.push(exchange);
  };

  /** The leaf below some rows that loses least: one that gives already, else the least that can. */
  const giverBelow = (rows: readonly number[], way: Way): number => {
    const room = rooms.get(way)!;
    const member = covered.get(membersOf(way, known)[0]!)!;
    let best = -1;
    const look = (row: number): void => {
      if (room[row]! < threshold) return;
      if (children[row]!.length > 0) {
        for (const child of children[row]!) look(child);
        return;
      }
      const better = best < 0 || member[row]! > member[best]!;
      if (better || (member[row] === member[best] && room[row]! < room[best]!)) best = row;
    };
    for (const row of rows) look(row);
    return best;
  };

  const roomiestLeaf = (row: number, way: Way): number => {
    const room = rooms.get(way)!;
    let at = row;
    while (children[at]!.length > 0) {
      at = children[at]!.reduce((most, child) => (room[child]! > room[most]! ? child : most));
    }
    return at;
  };

  const cover = (row: number, concept: Concept): void => {
    const ways = [...rooms.keys()].filter((way) => membersOf(way, known).includes(concept));
    for (const top of ancestry(parent, row)) {
      const above = parent[top]!;
      const siblings = above < 0 ? [] : children[above]!.filter((child) => child !== top);
      for (const way of ways) {
        const giver = giverBelow(siblings, way);
        if (giver < 0) continue;
        const shared = ancestry(parent, above);
        const isBelow = (at: number): boolean => !shared.includes(at);
        const taker = roomiestLeaf(row, way);
        apply(way, {
          up: ancestry(parent, taker).filter(isBelow),
          down: ancestry(parent, giver).filter(isBelow),
          gain: rooms.get(way)![giver]!,
          loss: rooms.get(way)![taker]!,
        });
        return;
      }
    }
    const [way] = ways;
    const taker = roomiestLeaf(row, way!);
    const loss = rooms.get(way!)![taker]!;
    apply(way!, { up: ancestry(parent, taker), down: [], gain: Number.POSITIVE_INFINITY, loss });
  };

  for (const concept of ORDER) {
    const counts = totals.get(concept);
    counts?.forEach((count, row) => {
      const small = count > 0 && count < threshold;
      if (small && !covered.get(concept)![row]) cover(row, concept);
    });
  }
  return exchanges;
}
