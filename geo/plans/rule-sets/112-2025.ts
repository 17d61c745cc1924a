import { isoDate } from '@/geo/units';
import { floor, type StandardSet } from '../standards';

/** Resolution 112/2025 on standards of administrative units of two levels. */
export const resolution112: StandardSet = {
  id: '112/2025/UBTVQH15',
  purpose: 'standards',
  inForceFrom: isoDate('2026-01-01'),
  inForceTo: null,
  amendedBy: null,
  source: { vi: 'Nghị quyết 112/2025/UBTVQH15', en: 'Resolution 112/2025/UBTVQH15' },
  standards: [
    floor('province', 'mountain', 900_000, 8000, 'read'),
    floor('province', 'other', 1_400_000, 5000, 'read'),
    floor('municipality', 'any', 2_500_000, 2500, 'read', {
      minWardShare: 0.3,
      minUrbanisation: 0.45,
    }),
    floor('commune', 'mountain', 5000, 100, 'read'),
    floor('commune', 'island', 2500, 15, 'read'),
    floor('commune', 'other', 16_000, 30, 'read'),
    floor('ward', 'any', 21_000, 5.5, 'read'),
    floor('special_zone', 'any', null, null, 'single', {
      note: {
        vi: 'Đặc khu: không quy định mức tối thiểu',
        en: 'Special zones: no least value is set',
      },
    }),
  ],
};
