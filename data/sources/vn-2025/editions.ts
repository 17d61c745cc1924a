import { type Edition, isoDate } from '@/geo/units';

const edition = (day: string) => isoDate(day) as Edition;

/** The day of the census, the first on which the 63 provinces are attested here. */
export const CENSUS = edition('2019-04-01');
/** The day before the rearrangement, the first on which its 10,040 communes are attested here. */
export const EVE = edition('2025-06-30');
/** The rearrangement: 34 provinces and 3,321 communes. */
export const MERGER = edition('2025-07-01');
/** Đồng Nai becomes a municipality, ten of its communes become wards. */
export const DONG_NAI = edition('2026-04-30');

export const MERGER_EVENT = 'vn-2025-07-01';
export const DONG_NAI_EVENT = 'vn-2026-04-30';
/** The province that becomes a municipality on {@link DONG_NAI}. */
export const DONG_NAI_CODE = '75';

export const EDITIONS = [
  {
    edition: CENSUS,
    title: 'Địa giới tại ngày Tổng điều tra 01/04/2019: 63 tỉnh, thành phố',
    title_en: 'Units on the census day, 1 April 2019: 63 provinces',
    decree: null,
  },
  {
    edition: EVE,
    title: 'Địa giới trước sắp xếp, tại ngày 30/06/2025',
    title_en: 'Units before the rearrangement, on 30 June 2025',
    decree: null,
  },
  {
    edition: MERGER,
    title: 'Địa giới tại ngày 01/07/2025: 34 tỉnh, thành phố, 3.321 đơn vị cấp xã',
    title_en: 'Units as of 1 July 2025: 34 provinces, 3,321 communes',
    decree: '202/2025/QH15',
  },
  {
    edition: DONG_NAI,
    title: 'Địa giới tại ngày 30/04/2026: Đồng Nai là thành phố trực thuộc trung ương',
    title_en: 'Units as of 30 April 2026: Đồng Nai is a municipality',
    decree: '30/2026/QH16; 237/NQ-UBTVQH16',
  },
] as const;

export const EVENTS = [
  {
    id: MERGER_EVENT,
    effective: MERGER,
    decree: '202/2025/QH15',
    title: 'Sắp xếp đơn vị hành chính cấp tỉnh và cấp xã năm 2025',
    title_en: 'Rearrangement of provinces and communes in 2025',
    status: 'adopted',
  },
  {
    id: DONG_NAI_EVENT,
    effective: DONG_NAI,
    decree: '30/2026/QH16; 237/NQ-UBTVQH16',
    title: 'Thành lập thành phố Đồng Nai và mười phường',
    title_en: 'Đồng Nai becomes a municipality, ten of its communes become wards',
    status: 'adopted',
  },
] as const;
