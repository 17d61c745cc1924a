/**
 * Counts of a series on their way to other units. They are sealed as the units of the series have them,
 * pass the mask of that series, and only what a reader may see of them is restated: so a restated
 * figure gives nothing away that the published ones and the crosswalk, which is public, do not.
 */
import { locate, type RekeyedShown, rekeyWithFiner, type ShownTable } from '@/geo/crosswalk';
import { CELL } from '@/geo/disclosure';
import type { SeriesKey } from '../queries/unit-figures';
import { BLOCKS, type BlockName, type CountsOf } from './blocks';
import type { Guarded } from './draft';
import type { Restatement } from './restatement';
import type { Figures } from './shapes';

/** Where the counts of a block are read, of units of the level and of those below them. */
export interface BlockCounts {
  readonly level: CountsOf;
  readonly finer: CountsOf;
}

export interface SealedBlocks {
  readonly guarded: readonly Guarded[];
  /** Restates what may be shown. @param shown of `guarded`, in its order */
  readonly open: (shown: readonly Figures[]) => ReadonlyMap<BlockName, RekeyedShown>;
}

/** @param names `people` is always there, for people tell how units are split */
export function sealBlocks(
  restatement: Restatement,
  names: readonly BlockName[],
  counts: (name: BlockName) => BlockCounts,
): SealedBlocks {
  const { split } = restatement;
  const all = [...split.level.from.codes.keys()];
  const below = split.below.flat();
  const blocks = [...new Set<BlockName>(['people', ...names])];
  const tables = blocks.flatMap((name) => {
    const { level, finer } = counts(name);
    return [
      sealTable(restatement.series, name, split.level.from.codes, all, level),
      sealTable(restatement.series, name, split.finer.from.codes, below, finer),
    ];
  });
  return {
    guarded: tables.map((table) => table.guarded),
    open: (shown) => {
      const open = tables.map((table, t) => table.open(shown[t]!));
      const located = locate(split, open[0]!, open[1]!);
      return new Map(
        blocks.map((name, b) => [name, rekeyWithFiner(located, open[2 * b]!, open[2 * b + 1]!)]),
      );
    },
  };
}

interface SealedTable {
  readonly guarded: Guarded;
  readonly open: (shown: Figures) => ShownTable;
}

/** One table of counts. Units that are not wanted have zeros in it, which reach nobody. */
function sealTable(
  { edition, date, concept }: SeriesKey,
  name: BlockName,
  codes: readonly string[],
  wanted: readonly number[],
  countsOf: CountsOf,
): SealedTable {
  const { figures } = BLOCKS[name];
  const cells = figures.length;
  const nothing = figures.map(() => null);
  return {
    guarded: {
      behind: true,
      series: { edition, date, concept },
      values: wanted.flatMap((i) => countsOf(codes[i]!) ?? nothing),
      code: (k) => codes[wanted[Math.floor(k / cells)]!]!,
      figure: (k) => figures[k % cells]!,
    },
    open: (shown) => {
      const values = new Int32Array(codes.length * cells);
      const readings = new Uint8Array(codes.length * cells).fill(CELL.value);
      wanted.forEach((i, w) => {
        for (let c = 0; c < cells; c++) {
          values[i * cells + c] = shown.values[w * cells + c] ?? 0;
          readings[i * cells + c] = shown.cells[w * cells + c]!;
        }
      });
      return { cells, values, readings };
    },
  };
}
