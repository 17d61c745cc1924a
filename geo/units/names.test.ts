import { expect, it } from 'vitest';
import { nameInSentence } from './names';

it('a name inside a sentence has its kind in small letters, and its own as they are', () => {
  expect(nameInSentence('Tỉnh Cà Mau')).toBe('tỉnh Cà Mau');
  expect(nameInSentence('Thành phố Hà Nội')).toBe('thành phố Hà Nội');
  expect(nameInSentence('Đặc khu Phú Quốc')).toBe('đặc khu Phú Quốc');
  expect(nameInSentence('Ca Mau Province')).toBe('Ca Mau Province');
});
