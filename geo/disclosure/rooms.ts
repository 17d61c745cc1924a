/**
 * How many people of a cell can change in a way: the fewest of its members. Kept for the leaves and
 * summed up the tree, for a row above changes by what changes below it.
 */
import type { Concept } from '@/geo/measures';
import { conceptsOf, type PeopleTable } from './people-table';
import { membersOf, type Way } from './ways';

/** How many people can change at a place of the counts. */
export type Room = (place: number) => number;

/** The fewest of some counts at each place; null where nothing is known that could limit them. */
export function fewest(counts: readonly Int32Array[]): Room | null {
  const [a, b, c] = counts;
  if (!a) return null;
  if (!b) return (at) => a[at]!;
  if (!c) return (at) => Math.min(a[at]!, b[at]!);
  return (at) => Math.min(a[at]!, b[at]!, c[at]!);
}

/** The counts of a way's members that are known, of those given. */
export function membersIn(
  way: Way,
  counts: ReadonlyMap<Concept, Int32Array>,
): readonly Int32Array[] {
  return membersOf(way, conceptsOf(counts)).map((concept) => counts.get(concept)!);
}

/**
 * The room of a way in the total of every leaf, summed for the rows above; null if no member is
 * known. Where cells are published a total changes only by cells, and each of them has its own limit.
 */
export function totalRooms(table: PeopleTable, way: Way): Int32Array | null {
  const { parent, totals, detail } = table;
  const ofTotals = membersIn(way, totals);
  const ofCells = membersIn(way, detail.counts);
  const inTotal = fewest(ofTotals);
  const inCell = ofCells.length === ofTotals.length ? fewest(ofCells) : null;
  if (!inTotal) return null;
  const isAbove = new Uint8Array(parent.length);
  for (const above of parent) if (above >= 0) isAbove[above] = 1;
  const rooms = new Int32Array(parent.length);
  for (let row = parent.length - 1; row >= 0; row--) {
    if (!isAbove[row]) {
      rooms[row] = inTotal(row);
      if (inCell && detail.has[row]) {
        let sum = 0;
        for (let at = row * detail.cells; at < (row + 1) * detail.cells; at++) sum += inCell(at);
        rooms[row] = Math.min(rooms[row]!, sum);
      }
    }
    if (parent[row]! >= 0) rooms[parent[row]!]! += rooms[row]!;
  }
  return rooms;
}
