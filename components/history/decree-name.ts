import type { ActData } from '@/server/answers/past-shapes';
import type { Words } from '../states/note-sentence';

/** Endings of the numbers of acts, and the kind of act that has them. */
const KINDS = [
  [/QH|NQ/, 'resolution'],
  [/NĐ/, 'government'],
  [/QĐ/, 'decision'],
] as const;

/** An act as law is cited, "Nghị quyết 202/2025/QH15"; a text that says what it is stays as it is. */
export function decreeName(decree: string | null, t: Words): string {
  if (decree === null) return t('decree.none');
  if (!/^\d/.test(decree)) return decree;
  const kind = KINDS.find(([mark]) => mark.test(decree))?.[1] ?? 'other';
  return t(`decree.${kind}`, { number: decree });
}

/** All acts of a day in one text, each once. */
export function decreeNames(acts: readonly ActData[], t: Words): string {
  return [...new Set(acts.map(({ decree }) => decreeName(decree, t)))].join(', ');
}
