/** The two change events of the sample; dates and decrees are the real ones. */
export const EVENTS = {
  merger: {
    id: '2025-07-01',
    effective: '2025-07-01',
    decree: '202/2025/QH15',
    title: 'Sắp xếp đơn vị hành chính năm 2025',
    title_en: 'Rearrangement of administrative units in 2025',
    edition: {
      title: 'Sau sắp xếp (34 tỉnh, thành phố)',
      title_en: 'After the rearrangement (34 provinces)',
    },
  },
  dongNai: {
    id: '2026-04-30',
    effective: '2026-04-30',
    decree: '30/2026/QH16, 237/NQ-UBTVQH16',
    title: 'Thành lập Thành phố Đồng Nai và 10 phường',
    title_en: 'Đồng Nai becomes a municipality, ten of its communes wards',
    edition: {
      title: 'Đồng Nai là thành phố trực thuộc trung ương',
      title_en: 'Đồng Nai a municipality',
    },
  },
} as const;
