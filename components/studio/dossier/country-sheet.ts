/**
 * The maps of a plan over the whole country, laid out for one page of paper: the same colours as any
 * map of the plan, but provinces are named in place of units, and borders are no finer than paper shows.
 * Laid out step by step, so that whoever asks may let the page breathe in between.
 */
import type { Ground, Shapes } from '@/geo/plans';
import { forEachArc } from '@/geo/topology';
import {
  around,
  type Bounds,
  type Cluster,
  clustersOf,
  fitted,
  type Projection,
} from './map-frame';
import { pathOf, ringsOf } from './map-paths';
import { placeLabels } from './place-labels';
import type { PlanSheet, SheetFrame } from './plan-sheet';

export interface CountryUnit {
  /** Index on the ground. */
  readonly unit: number;
  /** Place among the group colours; null for a unit that stays as it is. */
  readonly colour: number | null;
  /** Units of one region are one unit after the plan. */
  readonly region: number;
  /** Place of its province among the names. */
  readonly province: number;
}

export interface CountrySheets {
  /** Provinces whose names found no room. */
  readonly unnamed: number;
  readonly before: PlanSheet;
  readonly after: PlanSheet;
}

const WIDTH = 560;
const MOST_HEIGHT = 860;
const FONT_SIZE = 7.5;
/** Points closer than this on paper are one. */
const STEP = 0.8;
/** Islands that reach farther than this many degrees beyond the mainland are left to the signs beside it. */
const AWAY = 1.5;
/** Units and arcs between two breaths. */
const AT_ONCE = 100;

/** @yields after every few units; returns empty sheets where there are no boundaries */
export function* layOutCountry(
  ground: Ground,
  units: readonly CountryUnit[],
  provinces: readonly string[],
): Generator<void, CountrySheets> {
  const nothing: PlanSheet = { main: null, insets: [], numbers: 0, unnamed: 0 };
  const clusters = clustersOf(
    ground,
    units.map(({ unit }) => unit),
  );
  const { shapes } = ground;
  if (!shapes || !clusters[0]) return { before: nothing, after: nothing, unnamed: 0 };
  yield;
  const shown = new Set(nearest(clusters).flatMap((cluster) => cluster.units));
  const drawn = units.filter(({ unit }) => shown.has(unit));
  const frame = fitted(around(nearest(clusters).map(({ bounds }) => bounds)), WIDTH, MOST_HEIGHT);
  const fills = yield* fillsOf(shapes, drawn, frame);
  const borders = yield* bordersOf(shapes, drawn, frame);
  const labels = placeLabels(provinceNames(ground, drawn, provinces, frame), {
    ...frame,
    fontSize: FONT_SIZE,
  });
  const common = { width: frame.width, height: frame.height, fills, labels, fontSize: FONT_SIZE };
  const sheetOf = (thin: string): PlanSheet => {
    const main: SheetFrame = { ...common, thin, thick: borders.provinces, cuts: '', caption: '' };
    return { main, insets: [], numbers: 0, unnamed: 0 };
  };
  const unnamed = provinces.length - labels.length;
  return { before: sheetOf(borders.units), after: sheetOf(borders.regions), unnamed };
}

/** The mainland, and the islands that lie near it. */
function nearest([first, ...others]: readonly Cluster[]): Cluster[] {
  const { bounds } = first!;
  const near = ([west, south, east, north]: Bounds) =>
    west >= bounds[0] - AWAY &&
    east <= bounds[2] + AWAY &&
    south >= bounds[1] - AWAY &&
    north <= bounds[3] + AWAY;
  return [first!, ...others.filter((cluster) => near(cluster.bounds))];
}

function* fillsOf(
  shapes: Shapes,
  units: readonly CountryUnit[],
  frame: Projection,
): Generator<void, SheetFrame['fills']> {
  const paths = new Map<number | null, string[]>();
  for (const [i, { unit, colour }] of units.entries()) {
    const list = paths.get(colour) ?? [];
    paths.set(colour, list);
    for (const ring of ringsOf(shapes, unit).rings) list.push(pathOf(ring, frame, true, STEP));
    if (i % AT_ONCE === 0) yield;
  }
  return [...paths].map(([colour, list]) => ({ colour, path: list.join('') }));
}

/** Borders of provinces with the coast, those between units of one province, and what of these stays. */
function* bordersOf(
  shapes: Shapes,
  units: readonly CountryUnit[],
  frame: Projection,
): Generator<void, { provinces: string; units: string; regions: string }> {
  const sides = new Map<number, CountryUnit[]>();
  for (const [i, each] of units.entries()) {
    forEachArc(shapes.units[each.unit]!, (ring) => {
      for (const signed of ring) {
        const arc = signed < 0 ? ~signed : signed;
        const list = sides.get(arc);
        if (list) list.push(each);
        else sides.set(arc, [each]);
      }
    });
    if (i % AT_ONCE === 0) yield;
  }
  const paths = { provinces: [] as string[], units: [] as string[], regions: [] as string[] };
  let done = 0;
  for (const [arc, [a, b]] of sides) {
    const path = pathOf(shapes.lines[arc]!, frame, false, STEP);
    if (b === undefined || a!.province !== b.province) paths.provinces.push(path);
    else paths.units.push(path);
    if (b !== undefined && a!.province === b.province && a!.region !== b.region)
      paths.regions.push(path);
    if (++done % AT_ONCE === 0) yield;
  }
  const joined = (list: string[]) => list.join('');
  return {
    provinces: joined(paths.provinces),
    units: joined(paths.units),
    regions: joined(paths.regions),
  };
}

/** Every province at the middle of its units. */
function provinceNames(
  { units, shapes }: Ground,
  drawn: readonly CountryUnit[],
  names: readonly string[],
  { project }: Projection,
) {
  const sums = names.map(() => ({ x: 0, y: 0, size: 0 }));
  for (const { unit, province } of drawn) {
    const { lon, lat } = units[unit]!;
    const km2 = shapes?.areas[unit] ?? Number.NaN;
    if (lon === null || lat === null || !(km2 > 0)) continue;
    const [x, y] = project([lon, lat]);
    const sum = sums[province]!;
    sum.x += km2 * x;
    sum.y += km2 * y;
    sum.size += km2;
  }
  return sums.flatMap(({ x, y, size }, id) =>
    size > 0 ? [{ id, name: names[id]!, number: null, x: x / size, y: y / size, size }] : [],
  );
}
