/** The boundary files of a release after an act: those of before its day, and those that it redraws. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { writeBoundary } from '@/data/build/boundary-files';
import type { BoundaryFile } from '@/data/tables';
import type { Position } from '@/geo/topology';
import type { Edition, IsoDate, Level } from '@/geo/units';
import type { DrawnCuts } from './drawn-cuts';
import type { GroundMoves } from './ground-moves';
import { outlinesAfter } from './outlines-after';
import type { Copy } from './remake-release';

/** An edition that an act begins or changes, and how its boundaries follow from those of another. */
export interface Redrawn {
  readonly edition: Edition;
  readonly from: Edition;
  readonly moves: GroundMoves;
}

/**
 * @param files those of the base
 * @param drawn the cuts that were drawn of units that are shared out
 * @param centreOf about where a unit that begins lies
 * @returns every boundary file of the release
 */
export async function redraw(
  copy: Copy,
  files: readonly BoundaryFile[],
  day: IsoDate,
  redrawn: readonly Redrawn[],
  drawn: DrawnCuts,
  centreOf: (code: string) => Position | null,
): Promise<BoundaryFile[]> {
  const made: BoundaryFile[] = [];
  for (const file of files) if (file.edition < day) made.push(await copy.keep(file));
  for (const { edition, from, moves } of redrawn)
    for (const file of files) {
      if (file.edition !== from) continue;
      const { level, detail } = file;
      const topology = await readTopology(join(copy.baseFolder, file.file));
      const after = touches(topology, moves)
        ? outlinesAfter(topology, moves, drawn, centreOf)
        : { topology, approximate: false };
      const approximate = file.approximate || after.approximate;
      made.push(
        await writeBoundary(copy.folder, {
          ...{ level, edition, detail, approximate, topology: after.topology },
        }),
      );
    }
  return made;
}

/** The latest outlines of a level in as much detail as there are; null where there are none. */
export async function finestOutlines(
  folder: string,
  files: readonly BoundaryFile[],
  level: Level,
): Promise<Topology | null> {
  const ofLevel = files.filter((file) => file.level === level);
  const last = ofLevel
    .map(({ edition }) => edition)
    .sort()
    .at(-1);
  const latest = ofLevel.filter(({ edition }) => edition === last);
  const file = latest.find(({ detail }) => detail === 'detail') ?? latest[0];
  return file ? readTopology(join(folder, file.file)) : null;
}

const readTopology = async (path: string): Promise<Topology> =>
  JSON.parse(await readFile(path, 'utf8'));

/** Whether a file draws a unit whose ground goes elsewhere. What is not touched stays byte by byte. */
function touches({ objects: { units } }: Topology, moves: GroundMoves): boolean {
  return (
    units?.type === 'GeometryCollection' &&
    units.geometries.some(({ id }) => {
      const receivers = moves.get(String(id));
      return receivers !== undefined && (receivers.length > 1 || receivers[0] !== id);
    })
  );
}
