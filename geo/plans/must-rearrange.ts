/** Whether a unit must be rearranged: both of a pair of percentages of its standard fall short. */
import type { IsoDate } from '@/geo/units';
import { type JudgedFigures, linesFor } from './judge';
import { levelOfKind } from './plan';
import type {
  Confidence,
  InTwoLanguages,
  RearrangementSet,
  Shortfall,
  StandardSet,
} from './standards';

export interface Rearrangement {
  readonly set: string;
  /** The standards that the percentages are of. */
  readonly of: string;
  readonly verdict: 'must' | 'need_not' | 'not_judged';
  /** Null with a verdict, and where the decree speaks of the day. */
  readonly why: 'no_rule' | 'no_standard' | 'no_figure' | 'terrain_unknown' | null;
  /** In percent of the standard; null where unknown, or where it hangs on the terrain. */
  readonly populationPct: number | null;
  readonly areaPct: number | null;
  readonly confidence: Confidence | null;
  readonly notes: readonly InTwoLanguages[];
}

/** Whether a unit as it stands on a day must be rearranged. */
export function mustRearrange(
  figures: JudgedFigures,
  set: RearrangementSet,
  standards: StandardSet,
  day: IsoDate,
): Rearrangement {
  const year = Number(day.slice(0, 4));
  const level = levelOfKind(figures.kind);
  const rule = set.periods.find(
    (p) => p.fromYear <= year && year <= p.toYear && (p.level === 'any' || p.level === level),
  );
  const told = (
    verdict: Rearrangement['verdict'],
    why: Rearrangement['why'],
    pct: Partial<Percentages> = {},
  ): Rearrangement => ({
    ...{ set: set.id, of: standards.id, verdict, why },
    ...{ populationPct: pct.population ?? null, areaPct: pct.area ?? null },
    ...{ confidence: rule?.confidence ?? null, notes: rule?.note ? [rule.note] : [] },
  });
  if (!rule) return told('not_judged', 'no_rule');
  const lines = linesFor(figures, standards);
  const cases: { pct: Percentages; must: boolean | null }[] = [];
  for (const line of lines) {
    if (!line || (line.minPopulation === null && line.minAreaKm2 === null))
      return told('not_judged', lines.length > 1 ? 'terrain_unknown' : 'no_standard');
    const pct = {
      population: percent(figures.people, line.minPopulation),
      area: percent(figures.areaKm2, line.minAreaKm2),
    };
    cases.push({ pct, must: anyOf(rule.anyOf.map((pair) => bothBelow(pct, pair))) });
  }
  const [first] = cases;
  if (!first) return told('not_judged', 'no_standard');
  const pct = cases.length === 1 ? first.pct : {};
  if (cases.some(({ must }) => must !== first.must)) return told('not_judged', 'terrain_unknown');
  if (first.must === null) return told('not_judged', 'no_figure', pct);
  return told(first.must ? 'must' : 'need_not', null, pct);
}

interface Percentages {
  readonly population: number | null;
  readonly area: number | null;
}

const percent = (value: number | null, standard: number | null): number | null =>
  value === null || standard === null ? null : (100 * value) / standard;

/** True, false, or null where a missing figure decides. */
function bothBelow({ population, area }: Percentages, pair: Shortfall): boolean | null {
  const people = population === null ? null : population < pair.populationBelowPct;
  const land = area === null ? null : area < pair.areaBelowPct;
  if (people === false || land === false) return false;
  return people === null || land === null ? null : true;
}

function anyOf(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(true)) return true;
  return parts.includes(null) ? null : false;
}
