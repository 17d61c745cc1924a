/** What changes for each unit that a plan takes: the lists of old and new of a dossier. */
import type { Kind } from '@/geo/units';
import type { Derived } from './derive';
import type { CountId, Ground } from './ground';
import { placementOf } from './placement';
import { homeOf } from './plan';
import { provincesAfter } from './provinces-after';

/** A unit, or what one group gets of it. */
export interface UnitChangeRow {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  readonly province: string | null;
  /** Place of the group, and what it will be called. */
  readonly group: number;
  readonly newCode: string;
  readonly newName: string;
  readonly newKind: Kind;
  readonly newProvince: string | null;
  readonly whole: boolean;
  /** Whether the unit holds the new seat. */
  readonly seat: boolean;
  readonly people: number | null;
}

/** One row a unit and group, by code of the unit; units that no group takes have none. */
export function unitChanges(
  ground: Ground,
  derived: Derived,
  concept: CountId = 'registered',
): UnitChangeRow[] {
  const { plan, cuts } = derived;
  const after = provincesAfter(plan);
  const cut = new Set(cuts.map(({ unit }) => unit));
  const provinces = plan.groups.map((group) => {
    const home = ground.indexOf.get(homeOf(group) ?? '');
    const parent = home === undefined ? null : ground.units[home]!.parentCode;
    return parent === null ? null : after(parent);
  });
  const rows: UnitChangeRow[] = [];
  for (const { unit, group: g, people } of placementOf(ground, derived, concept)) {
    if (g < 0) continue;
    const { code, name, kind, parentCode } = ground.units[unit]!;
    const group = plan.groups[g]!;
    rows.push({
      code,
      name,
      kind,
      province: parentCode,
      group: g,
      newCode: group.code,
      newName: group.name,
      newKind: group.kind,
      newProvince: provinces[g]!,
      whole: !cut.has(code),
      seat: group.seat === code,
      people,
    });
  }
  return rows;
}

/** People whom a plan touches, by what changes for them; one person may count in each. */
export interface PeopleAffected {
  /** Who live in a unit that is joined with others, or cut. */
  readonly unit: number;
  readonly code: number;
  readonly name: number;
  readonly kind: number;
  readonly province: number;
  /** Whose seat will be in another unit than theirs. */
  readonly seat: number;
  /** Codes of units that count in none of these, as their people are not known. */
  readonly unknown: readonly string[];
}

/** Sums up the people behind the rows. */
export function peopleAffected(rows: readonly UnitChangeRow[]): PeopleAffected {
  const sum = (holds: (row: UnitChangeRow) => boolean): number =>
    rows.reduce((s, row) => s + (holds(row) ? (row.people ?? 0) : 0), 0);
  const sizes = new Map<number, number>();
  for (const { group } of rows) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const seated = new Set(rows.flatMap(({ group, seat }) => (seat ? [group] : [])));
  const alone = (row: UnitChangeRow) => row.whole && sizes.get(row.group) === 1;
  return {
    unit: sum((r) => !alone(r)),
    code: sum((r) => r.code !== r.newCode),
    name: sum((r) => r.name !== r.newName),
    kind: sum((r) => r.kind !== r.newKind),
    province: sum((r) => r.province !== r.newProvince),
    // A group whose seat is open moves nobody's seat yet.
    seat: sum((r) => !r.seat && seated.has(r.group)),
    unknown: rows.flatMap((r) => (r.people === null ? [r.code] : [])),
  };
}
