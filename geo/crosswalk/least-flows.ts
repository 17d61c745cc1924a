/** Which restated flows are only the least that moved, for parts of them are not told. */
import type { Crosswalk } from './crosswalk';
import { type Flows, OUTSIDE } from './rekey-flows';

/**
 * @param told the flows that were restated; a pair of units without a row may have movers that are hidden
 * @param made what became of them (`rekeyFlows`)
 * @returns for each flow made 1 where not every pair of units that it is made of has a row. Movers within a
 *   unit that is split count as not told: nobody knows who of them crossed the new border.
 */
export function leastFlows(crosswalk: Crosswalk, told: Flows, made: Flows): Uint8Array {
  const { start, target, people, from, to } = crosswalk;
  const abroad = to.codes.length;
  const parts = new Int32Array(abroad + 1);
  const ways = from.codes.map((_, unit) => {
    const targets: number[] = [];
    for (let e = start[unit]!; e < start[unit + 1]!; e++)
      if (people.share[e]! > 0) targets.push(target[e]!);
    for (const each of targets) parts[each]! += 1;
    return targets;
  });
  parts[abroad] = 1;
  const least = new Uint8Array(made.movers.length);
  if (parts.every((count) => count <= 1) && ways.every((targets) => targets.length <= 1))
    return least;
  const outside = [abroad];
  const waysOf = (unit: number) => (unit === OUTSIDE ? outside : ways[unit]!);
  const counts = new Map<number, number>();
  const keyOf = (origin: number, destination: number) => origin * (abroad + 1) + destination;
  for (let k = 0; k < told.movers.length; k++) {
    if (told.origin[k] === told.destination[k]) continue;
    for (const origin of waysOf(told.origin[k]!))
      for (const destination of waysOf(told.destination[k]!)) {
        const key = keyOf(origin, destination);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  }
  const inside = (unit: number) => (unit === OUTSIDE ? abroad : unit);
  for (let k = 0; k < least.length; k++) {
    const [origin, destination] = [inside(made.origin[k]!), inside(made.destination[k]!)];
    const all = parts[origin]! * parts[destination]!;
    least[k] = Number((counts.get(keyOf(origin, destination)) ?? 0) < all);
  }
  return least;
}
