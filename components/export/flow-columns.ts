/** The heads of columns that tables of movers have in common. */
import type { Words } from '../states/words';
import type { SheetColumn } from './sheet';

export const text = (header: string): SheetColumn => ({ header, kind: 'text' });
export const number = (header: string, decimals?: number): SheetColumn => ({
  ...{ header, kind: 'number' },
  ...(decimals === undefined ? {} : { decimals }),
});

/** Where people left and where they came to, each by code and name. */
export const endColumns = (t: Words): SheetColumn[] => [
  text(t('migration.table.fromCode')),
  text(t('migration.table.from')),
  text(t('migration.table.toCode')),
  text(t('migration.table.to')),
];

export const periodColumn = (t: Words): SheetColumn => text(t('migration.period.label'));
