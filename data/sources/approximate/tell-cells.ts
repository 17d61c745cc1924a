import type { Draft } from '@/data/build/draft';
import type { Edition } from '@/geo/units';
import type { Placing } from './place-sites';

/** Tells that outlines are approximate, on what they rest, and each unit that no centre places. */
export function tellCells(
  draft: Pick<Draft, 'defect'>,
  placings: ReadonlyMap<string, Placing>,
  about: { file: string; edition: Edition },
  unit: (code: string) => { row: number; unitName: string; found?: string },
): void {
  const counts: Record<Placing, number> = { own: 0, near: 0, free: 0 };
  for (const [code, placing] of placings) {
    counts[placing]++;
    if (placing === 'free')
      draft.defect({
        ...{ severity: 'info', defect: 'cell_without_centre', ...about, unitCode: code },
        ...{ ...unit(code), field: 'lon, lat', action: 'moved' },
      });
  }
  draft.defect({
    ...{ severity: 'info', defect: 'outlines_approximate', ...about },
    found: `${placings.size} units: ${counts.own} by a centre inside a successor, ${counts.near} by the place nearest to theirs, ${counts.free} at the emptiest place`,
    action: 'kept',
  });
}
