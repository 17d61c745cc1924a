import type { Words } from '../states/words';
import { number, text } from './flow-columns';
import type { Sheet } from './sheet';

/** Movers by age on their way into a file. */
export function agesSheet(movers: ReadonlyMap<string, number>, t: Words): Sheet {
  return {
    columns: [text(t('migration.ages.age')), number(t('migration.ages.movers'))],
    rows: [...movers],
  };
}
