import type { Language } from '../theme';

/** The most inner limits that a map can be read with. */
export const MOST_LIMITS = 8;

export type LimitsFault = 'number' | 'order' | 'many' | 'none';
export type ReadLimits = { limits: number[] } | { fault: LimitsFault };

/**
 * Reads class limits as a reader writes them, parted by semicolons or spaces: "100; 1.500; 2,5" in
 * Vietnamese, "100; 1,500; 2.5" in English.
 */
export function readLimits(text: string, language: Language): ReadLimits {
  const [group, mark] = language === 'vi' ? ['.', ','] : [',', '.'];
  const words = text.split(/[;\s]+/).filter((word) => word !== '');
  if (words.length === 0) return { fault: 'none' };
  if (words.length > MOST_LIMITS) return { fault: 'many' };
  const shape = new RegExp(`^-?(\\d+|\\d{1,3}(\\${group}\\d{3})+)(\\${mark}\\d+)?$`);
  if (!words.every((word) => shape.test(word))) return { fault: 'number' };
  const limits = words.map((word) => Number(word.replaceAll(group, '').replace(mark, '.')));
  const ascending = limits.every((limit, i) => i === 0 || (limits[i - 1] as number) < limit);
  return ascending ? { limits } : { fault: 'order' };
}

/** Writes limits as `readLimits` reads them. */
export function writeLimits(limits: readonly number[], language: Language): string {
  return limits
    .map((limit) => (language === 'vi' ? String(limit).replace('.', ',') : String(limit)))
    .join('; ');
}
