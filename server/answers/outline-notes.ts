import type { Edition } from '@/geo/units';
import type { Release } from '../release';
import type { Note } from './shapes';

/** What must be said of the outlines on which figures are shown: nothing, or that they are approximate. */
export function outlineNotes(
  { manifest }: Release,
  level: 'province' | 'commune',
  edition: Edition,
): Note[] {
  const approximate = manifest.boundaries.some(
    (file) => file.level === level && file.edition === edition && file.approximate,
  );
  return approximate ? [{ code: 'approximate_outlines', level }] : [];
}
