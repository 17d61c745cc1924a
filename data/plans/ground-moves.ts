import type { Transfer } from '@/geo/units';

/** The units that receive ground of a unit, by its code; who is not named keeps its own. */
export type GroundMoves = ReadonlyMap<string, readonly string[]>;

/** Where the ground of each unit goes by the transfers of one day. */
export function groundMoves(transfers: readonly Transfer[]): GroundMoves {
  const moves = new Map<string, string[]>();
  for (const { from, to, land } of transfers) {
    if (from === null || land === 0) continue;
    const receivers = moves.get(from);
    if (receivers) receivers.push(to);
    else moves.set(from, [to]);
  }
  return moves;
}

/** The moves of one day and then those of a later one. */
export function thenMoved(first: GroundMoves, second: GroundMoves): GroundMoves {
  const moves = new Map(second);
  for (const [from, receivers] of first)
    moves.set(from, [...new Set(receivers.flatMap((code) => second.get(code) ?? [code]))]);
  return moves;
}
