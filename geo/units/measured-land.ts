import type { IsoDate, Level } from './types';

/** A set of outlines: of which units, and whether they are only about where those were. */
export interface Drawn {
  readonly level: Level;
  /** A day, as manifests write it. */
  readonly edition: string;
  readonly approximate: boolean;
}

/**
 * Whether the area of a unit's outline is a fact: false where all its outlines are approximate. Such an
 * area tells about the drawing and nothing about the land, and no share may rest on it.
 */
export function landIsMeasured(
  unit: { level: Level; validFrom: IsoDate; validTo: IsoDate | null },
  outlines: readonly Drawn[],
): boolean {
  const its = outlines.filter(
    ({ level, edition }) =>
      level === unit.level &&
      unit.validFrom <= edition &&
      (unit.validTo === null || edition < unit.validTo),
  );
  return its.length === 0 || its.some(({ approximate }) => !approximate);
}
