/**
 * What a dossier of a plan states, unit by unit: figures, standing, where each comes from. Numbers and
 * codes only; the words, the maps and the files are made of it elsewhere.
 */
import type { IsoDate, Kind, Level, Terrain } from '@/geo/units';
import { type Derived, densityOf } from './derive';
import type { CountId, Ground } from './ground';
import {
  derivedFigures,
  type JudgedPlan,
  judgePlan,
  type Rules,
  unitsToRearrange,
  wardSharesAfter,
} from './judge-plan';
import { homeOf, isEmptyGroup, levelOfKind } from './plan';
import {
  type PeopleAffected,
  peopleAffected,
  type UnitChangeRow,
  unitChanges,
} from './unit-changes';

/** A unit after the plan. */
export interface DossierUnit {
  /** Place of the group in the plan. */
  readonly group: number;
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  /** The province of before in which it has its seat, or its code. */
  readonly province: string | null;
  readonly seat: { readonly code: string; readonly name: string } | null;
  /** What it is made of, in the order of codes. */
  readonly from: readonly UnitChangeRow[];
  readonly people: number | null;
  /** How many of its people rest on an estimated share. */
  readonly peopleEstimated: number;
  readonly areaKm2: number | null;
  /** Whether the area is that of the boundaries, where no decree declares one. */
  readonly areaMeasured: boolean;
  readonly areaEstimated: boolean;
  readonly density: number | null;
  /** Whether people and area are those counted of the unit itself, which is law already. */
  readonly published: boolean;
  readonly terrains: readonly Terrain[];
  /** Pieces that hang together by border or declared link; one for a contiguous unit. */
  readonly pieces: number;
  /** Units that it surrounds without having them. */
  readonly enclaves: readonly { readonly code: string; readonly name: string }[];
  readonly judged: JudgedPlan['groups'][number];
}

export interface DossierTotals {
  readonly unitsBefore: number;
  readonly unitsAfter: number;
  /** People and land of the units that are known, and how many are not. */
  readonly people: number;
  readonly peopleUnknown: number;
  readonly areaKm2: number;
  readonly areaUnknown: number;
}

export interface Dossier {
  readonly level: Level;
  readonly units: readonly DossierUnit[];
  readonly totals: DossierTotals;
  readonly verdicts: JudgedPlan['verdicts'];
  readonly changes: readonly UnitChangeRow[];
  readonly affected: PeopleAffected;
  /** Units of before that have to be rearranged by the decree of the day; null where none is known. */
  readonly rearrangement: RearrangementTally | null;
  /** Provinces of before that the plan touches, in the order of codes, with the units after in each. */
  readonly provinces: readonly { readonly code: string; readonly units: number }[];
}

export interface RearrangementTally {
  /** The decree. */
  readonly set: string;
  readonly must: number;
  readonly needNot: number;
  /** Of which data do not tell. */
  readonly open: number;
}

export interface DossierQuestion {
  readonly concept: CountId;
  readonly rules: Rules;
  /**
   * Wards among the communes of each municipality after the plan, 0..1, by code; what the ground tells of
   * them by default, which a ground of provinces cannot.
   */
  readonly wardShares?: ReadonlyMap<string, number>;
  /** Only units whose province this is; null for all. */
  readonly province: string | null;
  /** What was published of groups that are law already, by place; see `enactedBy`. */
  readonly published?: ReadonlyMap<number, PublishedFigures>;
}

export interface PublishedFigures {
  readonly people: number | null;
  readonly areaKm2: number | null;
}

/** Draws up the dossier of a plan that was derived. */
export function dossierOf(ground: Ground, derived: Derived, question: DossierQuestion): Dossier {
  const { concept, rules, province, published = new Map() } = question;
  const { plan } = derived;
  const level = levelOfKind(plan.groups[0]?.kind ?? 'commune');
  const rows = unitChanges(ground, derived, concept);
  const byGroup = new Map<number, UnitChangeRow[]>();
  for (const row of rows) {
    const list = byGroup.get(row.group);
    if (list) list.push(row);
    else byGroup.set(row.group, [row]);
  }
  const wards = question.wardShares ?? wardSharesAfter(plan, ground.units);
  const judged = judgePlan(
    plan,
    (g) => {
      const figures = derivedFigures(ground, derived, g, concept, wards);
      const known = published.get(g);
      if (!known) return figures;
      return { ...figures, people: known.people, areaKm2: known.areaKm2 ?? figures.areaKm2 };
    },
    rules,
  );
  const table = ground.counts.findIndex(({ id }) => id === concept);
  const nameOf = (code: string) => ground.units[ground.indexOf.get(code) ?? -1]?.name ?? code;
  const all = plan.groups.map((group, g): DossierUnit => {
    const figures = derived.groups[g]!;
    const known = published.get(g);
    const told = judged.groups[g]!.figures;
    const home = ground.units[ground.indexOf.get(homeOf(group) ?? '') ?? -1];
    return {
      group: g,
      code: group.code,
      name: group.name,
      kind: group.kind,
      province: (level === 'province' ? home?.code : home?.parentCode) ?? null,
      seat: group.seat === null ? null : { code: group.seat, name: nameOf(group.seat) },
      from: byGroup.get(g) ?? [],
      people: told.people,
      peopleEstimated: known ? 0 : (figures.tallies[table]?.estimated ?? 0),
      areaKm2: told.areaKm2,
      areaMeasured: figures.areaDeclaredKm2 === null && known?.areaKm2 == null,
      areaEstimated: figures.areaEstimated && known?.areaKm2 == null,
      density: known
        ? known.people !== null && told.areaKm2
          ? known.people / told.areaKm2
          : null
        : densityOf(ground, figures, concept),
      published: known !== undefined,
      terrains: figures.terrains,
      pieces: figures.components.length,
      enclaves: figures.enclaves.map((code) => ({ code, name: nameOf(code) })),
      judged: judged.groups[g]!,
    };
  });
  // A group that is empty yet is no unit: a document that counted it would tell a wrong number.
  const filled = all.filter(({ group }) => !isEmptyGroup(plan.groups[group]!));
  const units = province === null ? filled : filled.filter((unit) => unit.province === province);
  const changes = province === null ? rows : units.flatMap(({ from }) => from);
  const counted = new Map<string, number>();
  for (const unit of filled)
    if (unit.province !== null) counted.set(unit.province, (counted.get(unit.province) ?? 0) + 1);
  const verdicts = { meets: 0, fails: 0, not_judged: 0 };
  for (const { judged: of } of units) verdicts[of.standards?.verdict ?? 'not_judged'] += 1;
  return {
    level,
    units,
    totals: totalsOf(units, changes),
    verdicts,
    changes,
    affected: peopleAffected(changes),
    rearrangement: rearrangementOf(ground, changes, plan.effective, concept),
    provinces: [...counted]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, count]) => ({ code, units: count })),
  };
}

function rearrangementOf(
  ground: Ground,
  changes: readonly UnitChangeRow[],
  day: IsoDate,
  concept: CountId,
): RearrangementTally | null {
  const told = unitsToRearrange(ground, new Set(changes.map(({ code }) => code)), day, concept);
  const all = told ? [...told.values()] : [];
  const [first] = all;
  if (!first) return null;
  const tally = { must: 0, need_not: 0, not_judged: 0 };
  for (const { verdict } of all) tally[verdict] += 1;
  return { set: first.set, must: tally.must, needNot: tally.need_not, open: tally.not_judged };
}

function totalsOf(units: readonly DossierUnit[], changes: readonly UnitChangeRow[]): DossierTotals {
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((s, v) => s + (v ?? 0), 0);
  const people = units.map((unit) => unit.people);
  const areas = units.map((unit) => unit.areaKm2);
  return {
    unitsBefore: new Set(changes.map(({ code }) => code)).size,
    unitsAfter: units.length,
    people: sum(people),
    peopleUnknown: people.filter((value) => value === null).length,
    // Sums of hundredths, as decrees declare them, are told without what floats add.
    areaKm2: Math.round(sum(areas) * 1e6) / 1e6,
    areaUnknown: areas.filter((value) => value === null).length,
  };
}
