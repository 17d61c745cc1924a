import { densityDecimals, formatNumber, type Language } from '../theme';

/** One class in words, by its limits: half-open, so that every value stands in one class only. */
export type ClassLabel =
  | { kind: 'all' }
  | { kind: 'below'; to: string }
  | { kind: 'between'; from: string; to: string }
  | { kind: 'from'; from: string };

const MOST_DECIMALS = 4;

/** Writes limits with as few decimals as keep them apart, and no fewer than the measure shows. */
export function limitTexts(
  breaks: readonly number[],
  language: Language,
  decimals: number,
): string[] {
  for (let places = decimals; ; places++) {
    const texts = breaks.map((limit) => formatNumber(limit, language, places));
    if (new Set(texts).size === texts.length || places >= MOST_DECIMALS) return texts;
  }
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
