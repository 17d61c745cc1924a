import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { type Edition, isoDate } from '@/geo/units';
import type { CrosswalkAnswer } from '../answers';
import { MESSAGES } from '../i18n/messages';
import type { Words } from '../states/note-sentence';
import { aboutCrosswalk, crosswalkSheet } from './crosswalk-sheet';
import { csvText } from './csv';

const t = createTranslator({ locale: 'vi', messages: MESSAGES.vi }) as unknown as Words;
const day = (text: string) => isoDate(text) as Edition;

/** One unit by law, one estimated, one of which nothing is known. */
const answer: CrosswalkAnswer = {
  question: { level: 'commune', from: day('2019-04-01'), to: day('2025-07-01') },
  data: {
    fromCode: ['00001', '00002', '00003'],
    fromName: ['Xã Một', 'Xã Hai', 'Xã Ba'],
    fromNameEn: ['Mot Commune', 'Hai Commune', 'Ba Commune'],
    toCode: ['00009', '00009', '00009'],
    toName: ['Xã Chín', 'Xã Chín', 'Xã Chín'],
    toNameEn: ['Chin Commune', 'Chin Commune', 'Chin Commune'],
    sharePopulation: [1, 0.25, null],
    shareArea: [1, 0.5, null],
    basis: ['decree', 'area', null],
    basisArea: ['decree', 'area', null],
    acts: [
      { day: isoDate('2025-07-01'), decree: '202/2025/QH15', title: 'Sắp xếp', titleEn: 'Merger' },
    ],
  },
  notes: [],
  provenance: {
    ...{ releaseId: 'r', releaseTitle: { vi: 'Thử', en: 'Trial' }, sample: true, source: null },
  },
};

describe('a crosswalk as a file', () => {
  const about = aboutCrosswalk('Bảng', answer, t, 'vi');
  const [head, ...rows] = csvText(crosswalkSheet(answer, 'vi'), about, 'Lưu ý')
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n');

  test('has the columns of the command line, with names, numbers raw and the unknown blank', () => {
    expect(head).toMatch(
      /^from_code,from_name,to_code,to_name,share_population,share_area,basis,basis_area,/,
    );
    expect(rows.map((row) => row.split(',').slice(0, 8).join(','))).toEqual([
      '00001,Xã Một,00009,Xã Chín,1,1,decree,decree',
      '00002,Xã Hai,00009,Xã Chín,0.25,0.5,area,area',
      '00003,Xã Ba,00009,Xã Chín,,,,',
    ]);
  });

  test('says between which days, by which act, how much is estimated or unknown, and that it is invented', () => {
    const told = new Map(about.lines);
    expect(told.get('Từ địa giới')).toBe('01/04/2019');
    expect(told.get('Sang địa giới')).toBe('01/07/2025');
    expect(told.get('Văn bản')).toBe('Nghị quyết 202/2025/QH15 (01/07/2025)');
    expect(about.notes.join(' ')).toMatch(/1 tỷ lệ dân số là ước tính.*1 tỷ lệ dân số chưa biết/);
    expect(rows[0]).toContain('Dữ liệu mẫu / Sample data');
  });

  test('names the units in the language of the reader', () => {
    expect(crosswalkSheet(answer, 'en').rows[0]?.[1]).toBe('Mot Commune');
  });
});
