import type { Draft } from '@/data/build/draft';
import { shortName } from '@/geo/units';
import { officialSpelling } from '@/geo/units/tone-marks';
import { MERGER } from './editions';
import type { Facts } from './facts';
import { FILES, type MappingRow } from './files';

/** How codes were carried on in the rearrangement. */
export interface CodeCounts {
  /** New communes that carry the code of one of their predecessors. */
  carried: number;
  /** Of them, those on other ground than the predecessor's. */
  otherGround: number;
  /** Of them, those with the name of another predecessor. */
  nameOfAnother: number;
}

/**
 * Tells every code that names other ground than before, and those that carry the name of another
 * predecessor: the reason why codes and names never join two editions.
 */
export function checkCodes(facts: Facts, draft: Draft): CodeCounts {
  const incoming = new Map<string, MappingRow[]>();
  const outgoing = new Map<string, number>();
  for (const row of facts.mapping) {
    incoming.set(row.new_code, [...(incoming.get(row.new_code) ?? []), row]);
    outgoing.set(row.old_code, (outgoing.get(row.old_code) ?? 0) + 1);
  }
  const counts: CodeCounts = { carried: 0, otherGround: 0, nameOfAnother: 0 };
  for (const [code, predecessors] of incoming) {
    const commune = facts.communes.get(code)!;
    if (!predecessors.some((row) => row.old_code === code)) continue;
    counts.carried++;
    const place = {
      ...{ file: FILES.communes, row: commune.row, unitCode: code, edition: MERGER },
      ...{ unitName: officialSpelling(commune.name), field: 'code' },
      found: nameBefore(facts, code),
    };
    if (predecessors.length > 1 || outgoing.get(code)! > 1) {
      counts.otherGround++;
      draft.defect({
        ...{ severity: 'info', defect: 'code_on_other_ground', ...place },
        expected: { transfers: predecessors.map((row) => `${row.old_code} ${row.transfer}`) },
        action: 'kept',
      });
    }
    const name = shortName(officialSpelling(commune.name)).toLowerCase();
    if (shortNameBefore(facts, code) === name) continue;
    const namesake = predecessors.find((row) => shortNameBefore(facts, row.old_code) === name);
    if (!namesake) continue;
    counts.nameOfAnother++;
    draft.defect({
      ...{ severity: 'info', defect: 'code_with_name_of_another', ...place },
      expected: `${namesake.old_code} ${nameBefore(facts, namesake.old_code)}`,
      action: 'kept',
    });
  }
  return counts;
}

function nameBefore({ communesBefore }: Facts, code: string): string {
  return officialSpelling(communesBefore.get(code)?.name ?? '');
}

/** Compared without capitals: the lists have slips such as "Đại áng". */
function shortNameBefore(facts: Facts, code: string): string {
  return shortName(nameBefore(facts, code)).toLowerCase();
}
