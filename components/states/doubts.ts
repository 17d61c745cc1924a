import type { Note, ProfileData } from '@/server/answers/shapes';

/** What a defect of the input can cast doubt on, by the fields that sources give it in. */
const FIELDS = { people: ['population', 'persons'], area: ['area_km2'] } as const;
export type Doubted = keyof typeof FIELDS;

/** Which figures of a unit are in doubt: those in a field of a defect that the notes tell as a doubt. */
export function doubtsOf(
  notes: readonly Note[],
  defects: ProfileData['defects'],
): ReadonlySet<Doubted> {
  const told = new Set(notes.flatMap((note) => (note.code === 'doubtful' ? [note.defect] : [])));
  const fields = defects.flatMap(({ defect, field }) =>
    told.has(defect) && field !== null ? field.split(', ') : [],
  );
  const parts = Object.keys(FIELDS) as Doubted[];
  return new Set(parts.filter((part) => FIELDS[part].some((field) => fields.includes(field))));
}
