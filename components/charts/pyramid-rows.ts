import { CELL } from '@/geo/disclosure';
import type { Figure, Figures, ProfileData } from '@/server/answers/shapes';

export type PyramidMode = 'counts' | 'shares';

/** One bar: where it starts and ends along the axis, and the figure behind it. */
export interface Side {
  /** Two places on the axis, the centre gap included; empty (equal ends) where there is no value. */
  range: [number, number];
  figure: Figure;
}
export interface PyramidRow {
  /** First age of the group; the last group is open. */
  band: number;
  last: boolean;
  male: Side;
  female: Side;
}
export interface PyramidRows {
  /** Oldest first, as they stand from top to bottom. */
  rows: PyramidRow[];
  /** Half of the space left in the middle for the ages, in units of the axis. */
  gap: number;
  /** The axis runs from `-limit` to `limit`. */
  limit: number;
  /** Round values to draw grid lines at, above zero. */
  steps: number[];
  anyHidden: boolean;
}

/** Share of the half axis that is left free in the middle. */
const GAP = 0.13;

/**
 * Lays a pyramid out: males to the left, females to the right, the ages between them.
 * @param total people of the unit, the base of the shares; without a value only counts can be drawn
 */
export function pyramidRows(
  pyramid: NonNullable<ProfileData['pyramid']>,
  mode: PyramidMode,
  total: Figure,
): PyramidRows {
  const base = mode === 'shares' ? total.value : 1;
  const scale = base === null || base === 0 ? null : (mode === 'shares' ? 100 : 1) / base;
  const read = (side: Figures, i: number): Figure => {
    const value = side.values[i] ?? null;
    const cell = side.cells[i] ?? CELL.missing;
    return cell === CELL.value && value !== null && scale !== null
      ? { value: value * scale, cell }
      : { value: null, cell: cell === CELL.value ? CELL.missing : cell };
  };
  const pairs = pyramid.band.map((band, i) => ({
    band,
    male: read(pyramid.male, i),
    female: read(pyramid.female, i),
  }));
  const max = Math.max(
    0,
    ...pairs.flatMap(({ male, female }) => [male.value ?? 0, female.value ?? 0]),
  );
  const steps = roundSteps(max);
  const reach = max * 1.02 || 1;
  const gap = reach * GAP;
  const rows = pairs.map(({ band, male, female }, i) => ({
    band,
    last: i === pairs.length - 1,
    male: { figure: male, range: [-gap - (male.value ?? 0), -gap] as [number, number] },
    female: { figure: female, range: [gap, gap + (female.value ?? 0)] as [number, number] },
  }));
  return {
    rows: rows.reverse(),
    gap,
    limit: gap + reach,
    steps,
    anyHidden: pairs.some(({ male, female }) =>
      [male, female].some(({ cell }) => cell === CELL.hidden),
    ),
  };
}

/**
 * Round values (1, 2 or 5 times a power of ten) to draw grid lines at: few, and short of the widest
 * bar by enough that their labels stay within the picture.
 */
export function roundSteps(max: number): number[] {
  if (max <= 0) return [];
  const room = max * 0.8;
  const power = 10 ** Math.floor(Math.log10(room));
  const step = [5, 2, 1].map((k) => k * power).find((s) => s <= room) as number;
  return [step, step * 2].filter((value) => value <= room);
}
