import { isoDate } from '@/geo/units';
import type { RearrangementSet } from '../standards';

/** Resolution 35/2023: which existing units must be rearranged by 2025, and by 2030. */
export const resolution35: RearrangementSet = {
  id: '35/2023/UBTVQH15',
  purpose: 'rearrangement',
  inForceFrom: isoDate('2023-07-12'),
  inForceTo: null,
  amendedBy: null,
  source: { vi: 'Nghị quyết 35/2023/UBTVQH15', en: 'Resolution 35/2023/UBTVQH15' },
  periods: [
    {
      fromYear: 2023,
      toYear: 2025,
      level: 'commune',
      anyOf: [
        { areaBelowPct: 70, populationBelowPct: 70 },
        { areaBelowPct: 20, populationBelowPct: 300 },
      ],
      confidence: 'read',
      note: null,
    },
    {
      fromYear: 2023,
      toYear: 2025,
      level: 'district',
      anyOf: [
        { areaBelowPct: 70, populationBelowPct: 70 },
        { areaBelowPct: 20, populationBelowPct: 200 },
      ],
      confidence: 'read',
      note: null,
    },
    {
      fromYear: 2026,
      toYear: 2030,
      level: 'any',
      anyOf: [{ areaBelowPct: 100, populationBelowPct: 100 }],
      confidence: 'read',
      note: {
        vi: 'Nghị quyết còn những trường hợp khác chưa được đưa vào đây',
        en: 'The resolution has further cases that are not held here',
      },
    },
  ],
};
