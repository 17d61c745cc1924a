/** The reform of 2025 from the real tables, without the rest of an import. */
import { type ChangeEvent, type History, type Life, transferByDecree } from '@/geo/units';
import { EVE, MERGER, MERGER_EVENT } from '../editions';
import {
  type CommuneRow,
  type MappingRow,
  readCommunesBefore,
  readMapping,
  readProvinces,
  readProvincesBefore,
} from '../files';
import { sharesByLaw } from '../shares';

/** Units and transfers as the import enters them, without boundaries. */
export async function realHistory(
  folder: string,
  communes: ReadonlyMap<string, CommuneRow>,
): Promise<History> {
  const before = { validFrom: EVE, validTo: MERGER } as const;
  const after = { validFrom: MERGER, validTo: null } as const;
  const commune = { level: 'commune' } as const;
  const province = { level: 'province', parentCode: 'VN' } as const;
  const lives: Life[] = [];
  for (const { code, name, kind, province_code } of (await readCommunesBefore(folder)).values())
    lives.push({ ...before, ...commune, code, name, kind, parentCode: province_code });
  for (const { code, name, kind, province_code } of communes.values())
    lives.push({ ...after, ...commune, code, name, kind, parentCode: province_code });
  const old = await readProvincesBefore(folder);
  for (const { code, name } of old.values())
    lives.push({ ...before, ...province, code, name, kind: 'province' });
  for (const { code, name, kind } of (await readProvinces(folder)).values())
    lives.push({ ...after, ...province, code, name, kind });
  const given = new Map<string, MappingRow[]>();
  for await (const row of readMapping(folder))
    given.set(row.old_code, [...(given.get(row.old_code) ?? []), row]);
  const transfers = [...given].flatMap(([code, rows]) => {
    const { shares } = sharesByLaw(rows.map((row) => row.transfer));
    return rows.map((row, i) =>
      transferByDecree(code || null, row.new_code, row.transfer, code === '' ? {} : shares[i]),
    );
  });
  const provinces = [...old.values()].map((row) =>
    transferByDecree(row.code, row.new_code, 'whole'),
  );
  const event: ChangeEvent = {
    ...{ id: MERGER_EVENT, effective: MERGER, decree: '202/2025/QH15', title: 'Sắp xếp' },
    ...{ status: 'adopted', transfers: [...provinces, ...transfers] },
  };
  return { lives, events: [event] };
}
