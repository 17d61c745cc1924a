import { shortName } from './names';
import type { Kind } from './types';

const KIND_IN_ENGLISH: Readonly<Record<Kind, string>> = {
  country: '',
  province: 'Province',
  municipality: 'City',
  commune: 'Commune',
  ward: 'Ward',
  township: 'Township',
  special_zone: 'Special Zone',
  island_district: 'Island District',
};

/** A plain English rendering, without diacritics: "Phường Ba Đình" to "Ba Dinh Ward". */
export function englishName(name: string, kind: Kind): string {
  const plain = shortName(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
  const word = KIND_IN_ENGLISH[kind];
  // A ward that is only a number keeps its kind in its short name: "Phường 1" to "Ward 1".
  const number = /(\d+)$/.exec(plain);
  if (number && shortName(name) === name.normalize('NFC').trim()) return `${word} ${number[1]}`;
  return word === '' ? plain : `${plain} ${word}`;
}
