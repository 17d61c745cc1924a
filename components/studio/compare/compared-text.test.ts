import { expect, test } from 'vitest';
import { crossingText } from './compared-text';

test('people who cross are never told as none where nobody knows them', () => {
  expect(crossingText(0, 0, 'vi')).toBe('0');
  expect(crossingText(0, 2, 'vi')).toBe('?');
  expect(crossingText(1200, 0, 'vi')).toBe('1.200');
  expect(crossingText(1200, 1, 'en')).toBe('≥ 1,200');
});
