/**
 * The ways in which the concepts of one cell can change together so that
 * `registered = permanent + temporary` and `de_facto = permanent - absent + temporary` still hold:
 * all members of a way rise and fall by the same number of people.
 */
import { CONCEPTS, type Concept } from '@/geo/measures';

const WAYS = {
  /** Temporary residents who are somebody else's absent ones: leaves permanent and de facto alone. */
  churn: ['temporary', 'absent', 'registered'],
  resident: ['permanent', 'de_facto', 'registered'],
  visitor: ['temporary', 'de_facto', 'registered'],
  away: ['permanent', 'absent', 'registered'],
} as const satisfies Record<string, readonly Concept[]>;
export type Way = keyof typeof WAYS;
export const WAY_NAMES = Object.keys(WAYS) as Way[];

/**
 * The members of a way that an outsider knows of. One that nobody publishes, and that does not follow
 * from the others, is free: it never limits a way.
 */
export function membersOf(way: Way, known: readonly Concept[]): Concept[] {
  return WAYS[way].filter((concept) => known.includes(concept));
}

/** Whether a way changes permanent or de facto people, of whom communes publish detail. */
export function changesLocalDetail(way: Way, known: readonly Concept[]): boolean {
  return membersOf(way, known).some((c) => c === 'permanent' || c === 'de_facto');
}

/**
 * The concepts that can be worked out of the published ones by the identities: they are as good as
 * published, and must be protected too.
 */
export function impliedConcepts(published: readonly Concept[]): Concept[] {
  const known = new Set(published);
  const rules: readonly [Concept, readonly Concept[]][] = [
    ['registered', ['permanent', 'temporary']],
    ['registered', ['absent', 'de_facto']],
    ['permanent', ['registered', 'temporary']],
    ['temporary', ['registered', 'permanent']],
    ['absent', ['registered', 'de_facto']],
    ['de_facto', ['registered', 'absent']],
  ];
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const [concept, parts] of rules) if (parts.every((p) => known.has(p))) known.add(concept);
    // de_facto + absent = permanent + temporary: any three give the fourth.
    const four = ['permanent', 'temporary', 'absent', 'de_facto'] as const;
    if (four.filter((concept) => known.has(concept)).length === 3)
      for (const c of four) known.add(c);
  }
  return CONCEPTS.filter((concept) => known.has(concept) && !published.includes(concept));
}
