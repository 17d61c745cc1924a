import type { Life } from './events';
import { type IsoDate, inForce } from './types';

/** Every life of every code, by code; the lives of a code in the order of their days. */
export type LivesByCode = ReadonlyMap<string, readonly Life[]>;

export function groupLives(lives: readonly Life[]): LivesByCode {
  const byCode = new Map<string, Life[]>();
  for (const life of lives) {
    const list = byCode.get(life.code);
    if (list) list.push(life);
    else byCode.set(life.code, [life]);
  }
  for (const list of byCode.values()) list.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return byCode;
}

/** The life of a code in force on the day before. */
export function lifeBefore(lives: LivesByCode, code: string, day: IsoDate): Life | undefined {
  return lives
    .get(code)
    ?.find((l) => l.validFrom < day && (l.validTo === null || day <= l.validTo));
}

/** The life of a code in force on the day. */
export function lifeOn(lives: LivesByCode, code: string, day: IsoDate): Life | undefined {
  return lives.get(code)?.find((l) => inForce(l, day));
}
