/** Classes of what is shown of every unit, the same for all periods: colours mean the same while time plays. */
/** 1, 2 or 5 times a power of ten, the one nearest to a value over 0 by ratio. */
function roundNumber(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const ratio = (step: number) => Math.abs(Math.log((step * power) / value));
  return [1, 2, 5, 10].reduce((best, step) => (ratio(step) < ratio(best) ? step : best)) * power;
}

/** The value below which a part of ascending values lies. */
const quantile = (values: readonly number[], part: number): number =>
  values[Math.min(values.length - 1, Math.floor(values.length * part))]!;

/**
 * Limits of six classes about zero, alike on both sides, so that no colour is stronger on one side for
 * the same distance: about half of all values lie within the inner limits, and most within the outer.
 * @param values of all units in all periods; null where there is none
 * @returns null where nothing is over or below zero
 */
export function limitsAboutZero(values: Iterable<number | null>): number[] | null {
  const sizes = [...values].flatMap((v) => (v ? [Math.abs(v)] : [])).sort((a, b) => a - b);
  if (sizes.length === 0) return null;
  const outer = roundNumber(quantile(sizes, 0.85));
  const inner = Math.min(roundNumber(quantile(sizes, 0.45)), outer / 2);
  return [-outer, -inner, 0, inner, outer];
}

/** Limits of seven classes from zero up, by equal parts of all values, at round numbers. */
export function limitsFromZero(values: Iterable<number | null>): number[] | null {
  const sizes = [...values].flatMap((v) => (v ? [v] : [])).sort((a, b) => a - b);
  if (sizes.length === 0) return null;
  const rounded = [1, 2, 3, 4, 5, 6].map((k) => toTwoDigits(quantile(sizes, k / 7)));
  return [...new Set(rounded)].filter((limit) => limit > 0);
}

function toTwoDigits(value: number): number {
  const power = 10 ** (Math.floor(Math.log10(value)) - 1);
  const rounded = Math.round(value / power) * power;
  return Number(rounded.toPrecision(2));
}
