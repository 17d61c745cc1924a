/** Judging a whole plan: every group by the rules of its day, or by any others one asks for. */
import type { IsoDate, Kind } from '@/geo/units';
import { type Classification, classify } from './classify';
import { countOf, type Derived } from './derive';
import type { CountId, Ground } from './ground';
import { type JudgedFigures, type Judgement, judge, type Verdict } from './judge';
import { mustRearrange, type Rearrangement } from './must-rearrange';
import { contributorsOf, homeOf, levelOfKind, type Plan } from './plan';
import { provincesAfter } from './provinces-after';
import { ruleSetOn } from './rule-sets';
import type { ClassificationSet, StandardSet } from './standards';

/** What to judge by; undefined where no decree is known for the day. */
export interface Rules {
  readonly standards: StandardSet | undefined;
  readonly classification: ClassificationSet | undefined;
}

/** The rules in force on a day. */
export const rulesOn = (day: IsoDate): Rules => ({
  standards: ruleSetOn('standards', day),
  classification: ruleSetOn('classification', day),
});

export interface JudgedGroup {
  readonly figures: JudgedFigures;
  /** Null where no set of standards, or no classification, is known for the day. */
  readonly standards: Judgement | null;
  readonly classification: Classification | null;
}

export interface JudgedPlan {
  /** In the order of the plan's groups. */
  readonly groups: readonly JudgedGroup[];
  /** How many groups got which verdict; those without a set of standards are not judged. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

/**
 * Judges every group of a plan.
 * @param figures of the group at a place: from `derivedFigures` for a draft, or what was published of
 * the units after it for a reform that was adopted
 */
export function judgePlan(
  plan: Plan,
  figures: (group: number) => JudgedFigures,
  { standards, classification }: Rules = rulesOn(plan.effective),
): JudgedPlan {
  const verdicts = { meets: 0, fails: 0, not_judged: 0 };
  const groups = plan.groups.map((_, g): JudgedGroup => {
    const told = figures(g);
    const judgement = standards ? judge(told, standards) : null;
    verdicts[judgement?.verdict ?? 'not_judged'] += 1;
    return {
      figures: told,
      standards: judgement,
      classification: classification ? classify(told, classification) : null,
    };
  });
  return { groups, verdicts };
}

/**
 * What a derived group is judged by. Decrees speak of people with permanent and temporary residence
 * ("quy mô dân số": the concept `registered`) and of declared area; where a unit declares none, of
 * the area of the boundaries.
 * @param wardShares of `wardSharesAfter`, for municipalities
 */
export function derivedFigures(
  ground: Ground,
  { plan, groups }: Derived,
  group: number,
  concept: CountId = 'registered',
  wardShares: ReadonlyMap<string, number> = new Map(),
): JudgedFigures {
  const { kind, code } = plan.groups[group]!;
  const figures = groups[group]!;
  return {
    kind,
    terrains: figures.terrains,
    people: countOf(ground, figures, concept),
    areaKm2: figures.areaDeclaredKm2 ?? figures.areaGeometricKm2,
    wardShare: wardShares.get(code) ?? null,
    urbanisation: null,
  };
}

/** What a unit is judged by as it stands, before any plan. */
export function unitFigures(
  { units, counts, shapes, terrains }: Ground,
  unit: number,
  concept: CountId = 'registered',
): JudgedFigures {
  const { kind, areaDeclaredKm2 } = units[unit]!;
  const columns = counts.find(({ id }) => id === concept);
  let people: number | null = null;
  if (columns && !columns.missing?.[unit]) {
    people = 0;
    for (let c = 0; c < columns.cells; c++) people += columns.values[unit * columns.cells + c]!;
  }
  const geometric = shapes?.areas[unit] ?? Number.NaN;
  return {
    ...{ kind, terrains: terrains[unit]!, people, wardShare: null, urbanisation: null },
    areaKm2: areaDeclaredKm2 ?? (Number.isNaN(geometric) ? null : geometric),
  };
}

/**
 * Which units must be rearranged as they stand on a day, by the decree and the standards in force on
 * it: what a plan of that day has to answer.
 * @param codes of the units asked about; those that the ground does not have are left out
 * @returns by code; null where no decree of either sort is known for the day
 */
export function unitsToRearrange(
  ground: Ground,
  codes: Iterable<string>,
  day: IsoDate,
  concept: CountId = 'registered',
): ReadonlyMap<string, Rearrangement> | null {
  const [set, standards] = [ruleSetOn('rearrangement', day), ruleSetOn('standards', day)];
  if (!set || !standards) return null;
  const told = new Map<string, Rearrangement>();
  for (const code of codes) {
    const unit = ground.indexOf.get(code);
    if (unit === undefined) continue;
    told.set(code, mustRearrange(unitFigures(ground, unit, concept), set, standards, day));
  }
  return told;
}

/** Wards among all communes of each province as they would stand after a plan, 0..1. */
export function wardSharesAfter(
  plan: Plan,
  communes: readonly {
    readonly code: string;
    readonly kind: Kind;
    readonly parentCode: string | null;
  }[],
): Map<string, number> {
  const after = provincesAfter(plan);
  const parents = new Map(communes.map(({ code, parentCode }) => [code, parentCode]));
  const taken = new Set<string>();
  const sums = new Map<string, { wards: number; all: number }>();
  const add = (province: string | null | undefined, kind: Kind): void => {
    if (province == null) return;
    const sum = sums.get(after(province)) ?? { wards: 0, all: 0 };
    sums.set(after(province), sum);
    sum.wards += kind === 'ward' ? 1 : 0;
    sum.all += 1;
  };
  for (const group of plan.groups) {
    if (levelOfKind(group.kind) !== 'commune') continue;
    for (const code of contributorsOf(group)) taken.add(code);
    add(parents.get(homeOf(group) ?? ''), group.kind);
  }
  for (const { code, kind, parentCode } of communes) if (!taken.has(code)) add(parentCode, kind);
  return new Map([...sums].map(([code, { wards, all }]) => [code, wards / all]));
}
