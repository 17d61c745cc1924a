/** A dossier for readers of English: the names that its units have there. */
import type { Dossier, DossierUnit, UnitChangeRow } from '@/geo/plans';
import { englishName } from '@/geo/units';

/**
 * The dossier with English names. A unit that the plan makes has none yet: it gets the one that the
 * program would give it as law.
 * @param nameOf the English name of a unit of before, by code
 */
export function dossierInEnglish(dossier: Dossier, nameOf: (code: string) => string): Dossier {
  const named = <T extends { readonly code: string }>(unit: T): T => ({
    ...unit,
    name: nameOf(unit.code),
  });
  const row = (change: UnitChangeRow): UnitChangeRow => ({
    ...named(change),
    newName: englishName(change.newName, change.newKind),
  });
  return {
    ...dossier,
    changes: dossier.changes.map(row),
    units: dossier.units.map(
      (unit): DossierUnit => ({
        ...unit,
        name: englishName(unit.name, unit.kind),
        seat: unit.seat && named(unit.seat),
        enclaves: unit.enclaves.map(named),
        from: unit.from.map(row),
      }),
    ),
  };
}
