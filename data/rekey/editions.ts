import {
  changeDays,
  type Edition,
  type History,
  type IsoDate,
  inForce,
  type Level,
} from '@/geo/units';
import { looseName } from './diagnose';

/** The units of a level in force from one day on: what a file can be keyed to. */
export interface NamedEdition {
  readonly edition: Edition;
  readonly level: Level;
  readonly nameOf: ReadonlyMap<string, string>;
  /** The codes of each name, as `looseName` writes it. */
  readonly codesOf: ReadonlyMap<string, readonly string[]>;
}

/** Every edition of provinces and of communes, the latest last. */
export function namedEditions(history: History): NamedEdition[] {
  const editions: NamedEdition[] = [];
  for (const level of ['province', 'commune'] as const) {
    const lives = history.lives.filter((life) => life.level === level);
    const [first] = lives.map((life) => life.validFrom).sort();
    if (first === undefined) continue;
    let before = '';
    for (const day of [first, ...changeDays(history).filter((d) => d > first)]) {
      const named = editionOf(lives, level, day);
      const content = [...named.nameOf].join('\n');
      if (content !== before) editions.push(named);
      before = content;
    }
  }
  return editions;
}

function editionOf(lives: History['lives'], level: Level, day: IsoDate): NamedEdition {
  const nameOf = new Map<string, string>();
  const codesOf = new Map<string, string[]>();
  for (const life of lives) {
    if (!inForce(life, day)) continue;
    nameOf.set(life.code, life.name);
    const key = looseName(life.name);
    const codes = codesOf.get(key);
    if (codes) codes.push(life.code);
    else codesOf.set(key, [life.code]);
  }
  return { edition: day as Edition, level, nameOf, codesOf };
}
