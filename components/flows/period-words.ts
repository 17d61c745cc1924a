import { parsePeriod } from '@/geo/flows';
import type { Words } from '../states/words';

/** A period as it is read: "năm 2024", "quý I/2024", "tháng 03/2024". */
export function periodText(period: string, t: Words): string {
  const { kind, first } = parsePeriod(period);
  const year = String(Math.floor(first / 12));
  const month = first % 12;
  return t(`migration.period.${kind}`, {
    year,
    quarter: String(Math.floor(month / 3) + 1),
    month: String(month + 1).padStart(2, '0'),
  });
}

/** A span of periods: one alone, or from the first to the last. */
export function spanText(from: string, to: string, t: Words): string {
  if (from === to) return periodText(to, t);
  return t('migration.period.span', { from: periodText(from, t), to: periodText(to, t) });
}
