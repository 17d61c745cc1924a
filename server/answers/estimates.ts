/** How much of restated figures is estimated, and when that is too much to tell them. */
import { basisOf, type RekeyedShown } from '@/geo/crosswalk';
import { CELL } from '@/geo/disclosure';
import { BASES } from '@/geo/units';
import type { Estimate, Estimates, Note } from './shapes';

const EQUAL = BASES.indexOf('equal');
/** A figure of which more than this was shared out equally, for want of any evidence, is a guess. */
const GUESS = 0.5;

/** Whether a unit's figures would be a guess. @param j its place */
export function lacksEvidence(people: RekeyedShown, j: number): boolean {
  return j >= 0 && people.basis[j] === EQUAL && shareOf(people, j) > GUESS;
}

/** @param place of each unit shown */
export function estimatesOf(people: RekeyedShown, place: readonly number[]): Estimates {
  const each = place.map((j) => estimateAt(people, j));
  return { share: each.map(({ share }) => share), basis: each.map(({ basis }) => basis) };
}

/** How much of a unit's people is estimated; nothing of people who are not told. */
export function estimateAt(people: RekeyedShown, j: number): Estimate {
  const told = j >= 0 && people.readings[j] === CELL.value && !lacksEvidence(people, j);
  const share = told ? shareOf(people, j) : 0;
  return { share, basis: share > 0 ? (basisOf(people.basis[j]!) ?? null) : null };
}

/** Six decimals are more than is ever told of a share, and keep answers short. */
function shareOf({ values, estimated }: RekeyedShown, j: number): number {
  return values[j]! > 0 ? Number((estimated[j]! / values[j]!).toFixed(6)) : 0;
}

/** What must be said of all figures together. @param refused by unit, whether it was a guess */
export function estimateNotes(
  people: RekeyedShown,
  place: readonly number[],
  refused: readonly boolean[],
): Note[] {
  let [all, estimated, count, worst] = [0, 0, 0, 0];
  place.forEach((j, k) => {
    if (j < 0 || refused[k] || people.readings[j] !== CELL.value) return;
    all += people.values[j]!;
    if (people.estimated[j]! === 0) return;
    estimated += people.estimated[j]!;
    count++;
    worst = Math.max(worst, people.basis[j]!);
  });
  const notes: Note[] = [];
  const basis = basisOf(worst);
  if (count > 0 && basis) notes.push({ code: 'estimated', basis, share: estimated / all, count });
  else if (all > 0) notes.push({ code: 'restated_exactly' });
  const guesses = refused.filter(Boolean).length;
  if (guesses > 0) notes.push({ code: 'not_restated', reason: 'no_evidence', count: guesses });
  if (people.unplaced > 0) notes.push({ code: 'unplaced', people: people.unplaced });
  return notes;
}
