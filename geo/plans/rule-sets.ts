/** The decrees that are known, and which of them is in force on a day. */
import type { IsoDate } from '@/geo/units';
import { resolution35 } from './rule-sets/35-2023';
import { resolution112 } from './rule-sets/112-2025';
import { decree307 } from './rule-sets/307-2025';
import { resolution1211 } from './rule-sets/1211-2016';
import type { RuleSet } from './standards';

/** In the order in which they came into force. A new decree is a new file and a line here. */
export const RULE_SETS: readonly RuleSet[] = [
  resolution1211,
  resolution35,
  decree307,
  resolution112,
];

type SetFor<P extends RuleSet['purpose']> = Extract<RuleSet, { purpose: P }>;

/** The set for a purpose that is in force on a day, the latest if several are; undefined without one. */
export function ruleSetOn<P extends RuleSet['purpose']>(
  purpose: P,
  day: IsoDate,
  sets: readonly RuleSet[] = RULE_SETS,
): SetFor<P> | undefined {
  return sets
    .filter((set): set is SetFor<P> => set.purpose === purpose)
    .filter((set) => set.inForceFrom <= day && (set.inForceTo === null || day <= set.inForceTo))
    .sort((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1))
    .at(-1);
}
