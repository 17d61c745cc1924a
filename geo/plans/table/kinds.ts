/** Kinds of units as tables write them. */
import { fold, KINDS, type Kind, type Level } from '@/geo/units';
import { levelOfKind } from '../plan';

const WORDS: readonly [vi: string, Kind][] = [
  ['Xã', 'commune'],
  ['Phường', 'ward'],
  ['Thị trấn', 'township'],
  ['Đặc khu', 'special_zone'],
  ['Tỉnh', 'province'],
  ['Thành phố', 'municipality'],
];
const FOLDED = WORDS.map(([word, kind]): [string, Kind] => [fold(word), kind]);

/** The kind that a cell names, in Vietnamese or by its key; null when none of the level. */
export function kindOf(text: string, level: Level): Kind | null {
  const folded = fold(text);
  const kind =
    KINDS.find((key) => fold(key) === folded) ?? FOLDED.find(([word]) => word === folded)?.[1];
  return kind !== undefined && levelOfKind(kind) === level ? kind : null;
}

/** The kind with which a name begins; null when it begins with none of the level. */
export function kindInName(name: string, level: Level): Kind | null {
  const folded = fold(name);
  const kind = FOLDED.find(([word]) => folded.startsWith(`${word} `))?.[1];
  return kind !== undefined && levelOfKind(kind) === level ? kind : null;
}

/** The name with its kind before it, as units are called in full. */
export function fullName(name: string, kind: Kind, level: Level): string {
  if (kindInName(name, level) !== null) return name;
  const word = WORDS.find(([, of]) => of === kind)?.[0];
  return word ? `${word} ${name}` : name;
}
