import { CONCEPTS, type Concept } from '@/geo/measures';
import type { Move } from './count-table';

/**
 * The smallest ways in which the concepts of one cell can move so that
 * `registered = permanent + temporary` and `de_facto = permanent - absent + temporary` still hold.
 */
const WAYS: readonly Partial<Record<Concept, 1 | -1>>[] = [
  { temporary: 1, absent: 1, registered: 1 },
  { permanent: 1, absent: 1, registered: 1 },
  { permanent: 1, temporary: -1 },
  { absent: 1, de_facto: -1 },
  { temporary: 1, registered: 1, de_facto: 1 },
  { permanent: 1, registered: 1, de_facto: 1 },
];

/** How much a reader loses by a hidden figure: those the map is drawn from count most. */
const WEIGHTS: Readonly<Record<Concept, number>> = {
  permanent: 4,
  temporary: 1,
  absent: 1,
  de_facto: 4,
  registered: 2,
};

/**
 * The moves among the concepts that are published, as layers in the order given. A concept that is
 * not published may move unseen; a way that moves all that another one moves and more is left out.
 */
export function conceptMoves(published: readonly Concept[]): {
  moves: Move[];
  weights: number[];
} {
  const seen = WAYS.map((way) => published.filter((concept) => way[concept] !== undefined));
  const smallest = WAYS.filter((_, i) => {
    const mine = seen[i]!;
    if (mine.length === 0) return false;
    return !seen.some((theirs, j) => {
      if (j === i || theirs.length === 0) return false;
      const within = theirs.every((concept) => mine.includes(concept));
      return within && (theirs.length < mine.length || j < i);
    });
  });
  return {
    moves: smallest.map((way) =>
      published.flatMap((concept, layer) => {
        const sign = way[concept];
        return sign === undefined ? [] : ([[layer, sign]] as const);
      }),
    ),
    weights: published.map((concept) => WEIGHTS[concept]),
  };
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
    ['absent', ['permanent', 'temporary', 'de_facto']],
    ['de_facto', ['registered', 'absent']],
    ['de_facto', ['permanent', 'temporary', 'absent']],
    ['permanent', ['de_facto', 'absent', 'temporary']],
    ['temporary', ['de_facto', 'absent', 'permanent']],
  ];
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const [concept, parts] of rules) if (parts.every((p) => known.has(p))) known.add(concept);
  }
  return CONCEPTS.filter((concept) => known.has(concept) && !published.includes(concept));
}
