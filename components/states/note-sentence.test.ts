import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { type Edition, isoDate } from '@/geo/units';
import type { Note } from '@/server/answers/shapes';
import { MESSAGES } from '../i18n/messages';
import { noteSentence, noteSentences, type Words } from './note-sentence';

const words = {
  vi: createTranslator({ locale: 'vi', messages: MESSAGES.vi }) as unknown as Words,
  en: createTranslator({ locale: 'en', messages: MESSAGES.en }) as unknown as Words,
};
const say = (note: Note, language: 'vi' | 'en') => noteSentence(note, words[language], language);

describe('a note', () => {
  test('says how many figures are hidden, and from which size on', () => {
    const note: Note = { code: 'hidden_cells', count: 1234, threshold: 5 };
    expect(say(note, 'vi')).toContain('1.234 số liệu được ẩn');
    expect(say(note, 'en')).toContain('1,234 figures are hidden');
    expect(say({ ...note, count: 1 }, 'en')).toContain('1 figure is hidden');
  });

  test('writes the day on which a trend begins as the language writes days', () => {
    const note: Note = { code: 'trend_cut', since: isoDate('2025-07-01') };
    expect(say(note, 'vi')).toContain('01/07/2025');
    expect(say(note, 'en')).toContain('1 July 2025');
  });

  test('says once that figures of several days were restated, with all of them', () => {
    const to = '2025-07-01' as Edition;
    const notes: Note[] = ['2024-01-01', '2019-01-01', '2024-01-01'].map((from) => ({
      ...{ code: 'restated', to },
      from: from as Edition,
    }));
    expect(noteSentences(notes, words.vi, 'vi')).toEqual([
      'Số liệu được đếm trên địa giới 01/01/2019 và 01/01/2024 và quy đổi về địa giới 01/07/2025.',
    ]);
  });

  test('names the level that a source stops at', () => {
    expect(say({ code: 'only_level', level: 'province' }, 'vi')).toBe(
      'Nguồn chỉ có số liệu đến cấp tỉnh.',
    );
  });

  test('tells a doubt with what was found and what it was held against, where known', () => {
    const note: Note = {
      code: 'doubtful',
      defect: 'density_outlier',
      found: '{"people":653422,"area_km2":9}',
      expected: '{"deviations":9.9,"compared_units":85,"place":"Tỉnh Lào Cai"}',
    };
    expect(say(note, 'vi')).toBe(
      'Số liệu còn nghi vấn. Mật độ dân số khác thường so với các đơn vị cùng loại trong cùng tỉnh. Tìm thấy: 653.422 người; diện tích công bố 9,00 km². Đối chiếu: lệch 9,9 lần độ lệch tuyệt đối trung vị; so với 85 đơn vị cùng loại; Tỉnh Lào Cai.',
    );
    expect(say({ ...note, found: null, expected: null }, 'en')).toBe(
      'Doubtful figure. The population density stands far apart from units of the same kind in the same province.',
    );
  });

  test('of a defect that the messages do not know shows its code rather than nothing', () => {
    const note: Note = { code: 'doubtful', defect: 'never_seen', found: null, expected: null };
    expect(say(note, 'en')).toContain('never_seen');
  });
});
