import type { Topology } from 'topojson-specification';
import { forEachArc, unitsOf } from './arcs';

/**
 * The codes of the units that share a border with each unit, sorted. Units that meet in one point
 * only are no neighbours; a unit that no other touches has an empty list.
 */
export function neighbours(topology: Topology): Map<string, string[]> {
  const owners = new Map<number, string[]>();
  const found = new Map<string, Set<string>>();
  for (const unit of unitsOf(topology)) {
    const code = String(unit.id);
    found.set(code, new Set());
    forEachArc(unit, (ring) => {
      for (const arc of ring) {
        const index = arc < 0 ? ~arc : arc;
        const known = owners.get(index);
        if (known) known.push(code);
        else owners.set(index, [code]);
      }
    });
  }
  for (const codes of owners.values()) {
    for (const a of codes) for (const b of codes) if (a !== b) found.get(a)!.add(b);
  }
  return new Map([...found].map(([code, codes]) => [code, [...codes].sort()]));
}
