import { fold, shortName } from '@/geo/units';

/** The archipelagos that every map of their province shows by name, whatever its boundaries hold. */
const ARCHIPELAGOS = [
  { id: 'hoangSa', name: 'Hoàng Sa', province: 'Đà Nẵng' },
  { id: 'truongSa', name: 'Trường Sa', province: 'Khánh Hòa' },
] as const;
export type Archipelago = (typeof ARCHIPELAGOS)[number];

/** Those of the provinces that are drawn, by the names of the provinces. */
export function archipelagosOf(provinces: readonly string[]): Archipelago[] {
  const drawn = new Set(provinces.map((name) => fold(shortName(name))));
  return ARCHIPELAGOS.filter(({ province }) => drawn.has(fold(province)));
}

/** Whether a text names the archipelago: the caption of a frame that shows its units. */
export const isNamedIn = (text: string, { name }: Archipelago): boolean =>
  fold(text).includes(fold(name));
