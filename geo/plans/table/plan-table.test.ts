import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edition, isoDate } from '@/geo/units';
import { type Group, PART_WORDS } from '../plan';
import { columnOf } from './columns';
import { readDelimited, UnclosedQuote } from './delimited';
import type { TableUnit } from './find-unit';
import { readPlanTable } from './plan-table';
import { readShare } from './shares';

const unit = (code: string, name: string, province = '01', district = '001'): TableUnit => ({
  ...{ code, name, kind: name.startsWith('Phường') ? 'ward' : 'commune' },
  ...{ province, provinceName: province === '01' ? 'Tỉnh Mơ' : 'Tỉnh Mộng' },
  district: [district, `Huyện ${district}`],
});
const UNITS = [
  unit('00001', 'Xã An Bình'),
  unit('00004', 'Xã Hòa Lạc'),
  unit('00007', 'Phường Quán Thánh'),
  unit('00010', 'Xã An Bình', '02', '002'),
  unit('00013', 'Xã Tân Lập', '02', '002'),
  unit('00016', 'Xã Tân Lập', '02', '003'),
];
const read = (text: string) =>
  readPlanTable({
    ...{ file: 'bảng.csv', rows: readDelimited(text), title: 'Thử', level: 'commune' },
    ...{ units: UNITS, edition: isoDate('2029-01-01') as Edition },
    effective: isoDate('2030-01-01'),
  });
const groups = (text: string) => read(text).draft!.plan.groups;
const told = (text: string) =>
  read(text).problems.map(({ rule, row, header, value }) => [rule, row, header, value]);

describe('a table of old code and new name', () => {
  it('is a plan: codes are chosen among the members, by name where one goes on', () => {
    const found = groups(
      'old_code,new_name\n00001,Xã Hòa Lạc\n00004,Xã Hòa Lạc\n00007,Phường Mới\n',
    );
    expect(found).toMatchObject([
      { name: 'Xã Hòa Lạc', kind: 'commune', code: '00004', members: ['00001', '00004'] },
      { name: 'Phường Mới', kind: 'ward', code: '00007', members: ['00007'], seat: null },
    ]);
  });

  it('knows columns in Vietnamese, in any Unicode form, pasted with tabs, zeros lost', () => {
    const text = 'Mã xã cũ\tTên xã mới\tLoại hình mới\n1\tMới\tPhường\n4\tMới\tPhường\n';
    expect(groups(text.normalize('NFD'))).toMatchObject([
      { name: 'Phường Mới', kind: 'ward', members: ['00001', '00004'] },
    ]);
  });

  it('finds units by name where codes are missing, within the province or district', () => {
    const text = `Tên xã cũ;Tên xã mới;Tỉnh;Quận/huyện
xã hoà lạc;Xã Một;Mơ;
Quán Thánh;Xã Một;Mơ;
An Bình;Xã Hai;Tỉnh Mộng (02);
Tân Lập;Xã Hai;Tỉnh Mộng;Huyện 003
`;
    expect(groups(text).map(({ members }) => members)).toEqual([
      ['00004', '00007'],
      ['00010', '00016'],
    ]);
  });

  it('takes merged cells of the new unit down, and a heading for the province', () => {
    const text =
      'Đơn vị mới,,Đơn vị cũ,\nTên,Mã,Tên,Mã\nTỈNH MỘNG,,,\nXã X,00010,An Bình,\n,,,00013\n';
    expect(groups(text)).toMatchObject([{ code: '00010', members: ['00010', '00013'] }]);
    expect(told(text)).toEqual([['carried_down', 5, 'Tên', '']]);
  });

  it('reads parts by words and by shares, and a marked seat', () => {
    const text = `old_code,new_code,transfer,share_people,share_land,seat
00001,00001,whole,,,x
00004,00001,part,"30 %","0,25",
00004,00007,part,0.7,75%,
00007,00007,whole,,,00007
`;
    const [one, other] = groups(text) as [Group, Group];
    expect(one).toMatchObject({ seat: '00001', members: ['00001'] });
    expect(one.parts).toMatchObject([{ unit: '00004', word: 'part', people: 0.3, land: 0.25 }]);
    expect(other).toMatchObject({ seat: '00007', parts: [{ people: 0.7, land: 0.75 }] });
  });
});

describe('a unit that is given to two new units', () => {
  it('stays in both, and file, row and unit are told, where the table speaks of no part', () => {
    const text = 'old_code,new_name\n00001,Xã Một\n00004,Xã Hai\n00001,Xã Hai\n';
    expect(groups(text).map(({ members, parts }) => [members, parts])).toEqual([
      [['00001'], []],
      [['00004', '00001'], []],
    ]);
    const fault = { rule: 'unit_in_two_groups', severity: 'fault', file: 'bảng.csv', row: 4 };
    expect(read(text).problems).toContainEqual({
      ...{ ...fault, column: 'old_code', header: 'old_code', value: '00001', instead: 'Xã Một' },
    });
    expect(read(text).counts).toMatchObject({ read: 3, keptOut: 0 });
  });

  it('is told also where both rows say that it comes whole, or one whole and one in part', () => {
    const both = (one: string, other: string) =>
      told(`old_code,new_name,note\n00001,Xã Một,${one}\n00001,Xã Hai,${other}\n`).flatMap(
        ([rule, row]) => (rule === 'unit_in_two_groups' ? [row] : []),
      );
    expect(both('Nhập toàn bộ', 'Nhập toàn bộ')).toEqual([3]);
    expect(both('Nhập toàn bộ', 'Nhập một phần')).toEqual([2]);
    expect(both('Nhập một phần', 'Nhập một phần')).toEqual([]);
  });

  it('comes in part where one of its rows says so: a row that is silent has the rest', () => {
    const text = 'old_code,new_name,share_people\n00001,Xã Một,40%\n00001,Xã Hai,\n';
    expect(groups(text).map(({ members, parts }) => [members.length, parts.length])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(told(text)).toContainEqual(['part_supposed', 3, 'old_code', '00001']);
  });
});

describe('every problem is told with row, column and value, and the row kept out', () => {
  it.each([
    ['00001,Xã Một,\n99999,Xã Một,', ['old_unit_unknown', 3, 'old_code', '99999']],
    [',Xã Một,', ['old_unit_missing', 2, 'old_code', '']],
    ['00001,,', ['new_unit_missing', 2, 'new_name', '']],
    ['00001,Xã Một,Nhập phần nào đó', ['transfer_unknown', 2, 'note', 'Nhập phần nào đó']],
    ['00001,Xã Một,\n00001,Xã Một,', ['row_twice', 3, 'old_code', '00001']],
  ])('%s', (rows, problem) => {
    const text = `old_code,new_name,note\n${rows}\n`;
    expect(told(text)).toContainEqual(problem);
    expect(read(text).counts.keptOut).toBe(1);
  });

  it('a name that several units have is told with all of them', () => {
    const { problems } = read('Tên xã cũ,Tên xã mới,Tỉnh\nTân Lập,Xã X,02\n');
    expect(problems).toMatchObject([
      { rule: 'old_unit_ambiguous', instead: '00013 Xã Tân Lập, 00016 Xã Tân Lập' },
    ]);
  });

  it('a table without a header is no plan, and says what stands in its place', () => {
    const { draft, problems } = read('a,b\n1,2\n');
    expect(draft).toBeNull();
    expect(problems).toMatchObject([{ rule: 'no_header', value: 'a, b' }]);
  });

  it('a quote that is never closed is told with its row', () => {
    expect(() => readDelimited('a,b\n"1,2\n3,4\n')).toThrow(new UnclosedQuote(2));
  });

  it('a remark that speaks of nothing passing is kept with the plan', () => {
    const { draft } = read('old_code,new_name,note\n00001,Xã Một,Gần trung tâm\n');
    expect(draft?.remarks).toBe('Xã Một: Gần trung tâm');
  });
});

it('names of columns are understood by what they say', () => {
  const names = [
    'Mã ĐVHC trước sắp xếp',
    'Tên xã, phường sau sắp xếp',
    'Dân số xã cũ',
    'Tỷ lệ dân số',
  ];
  expect(names.map(columnOf)).toEqual(['old_code', 'new_name', null, 'share_people']);
});

it('shares are read as people write them, and nothing else is a share', () => {
  expect(['0.4', '0,4', '40%', '40 %', '', '1'].map(readShare)).toEqual([
    0.4,
    0.4,
    0.4,
    0.4,
    null,
    1,
  ]);
  for (const wrong of ['40', '-1', 'nửa', '1/2']) expect(readShare(wrong)).toBeNaN();
});

describe('for any table', () => {
  const cell = fc.constantFrom('', '1', '00001', '00004', '00010', '99', 'Xã Một', 'An Bình');
  const note = fc.constantFrom('', 'Nhập toàn bộ', 'Nhập một phần', 'Nhập gì đó', 'ghi thêm');
  const table = fc.array(fc.tuple(cell, cell, cell, note), { maxLength: 12 });
  const textOf = (rows: readonly (readonly string[])[]) =>
    `old_code,old_name,new_name,note\n${rows.map((row) => row.join(',')).join('\n')}\n`;

  it('every row is read, kept out with a problem of its own, a heading or blank', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { counts, problems } = read(textOf(rows));
        const { below, read: taken, keptOut, headings, blank } = counts;
        expect(taken + keptOut + headings + blank).toBe(below);
        const out = problems.filter((p) => p.severity === 'error' || p.rule === 'row_twice');
        expect(out).toHaveLength(keptOut);
        for (const { row, file } of out) expect([row === null, file]).toEqual([false, 'bảng.csv']);
      }),
    );
  });

  it('what is read is in the plan once, whole or in part', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { counts, draft } = read(textOf(rows));
        const given = draft!.plan.groups.flatMap(({ members, parts }) => [...members, ...parts]);
        expect(given).toHaveLength(counts.read);
        const parts = draft!.plan.groups.flatMap((group) => group.parts);
        expect(parts.every(({ word }) => PART_WORDS.includes(word))).toBe(true);
        expect(draft!.marks).toHaveLength(draft!.plan.groups.length);
      }),
    );
  });
});

it('a text of separated values gives back any cells', () => {
  const cells = fc.array(fc.string({ unit: fc.constantFrom(...'aá",;\n\t x') }), {
    minLength: 2,
    maxLength: 4,
  });
  fc.assert(
    fc.property(cells, cells, (head, row) => {
      const quoted = (list: string[]) => list.map((c) => `"${c.replaceAll('"', '""')}"`).join(',');
      const rows = readDelimited(
        `a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p\n${quoted(head)}\n${quoted(row)}`,
      );
      const wanted = [head, row].filter((list) => list.some((c) => c !== ''));
      // The separator is found by the first lines; where the cells hold more of another it is that one.
      if (rows[0]?.cells.length === 16) expect(rows.slice(1).map((r) => r.cells)).toEqual(wanted);
    }),
  );
});
