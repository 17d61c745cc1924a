/** The real tables of the reform of 2025-07-01, opened as a plan by the reader that officials use. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkPlan,
  type Group,
  type Plan,
  planOf,
  type ReadTable,
  readDelimited,
  readPlanTable,
  settleParts,
  type TableUnit,
} from '@/geo/plans';
import { fold, type History } from '@/geo/units';
import { EVE, MERGER } from './editions';
import { FILES, readCommunes, readCommunesBefore } from './files';
import { realHistory } from './testing/real-history';

const DATA = fileURLToPath(new URL('../../../../shared/data/vn-2025', import.meta.url));
const there = existsSync(DATA);
if (!there) console.error(`not tested: the tables of 2025 as a plan, for want of ${DATA}`);

const byCode = (groups: readonly Group[]) =>
  [...groups].sort((a, b) => (a.code < b.code ? -1 : 1)).map(contents);
/** Who gives what to the group; names are spelled otherwise in the published table. */
const contents = ({ code, kind, members, parts }: Group) => ({
  ...{ code, kind, members: [...members].sort() },
  parts: parts.map(({ unit, word }) => `${unit} ${word}`).sort(),
});

/** The shares that the ladder gives every commune that is cut, in the order of codes. */
function sharesOf({ groups, ...plan }: Plan): unknown[] {
  const ordered = [...groups].sort((a, b) => (a.code < b.code ? -1 : 1));
  return settleParts({ ...plan, groups: ordered })
    .map(({ unit, step }) => [unit, [...step.people.share], [...step.land.share]])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

describe.skipIf(!there)('the tables of the reform of 2025-07-01', () => {
  let history: History;
  let law: Plan;
  let units: TableUnit[];
  let open: (file: string) => ReadTable;

  beforeAll(async () => {
    const communes = await readCommunes(DATA);
    history = await realHistory(DATA, communes);
    law = planOf(history, MERGER, ['commune']);
    units = [...(await readCommunesBefore(DATA)).values()].map(
      ({ code, name, kind, province_code, province, district_code, district }) => ({
        ...{ code, name, kind, province: province_code, provinceName: province },
        district: [district_code, district],
      }),
    );
    open = (file) =>
      readPlanTable({
        ...{ file, title: file, level: 'commune', units, edition: EVE, effective: MERGER },
        rows: readDelimited(readFileSync(join(DATA, file), 'utf8')),
        after: (code) => communes.get(code),
      });
  });

  it.each([FILES.mapping, FILES.published])(
    '%s opens as one plan of 10,040 communes to 3,321, the same that law is',
    (file) => {
      const { draft, counts } = open(file);
      expect([counts.units, counts.groups]).toEqual([10_040, 3321]);
      expect(byCode(draft!.plan.groups)).toEqual(byCode(law.groups));
      expect(sharesOf(draft!.plan)).toEqual(sharesOf(law));
    },
  );

  it.each([FILES.mapping, FILES.published])('no row of %s is lost', (file) => {
    const { counts, draft } = open(file);
    const { read, keptOut, headings, blank, below } = counts;
    expect(read + keptOut + headings + blank).toBe(below);
    const given = draft!.plan.groups.flatMap(({ members, parts }) => [...members, ...parts]);
    expect(given).toHaveLength(read);
  });

  it('the published table says where it was mended: three codes of other communes', () => {
    const { problems } = open(FILES.published);
    const mended = problems.filter(({ rule }) => rule === 'code_mended');
    expect(mended.map(({ header, value, instead }) => [header, value, instead])).toEqual([
      ['Mã Xã cũ', '00553', '00556 Xã Đặng Xá'],
      ['Mã Xã cũ', '01615', '01651 Xã Mỹ Hưng'],
      ['Mã Xã cũ', '02485', '02482 Xã Phú Thịnh'],
    ]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('names of the published table are those of the units after, but for their writing', () => {
    const names = new Map(law.groups.map(({ code, name }) => [code, name]));
    for (const { code, name } of open(FILES.published).draft!.plan.groups)
      expect(fold(name).replace(/^xa /, '')).toBe(fold(names.get(code)!).replace(/^xa /, ''));
  });

  it('is found faulty in nothing but that law has done it already', () => {
    const faults = checkPlan(open(FILES.published).draft!.plan, { history });
    const errors = faults.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['unit_changes_later']));
  });
});
