import type { Words } from '../states/words';
import type { Sheet } from './sheet';

/** Movers by age on their way into a file. */
export function agesSheet(movers: ReadonlyMap<string, number>, t: Words): Sheet {
  return {
    columns: [
      { header: t('migration.ages.age'), kind: 'text' },
      { header: t('migration.ages.movers'), kind: 'number' },
    ],
    rows: [...movers],
  };
}
