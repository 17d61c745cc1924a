/** Which kinds of units the law knows on a day. */
import type { IsoDate, Kind } from './types';

/** Law 72/2025/QH15 on the organisation of local government: two levels, and no townships, from this day on. */
const TWO_LEVELS = '2025-07-01' as IsoDate;

const PROVINCES: readonly Kind[] = ['province', 'municipality'];
const COMMUNES: readonly Kind[] = ['commune', 'ward', 'special_zone'];
const COMMUNES_OF_DISTRICTS: readonly Kind[] = ['commune', 'ward', 'township'];

/** Kinds that a unit made on a day can be of. */
export function kindsInLaw(level: 'province' | 'commune', day: IsoDate): readonly Kind[] {
  if (level === 'province') return PROVINCES;
  return day < TWO_LEVELS ? COMMUNES_OF_DISTRICTS : COMMUNES;
}
