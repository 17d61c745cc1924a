import type { Groups } from './smallest-groups';

/**
 * The units in an order in which few groups are begun and not yet ended at any place: from an end of
 * the ground, next always the unit that begins fewest further ones (after Cuthill and McKee 1969).
 * Two units are near when some group holds both.
 */
export function sweepOrder(groups: Groups, units: number): number[] {
  const near: Set<number>[] = Array.from({ length: units }, () => new Set());
  for (let g = 0; g < groups.start.length - 1; g++) {
    const members = groups.members.slice(groups.start[g]!, groups.start[g + 1]!);
    for (const a of members) for (const b of members) if (a !== b) near[a]!.add(b);
  }
  const order: number[] = [];
  const done = new Uint8Array(units);
  const seen = new Uint8Array(units);
  for (let from = 0; from < units; from++) {
    if (done[from]) continue;
    const open = [farthest(near, farthest(near, from))];
    seen[open[0]!] = 1;
    while (open.length > 0) {
      let [at, fewest] = [0, Number.POSITIVE_INFINITY];
      open.forEach((unit, i) => {
        let fresh = 0;
        for (const other of near[unit]!) if (!seen[other]) fresh++;
        if (fresh < fewest) [at, fewest] = [i, fresh];
      });
      const [unit] = open.splice(at, 1) as [number];
      done[unit] = 1;
      order.push(unit);
      for (const other of [...near[unit]!].sort((a, b) => a - b)) {
        if (seen[other]) continue;
        seen[other] = 1;
        open.push(other);
      }
    }
  }
  return order;
}

/** The unit that is met last when walking outwards. */
function farthest(near: readonly Set<number>[], from: number): number {
  const met = new Set([from]);
  let last = from;
  for (const unit of met) {
    last = unit;
    for (const other of near[unit]!) met.add(other);
  }
  return last;
}
