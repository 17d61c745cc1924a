import type { Draft } from '@/data/build/draft';
import { dissolveMesh } from '@/geo/topology';
import type { Edition } from '@/geo/units';
import type { SampleCountry } from './country';
import { GRID } from './plane';
import { EDITIONS } from './units';

/**
 * Draws provinces and communes of every edition from the one mesh. On 2026-04-30 no border changed,
 * so that edition has those of the merger. The outlines are coarse: there is no finer level of detail.
 */
export async function drawBoundaries(
  sample: SampleCountry,
  draft: Pick<Draft, 'boundary'>,
): Promise<void> {
  const { country, groups, before, after, mesh } = sample;
  const label = () => new Array<string | null>(country.atoms).fill(null);
  const [provinceBefore, communeBefore] = [label(), label()];
  country.places.forEach(({ province, atoms }, i) => {
    for (const atom of atoms) {
      provinceBefore[atom] = province;
      communeBefore[atom] = before[i]!.code;
    }
  });
  const [provinceAfter, communeAfter] = [label(), label()];
  groups.forEach(({ province, atoms }, g) => {
    for (const atom of atoms) {
      provinceAfter[atom] = province;
      communeAfter[atom] = after[g]!.code;
    }
  });
  const [start, ...later] = EDITIONS as readonly string[] as readonly Edition[];
  const draw = async (
    level: 'province' | 'commune',
    unitOf: (string | null)[],
    editions: readonly Edition[],
  ) => {
    const topology = dissolveMesh(mesh, unitOf, GRID);
    for (const edition of editions) {
      await draft.boundary({ level, edition, detail: 'overview', approximate: false, topology });
    }
  };
  await draw('province', provinceBefore, [start!]);
  await draw('commune', communeBefore, [start!]);
  await draw('province', provinceAfter, later);
  await draw('commune', communeAfter, later);
}
