/** A part that is drawn: a line across a unit, or a ring inside it, becomes a share of its land. */
import { type Line, type MultiPolygon, type Position, shareInside } from '@/geo/topology';
import type { Part } from './plan';
import { locatedShare, type Settlement } from './settlements';

/** How far the ring of a cut reaches beyond the unit's box, as a part of the box. */
const MARGIN = 0.1;

/**
 * The ring around what lies at the left of a line, for a line drawn across a unit from outside to
 * outside: it is closed around the unit's box, counter-clockwise. A line that ends inside the unit is
 * carried on straight to the nearest side of the box.
 * @throws RangeError for a line of fewer than two positions
 */
export function ringLeftOf(line: Line, unit: MultiPolygon): Position[] {
  if (line.length < 2) throw new RangeError(`a cut needs two positions, ${line.length} given`);
  const box = boxOf([...unit.flatMap((polygon) => polygon[0] ?? []), ...line]);
  const from = nearestOnBox(box, line[0]!);
  const to = nearestOnBox(box, line.at(-1)!);
  const corners = [1, 2, 3, 4, 5, 6, 7]
    .filter(
      (side) => side > to.place && side < (from.place > to.place ? from.place : from.place + 4),
    )
    .map((side) => cornerOf(box, side % 4));
  const ring = [from.at, ...line, to.at, ...corners];
  return [...ring, ring[0]!];
}

/**
 * A part of a unit as it was drawn: its land is what of the unit lies inside the ring. Its people are
 * those who are located there, on the rung `settlement`; where that is not known they are left open, for
 * the ladder to take the next rung, `area`.
 * @param places where people of the unit are located, all of them; none where nobody knows
 * @returns null when the ring takes nothing of the unit, or all of it: that is no part
 */
export function drawnPart(
  code: string,
  unit: MultiPolygon,
  ring: Line,
  places: readonly Settlement[] = [],
): Part | null {
  const land = shareInside(unit, [[ring]]);
  if (!(land > 0 && land < 1)) return null;
  const people = locatedShare(places, ring);
  const basis = people === null ? 'area' : 'settlement';
  return { unit: code, word: 'part', people, land, basis, drawn: ring };
}

/** What a drawn part leaves: the rest of the unit, for the group that carries it on. */
export function restOf(part: Part): Part {
  const rest = (share: number | null) => (share === null ? null : 1 - share);
  return { ...part, people: rest(part.people), land: rest(part.land), drawn: null };
}

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function boxOf(positions: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  const [dx, dy] = [(east - west) * MARGIN, (north - south) * MARGIN];
  return { west: west - dx, south: south - dy, east: east + dx, north: north + dy };
}

/** Corners counter-clockwise from the south-west; side k runs from corner k to corner k + 1. */
function cornerOf({ west, south, east, north }: Box, k: number): Position {
  return [k === 0 || k === 3 ? west : east, k < 2 ? south : north];
}

/** The nearest position on the box, and its place along it: 0 to 4 from the south-west. */
function nearestOnBox(box: Box, [x, y]: Position): { at: Position; place: number } {
  const { west, south, east, north } = box;
  const along = (x - west) / (east - west);
  const up = (y - south) / (north - south);
  const sides = [
    { gap: y - south, at: [x, south], place: along },
    { gap: east - x, at: [east, y], place: 1 + up },
    { gap: north - y, at: [x, north], place: 3 - along },
    { gap: x - west, at: [west, y], place: 4 - up },
  ] as const;
  return sides.reduce((best, side) => (side.gap < best.gap ? side : best));
}
