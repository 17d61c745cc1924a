import type { Unit } from '@/geo/units';
import { AtlasError } from '../errors';
import type { Viewer } from '../viewer';
import type { EditionUnits } from './country';

/** Square kilometres of a unit, and where they come from: the decree, else the boundary. */
export function areaOf(unit: Unit): { km2: number | null; from: 'declared' | 'geometric' | null } {
  if (unit.areaDeclaredKm2 !== null) return { km2: unit.areaDeclaredKm2, from: 'declared' };
  if (unit.areaGeometricKm2 !== null) return { km2: unit.areaGeometricKm2, from: 'geometric' };
  return { km2: null, from: null };
}

/**
 * Stops a question about a unit outside the viewer's area.
 * @throws AtlasError `OutsideArea`
 */
export function mustLieWithin(viewer: Viewer, units: EditionUnits, codes: readonly string[]): void {
  const outside = codes.find((code) => !units.within(code, viewer.area));
  if (outside !== undefined) {
    throw new AtlasError({ code: 'OutsideArea', unit: outside, area: viewer.area });
  }
}

/** The units of a list that the viewer may see. */
export function visible(
  viewer: Viewer,
  units: EditionUnits,
  all: readonly Unit[],
  within: string | undefined,
): readonly Unit[] {
  return all.filter(
    (unit) =>
      units.within(unit.code, viewer.area) &&
      (within === undefined || (unit.code !== within && units.within(unit.code, within))),
  );
}
