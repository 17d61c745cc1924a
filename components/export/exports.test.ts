import excel from 'exceljs';
import fc from 'fast-check';
import type { Topology } from 'topojson-specification';
import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { CELL } from '@/geo/disclosure';
import { MEASURE_IDS, type MeasureId } from '@/geo/measures';
import { type Edition, isoDate } from '@/geo/units';
import type { Figures } from '@/server/answers/shapes';
import type { TableAnswer } from '../answers';
import { MESSAGES } from '../i18n/messages';
import type { Words } from '../states/note-sentence';
import { aboutAnswer } from './about';
import { csvText } from './csv';
import { fileName } from './file-name';
import { unitsGeoJson } from './geojson';
import { tableSheet } from './sheets';
import { xlsxBytes } from './xlsx';

const t = createTranslator({ locale: 'vi', messages: MESSAGES.vi }) as unknown as Words;
const edition = isoDate('2025-07-01') as Edition;

/** Three communes: one with figures, one hidden, one with zero people and nothing else known. */
const figures: Figures = {
  values: [1234.5, null, 0],
  cells: [CELL.value, CELL.hidden, CELL.value],
};
const lacking: Figures = { values: [9.25, null, null], cells: [0, 1, 2] };
const answer: TableAnswer = {
  question: { level: 'commune', edition, date: edition, concept: 'registered' },
  data: {
    code: ['00001', '00002', '00003'],
    name: ['Xã "Một", thử', '=HYPERLINK("x")', 'Phường Ba'],
    nameEn: ['Mot commune', 'Hai commune', 'Ba ward'],
    kind: ['commune', 'commune', 'ward'],
    parentName: ['Tỉnh A', '-B', null],
    parentNameEn: ['A Province', '-B', null],
    areaKm2: [10.5, 2, null],
    measures: Object.fromEntries(
      MEASURE_IDS.map((id) => [id, id === 'people' ? figures : lacking]),
    ) as Record<MeasureId, Figures>,
    estimates: null,
  },
  notes: [{ code: 'sample_data' }, { code: 'hidden_cells', count: 1, threshold: 5 }],
  provenance: {
    releaseId: 'thử-1',
    releaseTitle: { vi: 'Bản thử', en: 'A trial' },
    sample: true,
    source: { title: 'Nguồn thử', titleEn: 'A trial source' },
  },
};
const about = aboutAnswer('Số liệu các đơn vị', answer, t, 'vi');
const sheet = tableSheet(answer.data, t, 'vi');
const names = { data: 'Số liệu', about: 'Thông tin', notes: 'Lưu ý' };
const HIDDEN = 'ẩn để bảo vệ thông tin cá nhân';
const SAMPLE = 'Dữ liệu mẫu / Sample data';

/** Reads RFC 4180 as a spreadsheet does; written apart from the writer it tries. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
    if (cell.lastIndex >= text.length) break;
  }
  return rows;
}

describe('a CSV', () => {
  const text = csvText(sheet, about, 'Lưu ý');
  const [head = [], ...rows] = readCsv(text.slice(1));
  const at = (name: string) => head.indexOf(name);

  test('begins with the byte order mark and has a row a unit', () => {
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(rows.map((row) => row[at('Mã')])).toEqual(['00001', '00002', '00003']);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
  });

  test('tells hidden in words, zero as 0, missing in words, and numbers raw', () => {
    expect(rows.map((row) => row[at('Dân số (người)')])).toEqual(['1234.5', HIDDEN, '0']);
    expect(rows.map((row) => row[at('Tuổi trung vị (tuổi)')])).toEqual([
      '9.25',
      HIDDEN,
      'chưa có số liệu',
    ]);
  });

  test('says on every row that it is a sample, with release, concept and date', () => {
    for (const row of rows) {
      expect(row[at('Tính chất')]).toBe(SAMPLE);
      expect(row[at('Bản phát hành')]).toBe('Bản thử (thử-1)');
      expect(row[at('Loại dân số')]).toBe('Thường trú và tạm trú');
      expect(row[at('Ngày số liệu')]).toBe('01/07/2025');
    }
  });

  test('never lets a name become a formula', () => {
    expect(rows[1]?.[at('Đơn vị')]).toBe(`'=HYPERLINK("x")`);
    expect(rows[1]?.[at('Thuộc')]).toBe("'-B");
  });

  test('gives back any text that is no formula, whatever commas and quotes are in it', () => {
    const plain = fc.string().filter((s) => !/^[=+\-@\t\r]/.test(s));
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        const one = {
          columns: ['a', 'b'].map((header) => ({ header, kind: 'text' as const })),
          rows: [[a, b]],
        };
        const none = { title: '', lines: [], notes: [], sample: false };
        expect(readCsv(csvText(one, none, 'n').slice(1))[1]).toEqual([a, b, '']);
      }),
    );
  });
});

describe('a file of restated figures', () => {
  const estimates = { share: [0.25, 0, 0], basis: ['area' as const, null, null] };
  const restated = tableSheet({ ...answer.data, estimates }, t, 'vi');

  test('says in every row how much of it is estimated, and by what', () => {
    const [head = [], ...rows] = readCsv(csvText(restated, about, 'Lưu ý').slice(1));
    const at = (name: string) => head.indexOf(name);
    expect(rows.map((row) => row[at('Phần ước tính (%)')])).toEqual(['25', '0', '0']);
    expect(rows.map((row) => row[at('Căn cứ ước tính')])).toEqual([
      'theo diện tích',
      'không ước tính',
      'không ước tính',
    ]);
  });

  test('says in every row which units the figures were counted on', () => {
    const to = isoDate('2026-04-30') as Edition;
    const notes = [{ code: 'restated' as const, from: edition, to }];
    const told = aboutAnswer('Số liệu', { ...answer, notes }, t, 'vi');
    const [head = [], ...rows] = readCsv(csvText(restated, told, 'Lưu ý').slice(1));
    for (const row of rows)
      expect(row[head.indexOf('Cách quy đổi')]).toBe(
        'Số liệu trên địa giới 01/07/2025, quy đổi về địa giới 30/04/2026',
      );
  });
});

describe('an XLSX', () => {
  test('has numbers as numbers, words for what is hidden, and a second sheet that says what it is', async () => {
    const book = new excel.Workbook();
    await book.xlsx.load((await xlsxBytes(sheet, about, names)) as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Số liệu', 'Thông tin']);
    const people = book.worksheets[0]?.getColumn(6).values;
    expect(people?.slice(1)).toEqual(['Dân số (người)', 1234.5, HIDDEN, 0]);
    const told = book.worksheets[1]?.getSheetValues().flat();
    expect(told).toContain(SAMPLE);
    expect(told).toContain('Nguồn thử');
    expect(told).toContain('Số liệu mẫu do chương trình tạo ra, không phải số liệu thật.');
  });

  test('holds a name that looks like a formula as a text', async () => {
    const book = new excel.Workbook();
    await book.xlsx.load((await xlsxBytes(sheet, about, names)) as ArrayBuffer);
    const cell = book.worksheets[0]?.getCell('B3');
    expect([cell?.type, cell?.value]).toEqual([excel.ValueType.String, '=HYPERLINK("x")']);
  });
});

describe('a GeoJSON', () => {
  const topology: Topology = {
    type: 'Topology',
    arcs: [
      [
        [105, 21],
        [106, 21],
        [106, 22],
        [105, 21],
      ],
    ],
    objects: {
      units: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: '00001', arcs: [[0]] },
          { type: 'Polygon', id: '00002', arcs: [[0]] },
        ],
      },
    },
  };
  const collection = JSON.parse(JSON.stringify(unitsGeoJson(topology, answer.data, about, t)));

  test('has every unit, with a null geometry for one that has no boundary', () => {
    expect(
      collection.features.map((f: { id: string; geometry: { type: string } | null }) => [
        f.id,
        f.geometry?.type ?? null,
      ]),
    ).toEqual([
      ['00001', 'Polygon'],
      ['00002', 'Polygon'],
      ['00003', null],
    ]);
  });

  test('says beside each figure how it is to be read', () => {
    const read = collection.features.map((f: { properties: Record<string, unknown> }) => [
      f.properties.people,
      f.properties.people_reading,
    ]);
    expect(read).toEqual([
      [1234.5, 'có số liệu'],
      [null, HIDDEN],
      [0, 'có số liệu'],
    ]);
  });

  test('carries what it is about, and that it is a sample', () => {
    expect(collection.about['Tính chất']).toBe(SAMPLE);
    expect(collection.about['Lưu ý']).toHaveLength(2);
  });
});

test('a file name is plain letters, with date, release and the mark of a sample', () => {
  const named = { what: 'Mật độ dân số, cấp xã', releaseId: 'vn-2025', date: '2019-04-01' };
  expect(fileName({ ...named, sample: false }, 'csv')).toBe(
    'dan-do_mat-do-dan-so-cap-xa_2019-04-01_vn-2025.csv',
  );
  expect(fileName({ ...named, sample: true }, 'xlsx')).toMatch(/_mau-sample\.xlsx$/);
});
