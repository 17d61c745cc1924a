import { shortName, shortNameEn } from '@/geo/units';
import type { Language } from './theme';

interface Named {
  name: string;
  nameEn: string;
}

/** The name to show large, where the kind stands beside it: "Ba Đình" for "Phường Ba Đình". */
export function unitShortName({ name, nameEn }: Named, language: Language): string {
  return language === 'vi' ? shortName(name) : shortNameEn(nameEn);
}

/** The name to show alone, with its kind where the language carries one: "Phường Ba Đình". */
export function unitFullName({ name, nameEn }: Named, language: Language): string {
  return language === 'vi' ? name : nameEn;
}
