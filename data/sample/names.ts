import type { Kind } from '@/geo/units';
import { type Random, shuffled } from './random';

/**
 * Every invented name carries this word ("sample"), so that nobody can take one for real; things and
 * what they are like follow, so that search meets every diacritic.
 */
const SAMPLE = 'Mẫu';

const THINGS = [
  ...'Sáo Sẻ Cò Vạc Én Nhạn Yến Oanh Sen Súng Cúc Mai Đào Huệ Lài Quỳnh Phượng Thông Tràm'.split(
    ' ',
  ),
  ...'Đước Bàng Sồi Gạo Xoan Dừa Tre Trúc Nứa Lúa Ngô Khoai Đậu Mía Chè Mây Mưa Gió Sương'.split(
    ' ',
  ),
  ...'Nắng Trăng Sao Suối Thác Đồi Đá Cát Bướm Ong Ốc Cua Cá Rùa Hươu Thỏ Sóc Nai'.split(' '),
  ...['Họa Mi', 'Chích Chòe', 'Cu Gáy', 'Bói Cá', 'Gõ Kiến', 'Sơn Ca', 'Chào Mào', 'Vàng Anh'],
  ...['Bằng Lăng', 'Hướng Dương', 'Dã Quỳ', 'Cầu Vồng', 'Chuồn Chuồn', 'Đom Đóm'],
];
const LIKE =
  'Xanh Đỏ Tím Vàng Hồng Trắng Biếc Nâu Bạc Non Thơm Vui Nhỏ Sớm Chiều Xuân Thu Đông Mới Lành Đẹp'.split(
    ' ',
  );

/** Every name there is, without the kind, in random order: "Mẫu Sáo Xanh". */
export function sampleNames(random: Random): string[] {
  return shuffled(
    THINGS.flatMap((thing) => LIKE.map((like) => `${SAMPLE} ${thing} ${like}`)),
    random,
  );
}

const KIND_NAMES = {
  commune: ['Xã', 'Commune'],
  ward: ['Phường', 'Ward'],
  township: ['Thị trấn', 'Township'],
} as const satisfies Partial<Record<Kind, readonly [string, string]>>;
export type NamedKind = keyof typeof KIND_NAMES;

/** "Xã Mẫu Sáo Xanh" and "Mau Sao Xanh Commune". */
export function fullName(kind: NamedKind, name: string): { name: string; nameEn: string } {
  const [vi, en] = KIND_NAMES[kind];
  return { name: `${vi} ${name}`, nameEn: `${plain(name)} ${en}` };
}

/** "Thành phố Huế" to "Hue City", "Tỉnh Lào Cai" to "Lao Cai Province". */
export function provinceNameEn(name: string): string {
  return name.startsWith('Thành phố ')
    ? `${plain(name.slice('Thành phố '.length))} City`
    : `${plain(name.replace(/^Tỉnh /, ''))} Province`;
}

/** A name without diacritics, its capitals kept. */
export function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
