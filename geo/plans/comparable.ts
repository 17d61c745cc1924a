/** Which plans can stand side by side: those on the same units, or that can be brought to them whole. */
import type { Edition } from '@/geo/units';
import type { UnitChange } from './carry-over';
import type { Draft } from './draft';

/** A plan that is to be compared, and the same brought to a later edition where that was tried. */
export interface Candidate {
  readonly draft: Draft;
  readonly carried: {
    readonly draft: Draft;
    readonly to: Edition;
    readonly changes: readonly UnitChange[];
  } | null;
}

/**
 * - `same`: on the units of the comparison; `carried`: brought to them, with nothing lost
 * - `lost`: some of its units are no more; `apart`: it cannot be brought to that day; `level`: of another
 *   level than the first plan
 */
export type Comparability =
  | { readonly how: 'same' | 'carried'; readonly draft: Draft }
  | { readonly how: 'lost'; readonly gone: readonly UnitChange[] }
  | { readonly how: 'apart' | 'level' };

export interface Comparables {
  readonly level: Draft['level'];
  readonly edition: Edition;
  /** In the order of the plans. */
  readonly plans: readonly Comparability[];
}

/** The edition on which plans are compared: the latest of those of the level of the first one. */
export function comparedEdition([first, ...rest]: readonly Draft[]): Edition | null {
  if (!first) return null;
  return rest
    .filter(({ level }) => level === first.level)
    .reduce(
      (latest, { plan }) => (plan.edition > latest ? plan.edition : latest),
      first.plan.edition,
    );
}

/** Null without any plan. */
export function comparables(candidates: readonly Candidate[]): Comparables | null {
  const edition = comparedEdition(candidates.map(({ draft }) => draft));
  const level = candidates[0]?.draft.level;
  if (edition === null || level === undefined) return null;
  const plans = candidates.map(({ draft, carried }): Comparability => {
    if (draft.level !== level) return { how: 'level' };
    if (draft.plan.edition === edition) return { how: 'same', draft };
    if (carried?.to !== edition) return { how: 'apart' };
    const gone = carried.changes.filter(({ change }) => change === 'gone');
    return gone.length > 0 ? { how: 'lost', gone } : { how: 'carried', draft: carried.draft };
  });
  return { level, edition, plans };
}
