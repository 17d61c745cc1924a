import type { Basis } from '@/geo/units';
import { basisOf, type Crosswalk } from './crosswalk';

/** A transfer of a crosswalk as it is written into files; null where a share is unknown. */
export interface CrosswalkRow {
  readonly fromCode: string;
  readonly toCode: string;
  readonly sharePopulation: number | null;
  readonly shareArea: number | null;
  /** The worst rung of the share of people; null where it is unknown. */
  readonly basis: Basis | null;
  readonly basisArea: Basis | null;
}

/** Every transfer, by code of origin, then of destination. */
export function* crosswalkRows(crosswalk: Crosswalk): Generator<CrosswalkRow> {
  for (let i = 0; i < crosswalk.from.codes.length; i++) yield* rowsOf(crosswalk, i);
}

/** What becomes of one unit; nothing when the code is not in force. */
export function becomes(crosswalk: Crosswalk, code: string): CrosswalkRow[] {
  const i = crosswalk.from.indexOf.get(code);
  return i === undefined ? [] : [...rowsOf(crosswalk, i)];
}

function* rowsOf({ from, to, start, target, people, land }: Crosswalk, i: number) {
  for (let e = start[i]!; e < start[i + 1]!; e++) {
    const row: CrosswalkRow = {
      fromCode: from.codes[i]!,
      toCode: to.codes[target[e]!]!,
      sharePopulation: known(people.share[e]!),
      shareArea: known(land.share[e]!),
      basis: basisOf(people.basis[e]!) ?? null,
      basisArea: basisOf(land.basis[e]!) ?? null,
    };
    yield row;
  }
}

const known = (share: number): number | null => (Number.isNaN(share) ? null : share);
