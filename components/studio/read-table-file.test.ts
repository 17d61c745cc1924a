import excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readTableFile } from './read-table-file';

const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);

describe('a file of a table', () => {
  it('is read from CSV, in UTF-8 with its mark or in UTF-16', async () => {
    const text = 'Mã xã cũ;Tên xã mới\n00004;Xã Hòa\n';
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const wanted = [
      { row: 1, cells: ['Mã xã cũ', 'Tên xã mới'] },
      { row: 2, cells: ['00004', 'Xã Hòa'] },
    ];
    expect((await readTableFile(file('a.csv', `\uFEFF${text}`))).rows).toEqual(wanted);
    expect((await readTableFile(file('a.txt', utf16))).rows).toEqual(wanted);
  });

  it('is read from the fullest sheet of a workbook; merged cells are told once, numbers as texts', async () => {
    const book = new excel.Workbook();
    book.addWorksheet('Bìa').addRow(['Đề án']);
    const sheet = book.addWorksheet('Bảng');
    sheet.addRows([
      ['Đơn vị mới', null, 'Đơn vị cũ'],
      ['Tên', 'Mã', 'Mã'],
      ['Xã Một', 4, '00001'],
      [null, null, '00004'],
    ]);
    sheet.mergeCells('A1:B1');
    sheet.mergeCells('A3:A4');
    const bytes = (await book.xlsx.writeBuffer()) as BlobPart;
    const { rows, sheet: read } = await readTableFile(file('b.xlsx', bytes));
    expect(read).toEqual({ name: 'Bảng', of: 2 });
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Đơn vị mới', '', 'Đơn vị cũ'],
      ['Tên', 'Mã', 'Mã'],
      ['Xã Một', '4', '00001'],
      ['', '', '00004'],
    ]);
  });

  it('is refused when it is neither', async () => {
    await expect(
      readTableFile(file('c.xlsx', new Uint8Array([0xff, 0x00, 0xd8]))),
    ).rejects.toThrow();
  });
});
