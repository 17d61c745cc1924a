import { isoDate } from '@/geo/units';
import { floor, type StandardSet } from '../standards';

/** Resolution 1211/2016 on standards of administrative units, as amended by 27/2022. */
export const resolution1211: StandardSet = {
  id: '1211/2016/UBTVQH13',
  purpose: 'standards',
  inForceFrom: isoDate('2016-06-28'),
  inForceTo: isoDate('2025-12-31'),
  amendedBy: '27/2022/UBTVQH15',
  source: {
    vi: 'Nghị quyết 1211/2016/UBTVQH13, sửa đổi, bổ sung bởi Nghị quyết 27/2022/UBTVQH15',
    en: 'Resolution 1211/2016/UBTVQH13, as amended by Resolution 27/2022/UBTVQH15',
  },
  standards: [
    floor('province', 'mountain', 900_000, 8000, 'read'),
    floor('province', 'other', 1_400_000, 5000, 'read'),
    floor('municipality', 'any', 1_000_000, 1500, 'unconfirmed'),
    floor('commune', 'mountain', 5000, 50, 'read'),
    floor('commune', 'other', 8000, 30, 'read'),
    floor('ward', 'any', 15_000, 5.5, 'unconfirmed', {
      note: {
        vi: 'Mức của phường thuộc quận; phường thuộc thành phố thuộc tỉnh từ 7.000 người, thuộc thị xã từ 5.000 người',
        en: 'The level of wards of urban districts; wards of provincial cities need 7,000 people, of towns 5,000',
      },
    }),
    floor('township', 'any', 8000, 14, 'unconfirmed'),
  ],
};
