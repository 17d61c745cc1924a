'use client';
import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { placesOf } from '@/components/flows/arranged-flows';
import { type Direction, type FlowScene, flowScene } from '@/components/flows/flow-scene';
import { type PlaceNames, placeNames } from '@/components/flows/place-names';
import type { UnitsData } from '@/server/answers/shapes';
import type { AskedFlows } from './search-params';
import type { useLevelFlows } from './use-flow-answers';

/** A scene with the names of its places. */
export interface NamedScene {
  readonly scene: FlowScene;
  readonly names: PlaceNames;
}

/** Which flows an address asks for: those of the place, where it names one and nothing else. */
export const directionOf = (asked: Pick<AskedFlows, 'dir' | 'place'>): Direction =>
  asked.place === null && asked.dir !== 'all' ? 'between' : (asked.dir ?? 'touching');

/**
 * The scene of one level, made anew only when its answer or the question changes.
 * @param above the units above those of the level, whose names stand beside theirs
 */
export function useScene(
  {
    arranged,
    people,
    settled,
  }: Pick<ReturnType<typeof useLevelFlows>, 'arranged' | 'people' | 'settled'>,
  asked: Pick<AskedFlows, 'period' | 'since' | 'sex' | 'age' | 'dir' | 'place' | 'lang'>,
  units: UnitsData | undefined,
  above: UnitsData | null,
): NamedScene | null {
  const abroad = useTranslations('migration')('abroad');
  const { period, since, sex, age, dir, place, lang } = asked;
  // An answer of the question before knows nothing of a new sex or age: its own scene stays until then.
  const last = useRef<NamedScene | null>(null);
  const made = useMemo(() => {
    if (!arranged || !units) return null;
    const parents = new Map(units.code.map((code, i) => [code, units.parent[i] ?? null]));
    const scene = flowScene(arranged, people, {
      ...{ period, since, sex, age, direction: directionOf({ dir, place }) },
      selected:
        place === null ? null : placesOf(arranged, place, (code) => parents.get(code) ?? null),
    });
    return scene && { scene, names: placeNames(arranged.code, units, above, abroad, lang) };
  }, [arranged, people, units, above, abroad, period, since, sex, age, dir, place, lang]);
  const shown = made ?? (settled ? null : last.current);
  last.current = shown;
  return shown;
}
