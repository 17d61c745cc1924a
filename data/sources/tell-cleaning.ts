import type { Topology } from 'topojson-specification';
import type { Draft } from '@/data/build/draft';
import { topologyFaults } from '@/geo/topology';
import type { CleanBoundaries } from './clean-boundaries';

/** Change of a unit's area by cleaning above which it is told. */
const AREA_TOLERANCE = 0.01;
/** @throws Error when units overlap or have no ground; a crossing finer than the grid is told. */
export function assertClean(draft: Draft, units: Topology, file: string, detail: string): void {
  const { doubleCodes, empty, overlapping, crossing, gaps } = topologyFaults(units);
  if (doubleCodes.length + empty.length + overlapping.length > 0)
    throw new Error(`cleaning left ${overlapping.length} overlaps in the ${detail} boundaries`);
  const found = `${overlapping.length} overlaps, ${gaps.length} gaps, ${crossing.length} crossings`;
  draft.defect({
    severity: crossing.length > 0 ? 'warning' : 'info',
    ...{ defect: 'boundaries_cleaned', file, field: detail },
    ...{ found: [found, ...crossing.slice(0, 3)].join('; '), expected: 'none', action: 'kept' },
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
    all.reduce((s, change) => s + change[pick], 0).toFixed(3);
  const summary: [field: string, found: string][] = [
    ['vertices', `${vertices.given} read, ${vertices.cleaned} on shared borders, each once`],
    ['detail', `${vertices.detail} vertices; overview ${vertices.overview}`],
    [
      'islands',
      `${parts.cleaned} pieces of ground, ${parts.detail} in detail, ${parts.overview} in overview`,
    ],
    ['overlaps', `${sum('overlap')} km² given to one of two neighbours`],
    ['gaps', `${sum('gap')} km² filled`],
    ...log
      .filter((line) => /gap|sliver|intersection/i.test(line))
      .map((line): [string, string] => ['log', line]),
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
          found: `${given.toFixed(3)} km²`,
          expected: `${km2.toFixed(3)} km²`,
          action: 'mended',
        },
      });
}
