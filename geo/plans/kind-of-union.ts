import type { Kind } from '@/geo/units';

/** Which kind prevails where several join, the first that is among them. */
const PREVAILS: readonly Kind[] = ['special_zone', 'ward', 'municipality', 'province'];

/**
 * The kind of the unit that several join into. What decrees do and nowhere say: a ward among the
 * members makes a ward of them all, and communes and townships make a commune. Of the units made in
 * the reform of 2025 all but one in two hundred have the kind that this gives.
 * @param kinds of the members; one alone keeps its own
 */
export function kindOfUnion(kinds: readonly Kind[]): Kind {
  const [only] = kinds;
  if (kinds.length === 1 && only) return only;
  return PREVAILS.find((kind) => kinds.includes(kind)) ?? 'commune';
}
