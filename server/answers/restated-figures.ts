import type { RekeyedShown } from '@/geo/crosswalk';
import { CELL, type Cell } from '@/geo/disclosure';
import { figureOf, type MeasureId, type Parts } from '@/geo/measures';
import type { Level, Unit } from '@/geo/units';
import { type Pyramids, pyramids } from '../queries/pyramids';
import type { Release } from '../release';
import { areaOf } from './area';
import { BLOCK_OF, type BlockName, countsOf, medianOf } from './blocks';
import { estimateNotes, estimatesOf, lacksEvidence } from './estimates';
import { nativeRows } from './native-rows';
import { type Restatement, restatementFor } from './restatement';
import { type BlockCounts, sealBlocks } from './sealed-blocks';
import { areaNotes, byMeasure, type LevelFigures } from './sealed-figures';
import type { Estimates, Figures, Note } from './shapes';

/** The figures of a series on the units of another edition than its own. */
export async function restatedFigures(
  release: Release,
  whole: Restatement,
  units: readonly Unit[],
  measures: readonly MeasureId[],
  notes: readonly Note[],
  signal: AbortSignal | undefined,
): Promise<LevelFigures> {
  const only = units.length === 1;
  const restatement = only ? restatementFor(whole, units[0]!.code) : whole;
  const { series, to, split, carriedFrom } = restatement;
  const names = [...new Set(measures.map((measure) => BLOCK_OF[measure]))];
  const counts = await blockCounts(release, restatement, names, only, signal);
  const sealed = sealBlocks(restatement, names, counts);

  // A unit that only lives on under another edition keeps the median that was read off its own ages.
  const { columns, at } = await nativeRows(release, series.level, series, signal);
  const fromCodes = split.level.from.codes;
  const place = units.map(({ code }) => split.level.to.indexOf.get(code) ?? -1);
  const own = place.map((j) => (j < 0 ? -1 : carriedFrom[j]!));
  const ownMedians = {
    behind: true as const,
    series,
    values: own.map((i) =>
      i < 0 ? null : (columns.medianAge[at.get(fromCodes[i]!) ?? -1] ?? null),
    ),
    code: (k: number) => fromCodes[own[k]!] ?? '',
    figure: () => 'median_age' as const,
  };

  return {
    series,
    guarded: [...sealed.guarded, ownMedians],
    notes: [...notes, { code: 'restated', from: series.edition, to }],
    read: (shown) => {
      const blocks = sealed.open(shown.slice(0, -1));
      const medians = shown.at(-1)!;
      const people = blocks.get('people')!;
      const refused = place.map((j) => lacksEvidence(people, j));
      const figures = byMeasure(measures, (m) => {
        const measure = measures[m]!;
        const block = blocks.get(BLOCK_OF[measure])!;
        const cells: Cell[] = [];
        const values = units.map((unit, k) => {
          const [j, i] = [place[k]!, own[k]!];
          const kept = measure === 'median_age' && i >= 0;
          const reading = kept ? medians.cells[k]! : readingOf(block, j);
          const shownValue = reading === CELL.value && !refused[k];
          const value = !shownValue
            ? null
            : kept
              ? medians.values[k]!
              : figureOf(measure, partsOf(BLOCK_OF[measure], block, j, unit));
          cells.push(
            reading === CELL.hidden ? CELL.hidden : value === null ? CELL.missing : CELL.value,
          );
          return value;
        });
        return { values, cells };
      });
      const estimates = estimatesOf(people, place);
      const told = measures.flatMap((measure) => figures[measure].cells);
      const made: Note[] = [
        ...estimateNotes(people, place, refused),
        ...(measures.includes('density') ? areaNotes(units, figures.density.values) : []),
      ];
      if (
        measures.includes('median_age') &&
        figures.median_age.values.some((value, k) => value !== null && own[k]! < 0)
      )
        made.push({ code: 'median_from_groups' });
      return {
        measures: figures,
        estimates,
        notes: made,
        hidden: told.filter((cell) => cell === CELL.hidden).length,
      };
    },
  };
}

/** The pyramids of units on the units of another edition, sealed: people by sex and band, unit by unit. */
export async function restatedPyramids(
  release: Release,
  whole: Restatement,
  units: readonly string[],
  signal: AbortSignal | undefined,
) {
  const only = units.length === 1;
  const restatement = only ? restatementFor(whole, units[0]!) : whole;
  const counts = await blockCounts(release, restatement, ['pyramid'], only, signal);
  const { guarded, open } = sealBlocks(restatement, ['pyramid'], counts);
  const { indexOf } = restatement.split.level.to;
  const place = units.map((code) => indexOf.get(code) ?? -1);
  return {
    guarded,
    read: (shown: readonly Figures[]): { figures: Figures; estimates: Estimates } => {
      const blocks = open(shown);
      const people = blocks.get('people')!;
      const { cells, values, readings } = blocks.get('pyramid')!;
      const figures: Figures = { values: [], cells: [] };
      for (const j of place) {
        const refused = j < 0 || lacksEvidence(people, j);
        for (let c = 0; c < cells; c++) {
          const cell = refused ? CELL.missing : (readings[j * cells + c] as Cell);
          figures.cells.push(cell);
          figures.values.push(cell === CELL.value ? values[j * cells + c]! : null);
        }
      }
      return { figures, estimates: estimatesOf(people, place) };
    },
  };
}

/**
 * Where the counts of blocks are read; bands only where a block has them.
 * @param only whether the restatement is that of one unit, and the bands of its few givers are enough
 */
async function blockCounts(
  release: Release,
  restatement: Restatement,
  names: readonly BlockName[],
  only: boolean,
  signal: AbortSignal | undefined,
): Promise<(name: BlockName) => BlockCounts> {
  const { series, split, finerLevel } = restatement;
  const banded =
    series.hasAge && series.hasSex && names.some((n) => n === 'ages' || n === 'pyramid');
  const read = async (level: Level, codes: readonly string[] | undefined) => {
    const rows = await nativeRows(release, level, series, signal);
    const bands: Pyramids | null = banded
      ? await pyramids(release, level, series, codes, signal)
      : null;
    return (name: BlockName) => countsOf(name, rows, bands);
  };
  const [level, finer] = await Promise.all([
    read(series.level, only ? split.level.from.codes : undefined),
    finerLevel ? read(finerLevel, only ? split.finer.from.codes : undefined) : () => () => null,
  ]);
  return (name) => ({ level: level(name), finer: finer(name) });
}

/** A figure is hidden or missing when any of the counts that it is made of is. */
function readingOf({ cells, readings }: RekeyedShown, j: number): Cell {
  if (j < 0) return CELL.missing;
  let reading: number = CELL.value;
  for (let c = j * cells; c < (j + 1) * cells; c++) {
    if (readings[c] === CELL.hidden) return CELL.hidden;
    reading = Math.max(reading, readings[c]!);
  }
  return reading as Cell;
}

const UNTOLD: Parts = {
  people: null,
  males: null,
  females: null,
  under_15: null,
  age_65_over: null,
  median_age: null,
  area_km2: null,
};

/** The parts of a measure from the counts of its block. */
function partsOf(name: BlockName, { cells, values }: RekeyedShown, j: number, unit: Unit): Parts {
  const counts = values.subarray(j * cells, (j + 1) * cells);
  const [first = 0, second = 0] = counts;
  switch (name) {
    case 'people':
      return { ...UNTOLD, people: first, area_km2: areaOf(unit).km2 };
    case 'sexes':
      return { ...UNTOLD, males: first, females: second };
    case 'under_15':
      return { ...UNTOLD, under_15: first, people: first + second };
    case 'age_65_over':
      return { ...UNTOLD, age_65_over: first, people: first + second };
    case 'ages':
      return { ...UNTOLD, median_age: medianOf(counts) };
    case 'pyramid':
      return UNTOLD;
    default:
      return name satisfies never;
  }
}
