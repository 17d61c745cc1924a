import { useMemo } from 'react';
import {
  type Ground,
  groupColours,
  groupShape,
  outlineOf,
  type Proposal,
  type ProposedGroup,
} from '@/geo/plans';
import styles from './proposals.module.css';

const [WIDE, HIGH] = [208, 150];
/** Points nearer than this to the one before cannot be told from it. */
const FINE = 0.8;

interface Props {
  ground: Ground;
  proposal: Proposal;
  groups: readonly ProposedGroup[];
  label: string;
}

/** A plan as a small map: what is joined in the colours of its groups, the rest in grey. */
export function ProposalThumbnail({ ground, proposal, groups, label }: Props) {
  const drawn = useMemo(() => draw(ground, proposal, groups), [ground, proposal, groups]);
  return (
    <svg className={styles.thumbnail} viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={label}>
      {drawn.map(({ path, colour, fails }, g) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a plan never changes once it is proposed
          key={g}
          d={path}
          data-fails={fails || undefined}
          fill={colour === null ? 'var(--dd-subtle)' : `var(--dd-group-${colour})`}
        />
      ))}
    </svg>
  );
}

interface Drawn {
  readonly path: string;
  /** Null for a unit that stays as it is. */
  readonly colour: number | null;
  readonly fails: boolean;
}

function draw(ground: Ground, { adjacency }: Proposal, groups: readonly ProposedGroup[]): Drawn[] {
  const { shapes, indexOf } = ground;
  if (!shapes) return [];
  const outlines = groups.map(({ units }) => {
    const shape = groupShape(
      shapes,
      units.map((unit) => indexOf.get(adjacency.codes[unit]!)!),
    );
    return shape ? outlineOf(shapes, shape) : [];
  });
  const toSheet = projection(outlines.flat(3));
  const joined = groups.filter(({ units }) => units.length > 1);
  const colours = groupColours(
    adjacency,
    joined.map(({ units }) => units),
  );
  return groups.map((group, g) => ({
    path: outlines[g]!.flatMap((rings) => rings.map((ring) => ringPath(ring.map(toSheet)))).join(
      '',
    ),
    colour: group.units.length > 1 ? colours[joined.indexOf(group)]! : null,
    fails: group.unmet !== null,
  }));
}

type Point = readonly [number, number];

/** Fits positions into the sheet, north up, as wide as they are at their middle. */
function projection(positions: readonly Point[]): (position: Point) => Point {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of positions) {
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (WIDE - 4) / ((east - west) * narrow || 1),
    (HIGH - 4) / (north - south || 1),
  );
  const left = (WIDE - (east - west) * narrow * scale) / 2;
  const top = (HIGH - (north - south) * scale) / 2;
  return ([lon, lat]) => [left + (lon - west) * narrow * scale, top + (north - lat) * scale];
}

function ringPath(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  let [x, y] = first;
  let path = `M${x.toFixed(1)} ${y.toFixed(1)}`;
  for (const [nextX, nextY] of points) {
    if (Math.abs(nextX - x) + Math.abs(nextY - y) < FINE) continue;
    [x, y] = [nextX, nextY];
    path += `L${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  return `${path}Z`;
}
