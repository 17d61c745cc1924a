import type { Draft } from '@/data/build/draft';
import { insertRows, type Row } from '@/data/build/insert-rows';
import { officialSpelling, tidy } from '@/geo/units/tone-marks';
import { DONG_NAI_CODE, DONG_NAI_EVENT, EVE, MERGER, MERGER_EVENT } from './editions';
import type { Facts } from './facts';
import { FILES, type MappingRow } from './files';
import { sharesByLaw } from './shares';

type TransferRow = Row<'transfer'>;

/** Enters what passes from unit to unit in both events, and tells what the decree leaves open. */
export async function importTransfers(facts: Facts, draft: Draft): Promise<void> {
  await insertRows(draft.db, 'transfer', [
    ...provinceTransfers(facts),
    ...communeTransfers(facts, draft),
    ...changeTransfers(facts),
  ]);
}

/** Each of the 63 provinces went whole into one of the 34. */
function provinceTransfers({ provincesBefore }: Facts): TransferRow[] {
  const rows = [...provincesBefore.values()];
  return rows.map(({ code, new_code }) => {
    const alone = rows.filter((row) => row.new_code === new_code).length === 1;
    return {
      ...{ event_id: MERGER_EVENT, from_code: code, to_code: new_code, basis: 'decree' },
      ...{ kind: alone ? 'unchanged' : 'whole', share_population: 1, share_area: 1 },
    };
  });
}

function communeTransfers(facts: Facts, draft: Draft): TransferRow[] {
  const byOld = new Map<string, MappingRow[]>();
  const rows: TransferRow[] = [];
  for (const row of facts.mapping) {
    if (row.old_code !== '') {
      byOld.set(row.old_code, [...(byOld.get(row.old_code) ?? []), row]);
      continue;
    }
    rows.push(transferRow(row, null, null));
    draft.defect({
      ...{ severity: 'info', defect: 'new_land', file: FILES.mapping, row: row.row },
      ...{ unitCode: row.new_code, edition: MERGER, found: tidy(row.note), action: 'kept' },
    });
  }
  for (const [code, given] of byOld) {
    const { shares, contradictory } = sharesByLaw(given.map((row) => row.transfer));
    for (const [i, row] of given.entries())
      rows.push(transferRow(row, shares[i]!.people, shares[i]!.land));
    const unknown = [
      ...(shares.some((share) => share.people === null) ? ['share_population'] : []),
      ...(shares.some((share) => share.land === null) ? ['share_area'] : []),
    ];
    const place = {
      ...{ file: FILES.mapping, row: given[0]!.row, unitCode: code, edition: EVE },
      unitName: officialSpelling(facts.communesBefore.get(code)!.name),
      found: { transfers: given.map((row) => `${row.new_code} ${row.transfer}`) },
    };
    if (contradictory)
      draft.defect({
        severity: 'error',
        defect: 'share_contradiction',
        ...place,
        action: 'blanked',
      });
    else if (unknown.length > 0)
      draft.defect({
        ...{ severity: 'info', defect: 'share_unknown', ...place },
        ...{ field: unknown.join(', '), action: 'kept' },
      });
  }
  return rows;
}

function transferRow(row: MappingRow, people: number | null, land: number | null): TransferRow {
  return {
    ...{ event_id: MERGER_EVENT, from_code: row.old_code || null, to_code: row.new_code },
    ...{ kind: row.transfer, share_population: people, share_area: land, basis: 'decree' },
    note: tidy(row.note) || null,
  };
}

/** Kind and name change, ground and people stay. */
function changeTransfers({ changes }: Facts): TransferRow[] {
  return [DONG_NAI_CODE, ...changes.keys()].map((code) => ({
    ...{ event_id: DONG_NAI_EVENT, from_code: code, to_code: code, kind: 'kind_changed' },
    ...{ share_population: 1, share_area: 1, basis: 'decree' },
  }));
}
