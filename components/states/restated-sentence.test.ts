import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { type Edition, isoDate } from '@/geo/units';
import type { Note } from '@/server/answers/shapes';
import { MESSAGES } from '../i18n/messages';
import { noteSentence } from './note-sentence';
import { estimateText, restatedLine } from './restated-sentence';
import type { Words } from './words';

const vi = createTranslator({ locale: 'vi', messages: MESSAGES.vi }) as unknown as Words;
const en = createTranslator({ locale: 'en', messages: MESSAGES.en }) as unknown as Words;
const restated: Note = {
  code: 'restated',
  from: isoDate('2019-04-01') as Edition,
  to: isoDate('2025-07-01') as Edition,
};
const estimated: Note = { code: 'estimated', basis: 'area', share: 0.34, count: 12 };

describe('what is said of restated figures', () => {
  test('is in one line which units, and that nothing is estimated', () => {
    expect(restatedLine([restated, { code: 'restated_exactly' }], vi, 'vi')).toEqual({
      line: 'Số liệu trên địa giới 01/04/2019, quy đổi về địa giới 01/07/2025',
      how: 'chính xác',
    });
  });

  test('is how much is estimated and by what, where something is', () => {
    expect(restatedLine([restated, estimated], en, 'en')?.how).toBe(
      '34.0% of people estimated (weakest basis: by area)',
    );
    expect(noteSentence(estimated, vi, 'vi')).toContain('12 đơn vị có phần ước tính');
  });

  test('is nothing for figures of the units themselves', () => {
    expect(restatedLine([{ code: 'sample_data' }], vi, 'vi')).toBeNull();
    expect(estimateText({ share: 0, basis: null }, vi, 'vi')).toBeNull();
  });

  test('never writes a small share as none', () => {
    expect(estimateText({ share: 0.0004, basis: 'area' }, vi, 'vi')).toBe(
      'ước tính dưới 0,1\u00a0% theo diện tích',
    );
  });
});
