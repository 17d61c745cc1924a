import type { SampleCountry } from '../country';

/** Units of the communes' level in force on a day. */
export const communesOn = ({ units }: SampleCountry, day: string) =>
  units.filter(
    ({ level, validFrom, validTo }) =>
      level === 'commune' && validFrom <= day && (validTo === null || day < validTo),
  );

/** How many items have each key. */
export function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}
