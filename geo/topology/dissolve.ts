import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { arcGraph } from './arc-graph';
import { polygonArcs, type Unit, unitsOf } from './arcs';
import { mergeUnits } from './merge-units';

/**
 * Larger units made of smaller ones, along the very arcs of the smaller ones: borders inside a group
 * go, borders between groups stay as they are.
 * @param groupOf the code of the larger unit; undefined leaves the smaller unit out
 * @returns a topology of the groups in the order of their codes, with the arcs they use and no others
 */
export function dissolve(
  topology: Topology,
  groupOf: (code: string) => string | undefined,
): Topology {
  const graph = arcGraph(topology);
  const groups = new Map<string, Unit[]>();
  for (const unit of unitsOf(topology)) {
    const group = groupOf(String(unit.id));
    if (group === undefined) continue;
    const members = groups.get(group);
    if (members) members.push(unit);
    else groups.set(group, [unit]);
  }
  const geometries = [...groups.keys()]
    .sort()
    .map((id): MultiPolygon => ({ ...mergeUnits(graph, groups.get(id)!), id }));
  return keepUsedArcs(topology, geometries);
}

/** A topology of these geometries, with the arcs they use numbered anew in the old order. */
export function keepUsedArcs(
  topology: Topology,
  geometries: readonly (Polygon | MultiPolygon)[],
): Topology {
  const used = new Set<number>();
  for (const geometry of geometries)
    for (const arc of polygonArcs(geometry).flat(2)) used.add(arc < 0 ? ~arc : arc);
  const kept = [...used].sort((a, b) => a - b);
  const renumbered = new Map(kept.map((arc, i) => [arc, i]));
  const rename = (arc: number) => (arc < 0 ? ~renumbered.get(~arc)! : renumbered.get(arc)!);
  const units: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: geometries.map((geometry) => ({
      type: 'MultiPolygon',
      id: geometry.id,
      arcs: polygonArcs(geometry).map((polygon) => polygon.map((ring) => ring.map(rename))),
    })),
  };
  return {
    type: 'Topology',
    ...(topology.bbox && { bbox: topology.bbox }),
    ...(topology.transform && { transform: topology.transform }),
    objects: { units },
    arcs: kept.map((arc) => topology.arcs[arc]!),
  };
}
