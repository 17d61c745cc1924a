import type { Position } from '@/geo/topology';

/** Islands that form a unit of their own since 2025-07-01; the names are the real ones. */
export interface IslandGroup {
  /** The special zone since 2025-07-01. */
  readonly name: string;
  readonly nameEn: string;
  /** Province before 2025-07-01. */
  readonly province: string;
  /** West, south, east, north: parts of the outlines that lie within belong to it. */
  readonly box?: readonly [number, number, number, number];
  /** What stood there before: so many communes, or one island district without communes. */
  readonly before:
    | { readonly communes: number }
    | { readonly district: string; readonly name: string; readonly nameEn: string };
  /** People in each of its units, against the province's mean commune (1 where not given). */
  readonly people?: number;
  /** Islets that the outlines lack. Those with one `commune` name form one commune of before. */
  readonly islets?: readonly { readonly at: Position; readonly commune?: string }[];
}

const district = (code: string, name: string, nameEn: string) => ({ district: code, name, nameEn });

/** The 13 special zones, with rough places (a minute of arc). */
export const ISLAND_GROUPS: readonly IslandGroup[] = [
  {
    name: 'Đặc khu Vân Đồn',
    nameEn: 'Van Don Special Zone',
    people: 0.5,
    province: '22',
    box: [107.25, 20.7, 107.64, 21.279],
    before: { communes: 12 },
  },
  {
    name: 'Đặc khu Cô Tô',
    nameEn: 'Co To Special Zone',
    people: 0.3,
    province: '22',
    box: [107.64, 20.7, 108, 21.26],
    before: { communes: 3 },
  },
  {
    name: 'Đặc khu Cát Hải',
    nameEn: 'Cat Hai Special Zone',
    people: 0.25,
    province: '31',
    box: [106.9, 20.68, 107.13, 20.9],
    before: { communes: 12 },
  },
  {
    name: 'Đặc khu Bạch Long Vĩ',
    nameEn: 'Bach Long Vi Special Zone',
    people: 0.06,
    province: '31',
    box: [107.6, 20, 107.9, 20.3],
    before: district('D318', 'Huyện đảo Bạch Long Vĩ', 'Bach Long Vi Island District'),
  },
  {
    name: 'Đặc khu Cồn Cỏ',
    nameEn: 'Con Co Special Zone',
    people: 0.02,
    province: '45',
    before: district('D471', 'Huyện đảo Cồn Cỏ', 'Con Co Island District'),
    islets: [{ at: [107.34, 17.16] }],
  },
  {
    name: 'Đặc khu Hoàng Sa',
    nameEn: 'Hoang Sa Special Zone',
    people: 0,
    province: '48',
    before: district('D498', 'Huyện đảo Hoàng Sa', 'Hoang Sa Island District'),
    islets: [
      { at: [111.607, 16.535] },
      { at: [111.59, 16.51] },
      { at: [111.71, 16.45] },
      { at: [111.51, 16.45] },
      { at: [111.2, 15.785] },
      { at: [111.76, 16.055] },
      { at: [112.335, 16.835] },
      { at: [112.27, 16.98] },
      { at: [112.73, 16.67] },
    ],
  },
  {
    name: 'Đặc khu Lý Sơn',
    nameEn: 'Ly Son Special Zone',
    people: 2.6,
    province: '51',
    box: [109, 15.3, 109.3, 15.5],
    before: district('D536', 'Huyện đảo Lý Sơn', 'Ly Son Island District'),
  },
  {
    name: 'Đặc khu Trường Sa',
    nameEn: 'Truong Sa Special Zone',
    people: 0.01,
    province: '56',
    before: { communes: 3 },
    islets: [
      { at: [111.92, 8.645], commune: 'Thị trấn Trường Sa' },
      { at: [111.67, 8.67], commune: 'Thị trấn Trường Sa' },
      { at: [112.24, 8.85], commune: 'Thị trấn Trường Sa' },
      { at: [112.35, 8.93], commune: 'Thị trấn Trường Sa' },
      { at: [112.92, 7.89], commune: 'Thị trấn Trường Sa' },
      { at: [113.7, 8.97], commune: 'Thị trấn Trường Sa' },
      { at: [114.33, 11.43], commune: 'Xã Song Tử Tây' },
      { at: [114.48, 10.375], commune: 'Xã Song Tử Tây' },
      { at: [114.365, 10.18], commune: 'Xã Song Tử Tây' },
      { at: [114.33, 9.885], commune: 'Xã Sinh Tồn' },
      { at: [114.55, 9.905], commune: 'Xã Sinh Tồn' },
    ],
  },
  {
    name: 'Đặc khu Phú Quý',
    nameEn: 'Phu Quy Special Zone',
    province: '60',
    box: [108.8, 10.4, 109.1, 10.7],
    before: { communes: 3 },
  },
  {
    name: 'Đặc khu Côn Đảo',
    nameEn: 'Con Dao Special Zone',
    people: 0.6,
    province: '77',
    box: [106.4, 8.5, 106.8, 8.9],
    before: district('D755', 'Huyện đảo Côn Đảo', 'Con Dao Island District'),
  },
  {
    name: 'Đặc khu Kiên Hải',
    nameEn: 'Kien Hai Special Zone',
    people: 0.4,
    province: '91',
    box: [104.2, 9.5, 104.8, 9.9],
    before: { communes: 4 },
  },
  {
    name: 'Đặc khu Phú Quốc',
    nameEn: 'Phu Quoc Special Zone',
    province: '91',
    box: [103.7, 9.9, 104.2, 10.6],
    before: { communes: 8 },
  },
  {
    name: 'Đặc khu Thổ Châu',
    nameEn: 'Tho Chau Special Zone',
    people: 0.15,
    province: '91',
    box: [103.3, 9.1, 103.6, 9.5],
    before: { communes: 1 },
  },
];
