/** Outlines as they travel to a worker: to copy hundreds of thousands of positions one by one stops the page. */
import type { Position } from '@/geo/topology';
import type { PlanOutlines } from './plan-outlines';

type Shapes = PlanOutlines['shapes'];

export interface PackedShapes {
  readonly units: Shapes['units'];
  /** The positions of all arcs, longitude and latitude in turn. */
  readonly positions: Float64Array<ArrayBuffer>;
  /** Where each arc ends among the positions: the next begins there. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

export function packShapes({ units, lines }: Shapes): PackedShapes {
  const ends = new Uint32Array(lines.length);
  let end = 0;
  lines.forEach((line, arc) => {
    end += line.length;
    ends[arc] = end;
  });
  const positions = new Float64Array(2 * end);
  let at = 0;
  for (const line of lines)
    for (const position of line) {
      positions[at] = position[0];
      positions[at + 1] = position[1];
      at += 2;
    }
  return { units, positions, ends };
}

export function unpackShapes({ units, positions, ends }: PackedShapes): Shapes {
  let at = 0;
  const lines = Array.from(ends, (end) => {
    const line: Position[] = [];
    for (; at < end; at++) line.push([positions[2 * at]!, positions[2 * at + 1]!]);
    return line;
  });
  return { units, lines };
}
