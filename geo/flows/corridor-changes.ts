/** Which of many corridors changed between two periods, with few false marks among all marks. */
import { type ChangeOfCount, compareCounts } from './compare-counts';
import { falseDiscovery } from './false-discovery';

export interface CorridorChange extends ChangeOfCount {
  /** Index of the corridor. */
  readonly corridor: number;
  /** The smallest false discovery rate at which it would be marked. */
  readonly q: number;
}

export interface CorridorQuestion {
  /** Movers of each corridor in the two periods. */
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
  /** Length of the two periods, in days or in any other unit of both. */
  readonly exposure: { readonly before: number; readonly after: number };
  /** Variance divided by the mean; 1 for Poisson counts. */
  readonly dispersion?: number;
}

/**
 * The change of every corridor in which anybody moved, the likeliest to be true first. Corridors without
 * movers in both periods are no tests, and do not dilute the others.
 */
export function corridorChanges(asked: CorridorQuestion): CorridorChange[] {
  const { before, after, exposure, dispersion = 1 } = asked;
  const tested: number[] = [];
  for (let k = 0; k < before.length; k++) if (before[k]! + after[k]! > 0) tested.push(k);
  const changes = tested.map((k) =>
    compareCounts(
      { count: before[k]!, exposure: exposure.before },
      { count: after[k]!, exposure: exposure.after },
      { dispersion },
    ),
  );
  const q = falseDiscovery(changes.map(({ p }) => p));
  return changes
    .map((change, i) => ({ ...change, corridor: tested[i]!, q: q[i]! }))
    .sort((a, b) => a.p - b.p || a.corridor - b.corridor);
}
