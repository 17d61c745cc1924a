import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPublishedTable } from './published-table';

const HEADER =
  'Đơn vị hành chính từ ngày 01/7/2025,,,Đơn vị hành chính trước ngày 01/7/2025,,,,,\n' +
  '"Tỉnh, thành phố",Tên Xã mới,Mã Xã mới,Tên Xã cũ,Mã Xã cũ,Ghi chú,Quận/huyện,Tỉnh cũ,\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dando-table-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(rows: string, header = HEADER) {
  const path = join(folder, 'table.csv');
  await writeFile(path, header + rows);
  return readPublishedTable(path);
}
/** A row of invented units with a note. */
const row = (note: string, oldCode = '90001') =>
  `Tỉnh Mơ (99),Xã Mới,90009,Xã Cũ,${oldCode},"${note}",Huyện Ảo (998),Tỉnh Mơ (99),\n`;

it.each([
  ['Nhập toàn bộ', 'whole'],
  ['Giữ nguyên ', 'unchanged'],
  ['Nhập một  phần\n', 'part'],
  ['Nhâp một phần diện tích', 'land_only'],
  ['Nhập một phần diện tích, toàn bộ dân số'.normalize('NFD'), 'part_of_land_all_people'],
  ['Nhập một phần dân số', 'part_of_people_no_land'],
  ['Nhập toàn bộ diện tích', 'all_land_rest_of_people'],
  ['Phần còn lại sau khi tách một phần vào xã Khác', 'part'],
  ['Đổi tên, đổi loại hình từ một phần thị trấn Cũ', 'part'],
])('the note "%s" says %s', async (note, kind) => {
  const { rows } = await read(row(note));
  expect(rows[0]?.kind).toBe(kind);
});

it('ground that belonged to no commune is new land', async () => {
  const { rows } = await read(row('Nhập toàn bộ', ''));
  expect(rows[0]).toMatchObject({ kind: 'new_land', oldCode: '' });
});

it('a district without communes is known by D and its code', async () => {
  const { rows } = await read(row('Sắp xếp toàn bộ huyện Ảo thành đặc khu Ảo', ''));
  expect(rows[0]).toMatchObject({ kind: 'whole', oldCode: 'D998' });
});

it('counts headings apart from rows, and tells untidy cells as found', async () => {
  const { rows, headers, sections, untidy } = await read(
    `TỈNH MƠ  ,,,,,,,,\n${row('Giữ nguyên ')}`,
  );
  expect([rows.length, headers, sections]).toEqual([1, 2, 1]);
  expect(untidy).toEqual([
    { row: 3, column: 'Tỉnh, thành phố', found: 'TỈNH MƠ  ' },
    { row: 4, column: 'Ghi chú', found: 'Giữ nguyên ' },
  ]);
});

it('refuses a note that says nothing known, a bad code, another header', async () => {
  await expect(read(row('Nhập phần nào đó'))).rejects.toThrow(
    'table.csv, row 3, column Ghi chú: the note says nothing known (found "Nhập phần nào đó")',
  );
  await expect(read(row('Nhập toàn bộ', '123'))).rejects.toThrow('row 3, column Mã Xã cũ');
  await expect(read('', HEADER.replace('Ghi chú', 'Khác'))).rejects.toThrow(
    'row 2, column Ghi chú: the column is missing from the header',
  );
});
