import type { Topology } from 'topojson-specification';
import { arcGraph } from './arc-graph';
import { decodeArcs, forEachArc, type Position, polygonArcs, unitsOf } from './arcs';
import { crossings } from './crossings';
import { signedArea, topologyAreas } from './ellipsoid-area';
import { mergeUnits } from './merge-units';

/** What keeps a set of units from tiling the ground cleanly; all lists are empty when it does. */
export interface TopologyFaults {
  /** Codes that stand for two units. */
  readonly doubleCodes: string[];
  /** Codes of units without area. */
  readonly empty: string[];
  /** Arcs that bound more than two units, or two from the same side: the units overlap there. */
  readonly overlapping: number[];
  /** Where borders cross each other. */
  readonly crossing: Position[];
  /** Holes in the ground of all units together, in km²: gaps between units, or foreign ground. */
  readonly gaps: number[];
}

/** Whether arcs are shared as in a clean coverage: no overlaps, no crossings; gaps are told. */
export function topologyFaults(topology: Topology): TopologyFaults {
  const units = unitsOf(topology);
  const codes = units.map((unit) => String(unit.id));
  const forward = new Uint8Array(topology.arcs.length);
  const backward = new Uint8Array(topology.arcs.length);
  for (const unit of units) {
    forEachArc(unit, (ring) => {
      for (const arc of ring) {
        if (arc < 0) backward[~arc]! += 1;
        else forward[arc]! += 1;
      }
    });
  }
  const lines = decodeArcs(topology);
  const whole = mergeUnits(arcGraph(topology), units);
  const gaps = whole.arcs.flatMap((polygon) =>
    polygon
      .slice(1)
      .map((ring) =>
        Math.abs(
          ring.reduce(
            (s, arc) => s + (arc < 0 ? -signedArea(lines[~arc]!) : signedArea(lines[arc]!)),
            0,
          ),
        ),
      ),
  );
  return {
    doubleCodes: codes.filter((code, i) => codes.indexOf(code) !== i),
    empty: [...topologyAreas(topology)].filter(([, km2]) => !(km2 > 0)).map(([code]) => code),
    overlapping: [...forward.keys()].filter((arc) => forward[arc]! > 1 || backward[arc]! > 1),
    crossing: crossings(lines).map(({ at }) => at),
    gaps,
  };
}

/** How many separate pieces of ground each unit has. */
export function partCounts(topology: Topology): Map<string, number> {
  return new Map(unitsOf(topology).map((unit) => [String(unit.id), polygonArcs(unit).length]));
}
