import type { Topology } from 'topojson-specification';
import type { Draft } from '@/data/build/draft';
import { rounded, type Telling } from '@/data/checks/quantities';
import { topologyFaults } from '@/geo/topology';
import type { CleanBoundaries } from './clean-boundaries';

/** Change of a unit's area by cleaning above which it is told. */
const AREA_TOLERANCE = 0.01;
/** @throws Error when units overlap or have no ground; a crossing finer than the grid is told. */
export function assertClean(draft: Draft, units: Topology, file: string, detail: string): void {
  const { doubleCodes, empty, overlapping, crossing, gaps } = topologyFaults(units);
  if (doubleCodes.length + empty.length + overlapping.length > 0)
    throw new Error(`cleaning left ${overlapping.length} overlaps in the ${detail} boundaries`);
  draft.defect({
    severity: crossing.length > 0 ? 'warning' : 'info',
    ...{ defect: 'boundaries_cleaned', file, field: detail },
    found: {
      ...{ overlaps: overlapping.length, gaps: gaps.length, crossings: crossing.length },
      ...(crossing.length > 0 && { crossing_points: crossing.slice(0, 3).map(String) }),
    },
    action: 'kept',
  });
}

/** Tells what cleaning did, over all and for each unit that it changed notably. */
export function tellCleaning(
  draft: Draft,
  cleaned: CleanBoundaries,
  file: string,
  nameOf: (code: string) => string,
): void {
  const { changes, vertices, parts, log } = cleaned;
  const all = [...changes.values()];
  const sum = (pick: 'gap' | 'overlap') =>
    rounded(
      all.reduce((s, change) => s + change[pick], 0),
      3,
    );
  const summary: [field: string, found: Telling][] = [
    ['vertices', { vertices_read: vertices.given, vertices: vertices.cleaned }],
    ['detail', { vertices: vertices.detail, vertices_overview: vertices.overview }],
    [
      'islands',
      {
        pieces: parts.cleaned,
        pieces_detail: parts.detail,
        pieces_overview: parts.overview,
      },
    ],
    ['overlaps', { overlap_km2: sum('overlap') }],
    ['gaps', { gap_km2: sum('gap') }],
    ...log
      .filter((line) => /gap|sliver|intersection/i.test(line))
      .map((line): [string, Telling] => ['log', line]),
  ];
  for (const [field, found] of summary)
    draft.defect({
      severity: 'info',
      defect: 'boundaries_cleaned',
      file,
      field,
      found,
      action: 'mended',
    });
  for (const [code, { given, cleaned: km2 }] of changes)
    if (Math.abs(km2 / given - 1) > AREA_TOLERANCE)
      draft.defect({
        ...{ severity: 'warning', defect: 'area_changed_by_cleaning', file, unitCode: code },
        ...{ unitName: nameOf(code), field: 'geometry' },
        ...{
          found: { boundary_km2: rounded(given, 3) },
          expected: { boundary_km2: rounded(km2, 3) },
          action: 'mended',
        },
      });
}
