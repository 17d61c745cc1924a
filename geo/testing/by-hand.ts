import type { History, IsoDate, Life, NewUnit } from '@/geo/units';
import { FIRST_DAY } from './random-history';

/** A commune named by its code. */
export const unit = (code: string): NewUnit => ({
  code,
  name: code,
  kind: 'commune',
  level: 'commune',
  parentCode: '01',
});

/** A history of communes in force from the first day, to which nothing has happened yet. */
export const start = (...codes: string[]): History => ({
  lives: codes.map((code): Life => ({ ...unit(code), validFrom: FIRST_DAY, validTo: null })),
  events: [],
});

/** The frame of an act on a day. */
export const act = (day: string) => ({
  id: `act ${day}`,
  effective: day as IsoDate,
  decree: null,
  title: 'act',
});
