import { isoDate } from '@/geo/units';
import type { ClassificationSet } from '../standards';

/** Decree 307/2025: classes I to III of administrative units, by points. */
export const decree307: ClassificationSet = {
  id: '307/2025/NĐ-CP',
  purpose: 'classification',
  inForceFrom: isoDate('2025-11-27'),
  inForceTo: null,
  amendedBy: null,
  source: { vi: 'Nghị định 307/2025/NĐ-CP', en: 'Decree 307/2025/NĐ-CP' },
  classes: [
    { name: 'I', minPoints: 75 },
    { name: 'II', minPoints: 60 },
    { name: 'III', minPoints: 0 },
  ],
  scales: [
    {
      level: 'province',
      population: {
        base: 10,
        upTo: 2_000_000,
        plus: 0.5,
        per: 60_000,
        max: 25,
        mountainLevelPct: 75,
      },
      areaKm2: { base: 10, upTo: 8000, plus: 0.5, per: 200, max: 25, mountainLevelPct: null },
    },
  ],
  confidence: 'read',
  note: {
    vi: 'Phân loại theo Nghị định 307/2025/NĐ-CP: mới có thang điểm dân số và diện tích của đơn vị cấp tỉnh; chưa có thang điểm của xã, phường và của các tiêu chí khác nên chưa xếp loại',
    en: 'Classification by Decree 307/2025/NĐ-CP: only the scales of people and land of province-level units are held; those of communes and wards and of the other criteria are not, so no class is told',
  },
};
