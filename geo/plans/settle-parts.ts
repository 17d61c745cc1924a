/** Parts of units through the evidence ladder: what each group gets of a unit that is cut. */
import {
  type Climbed,
  climb,
  deduce,
  type Entry,
  type Located,
  pack,
  sideOf,
  storedShare,
} from '@/geo/crosswalk';
import { type Edition, transferByDecree } from '@/geo/units';
import { partsByUnit } from './check-parts';
import type { Plan } from './plan';

/** People located within parts: from the unit that is cut to the code of the group. */
export interface PartEvidence {
  readonly register?: readonly Located[];
  readonly settlement?: readonly Located[];
}

/** One unit that is cut, as a crosswalk of one row: its targets are `groups`, in the same order. */
export interface CutUnit {
  readonly unit: string;
  /** Places of the groups in the plan. */
  readonly groups: readonly number[];
  readonly step: Climbed['step'];
}

/**
 * Settles the shares of every unit that is cut, exactly as the crosswalk of the adopted plan would:
 * the same rungs, the groups in the order of their codes.
 */
export function settleParts(plan: Plan, evidence: PartEvidence = {}): CutUnit[] {
  return [...partsByUnit(plan)].map(([unit, parts]) => {
    const ordered = [...parts].sort((a, b) =>
      plan.groups[a.group]!.code < plan.groups[b.group]!.code ? -1 : 1,
    );
    // Ranks stand for codes here, so that a plan in which two groups want one code is told too.
    const rank = (i: number) => String(i).padStart(6, '0');
    const row = ordered.map(({ part }, to): Entry => {
      const { word, people, land, basis } = part;
      const transfer = transferByDecree(unit, rank(to), word, { people, land, basis });
      return { to, people: storedShare(transfer, 'people'), land: storedShare(transfer, 'land') };
    });
    deduce(row, 'people');
    deduce(row, 'land');
    const side = (codes: string[]) => sideOf(plan.edition as Edition, codes);
    const open = pack(side([unit]), side(ordered.map((_, i) => rank(i))), [row]);
    const ofUnit = (list: readonly Located[] = []): Located[] =>
      ordered.flatMap(({ group }, i) => {
        const { code } = plan.groups[group]!;
        const found = list.find((l) => l.from === unit && l.to === code);
        return found ? [{ ...found, to: rank(i) }] : [];
      });
    const known = { register: ofUnit(evidence.register), settlement: ofUnit(evidence.settlement) };
    return { unit, groups: ordered.map(({ group }) => group), step: climb(open, known).step };
  });
}
