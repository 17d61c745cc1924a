import type { Draft } from '@/data/build/draft';
import { officialSpelling, tidy } from '@/geo/units/tone-marks';
import { EVE, MERGER } from './editions';
import type { Facts } from './facts';
import { FILES, type MappingRow } from './files';
import { codeInBrackets, type PublishedRow } from './published-table';

/**
 * Holds the official table, as published, against its reading: which rows were mended, which say
 * something else, which write a name or a place otherwise.
 */
export function checkPublished(facts: Facts, draft: Draft): void {
  const file = FILES.published;
  for (const { row, column, found } of facts.published.untidy)
    draft.defect({
      ...{ severity: 'info', defect: 'text_cleaned', file, row, field: column, found },
      ...{ expected: tidy(found), action: 'mended' },
    });
  const open = new Map(facts.mapping.map((row) => [pairOf(row.old_code, row.new_code), row]));
  const strays: PublishedRow[] = [];
  for (const published of facts.published.rows) {
    const pair = pairOf(published.oldCode, published.newCode);
    const row = open.get(pair);
    if (row) compareTransfer(published, row, draft);
    else strays.push(published);
    open.delete(pair);
  }
  for (const published of strays) {
    const mended = mendedBy(published, open, facts);
    if (mended) open.delete(pairOf(mended.old_code, mended.new_code));
    draft.defect({
      ...{ severity: 'warning', defect: mended ? 'transfer_mended' : 'transfer_differs', file },
      ...{ row: published.row, unitCode: published.newCode, unitName: published.newName },
      ...{ edition: MERGER, field: 'Mã Xã cũ', found: `${published.oldCode} ${published.oldName}` },
      ...(mended && {
        expected: { units: [mended.old_code], file: FILES.mapping, row: mended.row },
      }),
      action: mended ? 'mended' : 'ignored',
    });
  }
  for (const { row, old_code, new_code } of open.values())
    draft.defect({
      ...{ severity: 'warning', defect: 'transfer_differs', file: FILES.mapping, row },
      ...{ unitCode: new_code, field: 'old_code', found: old_code, expected: file, action: 'kept' },
    });
  compareTexts(facts, draft);
}

const pairOf = (from: string, to: string) => `${from}>${to}`;

function compareTransfer(published: PublishedRow, row: MappingRow, draft: Draft): void {
  if (published.kind === row.transfer) return;
  draft.defect({
    ...{ severity: 'warning', defect: 'transfer_differs', file: FILES.published },
    ...{ row: published.row, unitCode: published.newCode, unitName: published.newName },
    ...{ edition: MERGER, field: 'Ghi chú', found: `${published.note} (${published.kind})` },
    expected: { transfers: [`${row.old_code} ${row.transfer}`], file: FILES.mapping, row: row.row },
    action: 'ignored',
  });
}

/** The row of the mapping that a published row with a wrong old code stands for: by new code and old name. */
function mendedBy(
  published: PublishedRow,
  open: ReadonlyMap<string, MappingRow>,
  facts: Facts,
): MappingRow | undefined {
  return [...open.values()].find(
    (row) =>
      row.new_code === published.newCode &&
      officialSpelling(facts.communesBefore.get(row.old_code)?.name ?? '') ===
        officialSpelling(published.oldName),
  );
}

/** Names and places that the table writes otherwise than the lists of units, each spelling once. */
function compareTexts(facts: Facts, draft: Draft): void {
  const told = new Set<string>();
  const compare = (
    { row }: PublishedRow,
    unit: { code: string; name: string; edition: typeof EVE },
    texts: { field: string; found: string; expected: string },
  ) => {
    const { field, found, expected } = texts;
    const key = `${unit.code} ${unit.edition} ${field} ${found}`;
    if (officialSpelling(found) === officialSpelling(expected) || told.has(key)) return;
    told.add(key);
    draft.defect({
      ...{ severity: 'info', defect: 'name_differs', file: FILES.published, row },
      ...{ unitCode: unit.code, unitName: officialSpelling(unit.name), edition: unit.edition },
      ...{ field, found, expected: officialSpelling(expected), action: 'ignored' },
    });
  };
  for (const published of facts.published.rows) {
    const after = facts.communes.get(published.newCode);
    if (after) {
      const unit = { code: after.code, name: after.name, edition: MERGER };
      const texts = { field: 'Tên Xã mới', found: published.newName, expected: after.name };
      compare(published, unit, texts);
    }
    const before = facts.communesBefore.get(published.oldCode);
    if (!before) continue;
    const unit = { code: before.code, name: before.name, edition: EVE };
    if (published.oldName !== '')
      compare(published, unit, {
        ...{ field: 'Tên Xã cũ', found: published.oldName, expected: before.name },
      });
    const places = [
      ['Quận/huyện', published.district, before.district, before.district_code],
      ['Tỉnh cũ', published.oldProvince, before.province, before.province_code],
    ] as const;
    for (const [field, found, name, code] of places)
      if (codeInBrackets(found) !== code)
        compare(published, unit, { field, found, expected: `${name} (${code})` });
  }
}
