/** People of a unit over time: as they were counted on it, or restated on it from other units. */
import { CELL } from '@/geo/disclosure';
import type { Concept } from '@/geo/measures';
import type { Edition, Unit } from '@/geo/units';
import { peopleOverTime } from '../queries/people-over-time';
import type { SeriesRow } from '../queries/series';
import type { Asking } from '../routers/trpc';
import type { CountsOf } from './blocks';
import type { Country } from './country';
import type { Guarded } from './draft';
import { estimateAt, lacksEvidence } from './estimates';
import { type Restatement, restatementFor, restatementOf } from './restatement';
import { sealBlocks } from './sealed-blocks';
import type { Cell, Estimate, Figures, Note, ProfileData } from './shapes';

export interface Trend {
  readonly guarded: readonly Guarded[];
  /** @param shown of `guarded`, in its order */
  readonly read: (shown: readonly Figures[]) => {
    readonly trend: ProfileData['trend'];
    readonly notes: readonly Note[];
    /** How many restated points are hidden because a figure behind them is. */
    readonly hidden: number;
  };
}

interface Point {
  readonly series: SeriesRow;
  readonly through: 'own' | 'restated';
  readonly guarded: readonly Guarded[];
  readonly read: (shown: readonly Figures[]) => Figure;
}
type Figure = { readonly value: number | null; readonly cell: Cell } & Estimate;

/** @param edition the units that are shown, of which `unit` is one */
export async function trend(
  { release, threshold, signal }: Asking,
  country: Country,
  unit: Unit,
  edition: Edition,
  concept: Concept,
): Promise<Trend> {
  const rows = seriesOfLevel(country, unit, edition, concept);
  const ways = await Promise.all(
    rows.map((series) =>
      series.edition === edition
        ? null
        : restatementOf(release, threshold, country, series, edition).then(
            (way) => way && restatementFor(way, unit.code),
          ),
    ),
  );
  const kept = rows.flatMap((series, i) => {
    const way = ways[i]!;
    return series.edition === edition || way !== null ? [{ series, way }] : [];
  });
  const codes = new Set(kept.flatMap(({ way }) => (way ? codesBehind(way) : [unit.code])));
  const told = await peopleOverTime(release, [...codes], concept, signal);
  const people = new Map(told.map((r) => [`${r.edition} ${r.date} ${r.code}`, r.persons]));

  const points = kept.map(({ series, way }): Point => {
    const countsOf: CountsOf = (code) => {
      const count = people.get(`${series.edition} ${series.date} ${code}`);
      return count === undefined ? null : [count];
    };
    return way ? restatedPoint(way, unit, countsOf) : ownPoint(series, unit, countsOf);
  });
  return {
    guarded: points.flatMap((point) => point.guarded),

    read: (shown) => readPoints(points, shown, rows[0] !== kept[0]?.series),
  };
}

function ownPoint(series: SeriesRow, unit: Unit, countsOf: CountsOf): Point {
  return {
    series,
    through: 'own',
    guarded: [
      {
        series,
        values: [countsOf(unit.code)?.[0] ?? null],
        code: () => unit.code,
        figure: () => 'people',
      },
    ],
    read: ([figures]) => ({
      value: figures!.values[0]!,
      cell: figures!.cells[0]!,
      share: 0,
      basis: null,
    }),
  };
}

function restatedPoint(way: Restatement, unit: Unit, countsOf: CountsOf): Point {
  const counts = { level: countsOf, finer: countsOf };
  const sealed = sealBlocks(way, ['people'], () => counts);
  const { to, from } = way.split.level;
  const j = to.indexOf.get(unit.code) ?? -1;
  const same = from.codes[way.carriedFrom[j] ?? -1] === unit.code;
  return {
    series: way.series,
    // A unit that went through the change as it was has counts of its own on both sides of it.
    through: same && unit.validFrom <= way.series.edition ? 'own' : 'restated',
    guarded: sealed.guarded,
    read: (shown) => {
      const block = sealed.open(shown).get('people')!;
      const refused = j < 0 || lacksEvidence(block, j);
      const cell = refused ? CELL.missing : (block.readings[j] as Cell);
      const value = cell === CELL.value ? block.values[j]! : null;
      const estimate = value === null ? { share: 0, basis: null } : estimateAt(block, j);
      return { value, cell, ...estimate };
    },
  };
}

function readPoints(points: readonly Point[], shown: readonly Figures[], cut: boolean) {
  let at = 0;
  const figures = points.map((point) => {
    const own = shown.slice(at, at + point.guarded.length);
    at += own.length;
    return point.read(own);
  });
  const trend: ProfileData['trend'] = {
    date: points.map((point) => point.series.date),
    through: points.map((point) => point.through),
    values: figures.map(({ value }) => value),
    cells: figures.map(({ cell }) => cell),
    estimates: {
      share: figures.map(({ share }) => share),
      basis: figures.map(({ basis }) => basis),
    },
  };
  const notes: Note[] = [];
  const restated = points.filter((point) => point.through === 'restated').length;
  if (restated > 0) notes.push({ code: 'trend_restated', count: restated });
  const most = figures.reduce((a, b) => (b.share > a.share ? b : a), {
    share: 0,
    basis: null,
  } as Estimate);
  if (most.basis !== null)
    notes.push({
      code: 'trend_estimated',
      basis: most.basis,
      share: most.share,
      count: figures.filter(({ share }) => share > 0).length,
    });
  const since = points[0]?.series.date;
  if (cut && since !== undefined) notes.push({ code: 'trend_cut', since });
  const hidden = points.filter(
    ({ guarded }, i) => guarded[0]?.behind && figures[i]!.cell === CELL.hidden,
  ).length;
  return { trend, notes, hidden };
}

const codesBehind = ({ split }: Restatement): string[] => [
  ...split.level.from.codes,
  ...split.finer.from.codes,
];

/** Every date of a concept at which the level of the unit has figures, on whatever units, the earliest first. */
function seriesOfLevel(
  country: Country,
  unit: Unit,
  edition: Edition,
  concept: Concept,
): SeriesRow[] {
  const dates = new Set(country.series.map((row) => row.date));
  return [...dates].sort().flatMap((date) => {
    const { series } = country.seriesFor(unit.level, { edition, date, concept });
    return series ? [series] : [];
  });
}
