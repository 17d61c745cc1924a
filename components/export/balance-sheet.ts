/** The balance of people of a place on its way into a file. */
import { type BalanceOfYear, firstDayOf } from '../flows/balance';
import type { Words } from '../states/words';
import { formatDate, type Language } from '../theme';
import { number, periodColumn, text } from './flow-columns';
import type { Sheet, SheetCell } from './sheet';

const PARTS = ['births', 'deaths', 'internal', 'abroad', 'untold', 'residual'] as const;

/** A row a year: people at its beginning, what changed them, people at its end, or what the year lacks. */
export function balanceSheet(years: readonly BalanceOfYear[], t: Words, language: Language): Sheet {
  return {
    columns: [
      periodColumn(t),
      number(t('migration.balance.start')),
      ...PARTS.map((part) => number(t(`migration.balance.${part}`))),
      number(t('migration.balance.end')),
      text(t('migration.balance.note')),
    ],
    rows: years.map(({ year, found }): SheetCell[] => {
      if (typeof found !== 'string')
        return [year, found.start, ...PARTS.map((part) => found[part]), found.end, null];
      const day = formatDate(firstDayOf(Number(year) + 1), language);
      return [
        ...[year, null, ...PARTS.map(() => null), null],
        t(`migration.balance.lack.${found}`, { year, day }),
      ];
    }),
  };
}
