import type { Draft } from '@/data/build/draft';
import { officialSpelling } from '@/geo/units/tone-marks';
import { EVE } from './editions';
import type { Facts } from './facts';
import { FILES, type TransferKind } from './files';

/** Transfers that bring all the people of a unit: they weigh more than any number of parts. */
const WITH_ALL_PEOPLE: readonly TransferKind[] = [
  'whole',
  'unchanged',
  'renamed',
  'kind_changed',
  'part_of_land_all_people',
];
const WHOLE_WEIGHT = 1000;

/**
 * The old province on whose ground each new commune lies: that of most of the units that came whole,
 * and where they tie, of most parts. A commune from two old provinces is told.
 */
export function oldProvinces(facts: Facts, draft: Draft): Map<string, string> {
  const weights = new Map<string, Map<string, number>>();
  for (const { old_code, new_code, transfer } of facts.mapping) {
    const before = facts.communesBefore.get(old_code);
    if (!before) continue;
    const votes = weights.get(new_code) ?? new Map<string, number>();
    const weight = WITH_ALL_PEOPLE.includes(transfer) ? WHOLE_WEIGHT : 1;
    votes.set(before.province_code, (votes.get(before.province_code) ?? 0) + weight);
    weights.set(new_code, votes);
  }
  const chosen = new Map<string, string>();
  for (const [code, votes] of weights) {
    const ranked = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const [first] = ranked[0]!;
    chosen.set(code, first);
    if (ranked.length === 1) continue;
    const names = ranked.map(([province]) => facts.provincesBefore.get(province)!.name);
    draft.defect({
      ...{ severity: 'warning', defect: 'predecessors_of_two_provinces', file: FILES.mapping },
      ...{
        unitCode: code,
        unitName: officialSpelling(facts.communes.get(code)!.name),
        edition: EVE,
      },
      ...{ field: 'province', found: names.map(officialSpelling).join('; ') },
      ...{ expected: officialSpelling(names[0]!), action: 'kept' },
    });
  }
  return chosen;
}
