import { CELL } from '@/geo/disclosure';
import { enactedBy, type Group, type LawRows, type PublishedFigures } from '@/geo/plans';
import type { TableData } from '@/server/answers/shapes';

/** What was published of the unit that a group is, where it is law; undefined where it is not. */
export type PublishedOf = (group: Group) => PublishedFigures | undefined;

/** @param law what passes to the units of the table */
export function publishedOf(law: LawRows, { code, areaKm2, measures }: TableData): PublishedOf {
  const enacted = enactedBy(law);
  const { values, cells } = measures.people;
  const told = new Map(
    code.map((each, i): [string, PublishedFigures] => {
      const people = cells[i] === CELL.value ? (values[i] ?? null) : null;
      return [each, { people, areaKm2: areaKm2[i] ?? null }];
    }),
  );
  return (group) => (enacted(group) ? told.get(group.code) : undefined);
}

/** The same by the place of each group that is law. */
export const publishedByPlace = (
  groups: readonly Group[],
  of: PublishedOf,
): ReadonlyMap<number, PublishedFigures> =>
  new Map(
    groups.flatMap((group, g): [number, PublishedFigures][] => {
      const told = of(group);
      return told ? [[g, told]] : [];
    }),
  );
