/** A share as people write it: 0.4, "0,4", "40%", "40 %". Null for a blank cell, NaN for what is none. */
export function readShare(text: string): number | null {
  const found = text.trim();
  if (found === '') return null;
  const [, number, percent] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(found) ?? [];
  if (number === undefined) return Number.NaN;
  const value = Number(number.replace(',', '.')) / (percent ? 100 : 1);
  return value <= 1 ? value : Number.NaN;
}
