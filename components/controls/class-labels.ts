import { densityDecimals, formatNumber, type Language } from '../theme';

/** One class in words, by its limits: half-open, so that every value stands in one class only. */
export type ClassLabel =
  | { kind: 'all' }
  | { kind: 'below'; to: string }
  | { kind: 'between'; from: string; to: string }
  | { kind: 'from'; from: string };

const MOST_DECIMALS = 6;

/**
 * Writes limits whole, never rounded: a unit of 60,2 must not stand in a class that says "under 60".
 * @param decimals the fewest that are written
 */
export function limitTexts(
  breaks: readonly number[],
  language: Language,
  decimals: number,
): string[] {
  return breaks.map((limit) => {
    let places = decimals;
    while (places < MOST_DECIMALS && Number(limit.toFixed(places)) !== limit) places++;
    return formatNumber(limit, language, places);
  });
}

/** The labels of the classes between ascending inner limits, low to high. */
export function classLabels(
  breaks: readonly number[],
  language: Language,
  decimals: number,
): ClassLabel[] {
  const texts = limitTexts(breaks, language, decimals);
  if (texts.length === 0) return [{ kind: 'all' }];
  return Array.from({ length: texts.length + 1 }, (_, i): ClassLabel => {
    const [from, to] = [texts[i - 1], texts[i]];
    if (from === undefined) return { kind: 'below', to: to as string };
    return to === undefined ? { kind: 'from', from } : { kind: 'between', from, to };
  });
}

/** Decimals of one figure of a measure: densities under ten get one. */
export function decimalsFor(measure: { id: string; decimals: 0 | 1 }, value: number): number {
  return measure.id === 'density' ? densityDecimals(value) : measure.decimals;
}
