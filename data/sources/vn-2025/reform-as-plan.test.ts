/** The whole reform of 2025-07-01, from the real tables, opened as one plan and judged. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { crosswalkBetween, crosswalkRows, rekeyCounts } from '@/geo/crosswalk';
import {
  adopt,
  checkPlan,
  countOf,
  derive,
  type JudgedFigures,
  judgePlan,
  levelOfKind,
  type Plan,
  planOf,
  rulesOn,
  withdraw,
} from '@/geo/plans';
import { groundOf } from '@/geo/plans/ground';
import { type History, isoDate } from '@/geo/units';
import { EVE, MERGER, MERGER_EVENT } from './editions';
import { type CommuneRow, readCommunes } from './files';
import { realHistory } from './testing/real-history';

const DATA = fileURLToPath(new URL('../../../../shared/data/vn-2025', import.meta.url));
const there = existsSync(DATA);
if (!there) console.error(`not tested: the reform of 2025 as a plan, for want of ${DATA}`);

describe.skipIf(!there)('the reform of 2025-07-01', () => {
  let communes: ReadonlyMap<string, CommuneRow>;
  let history: History;
  let plan: Plan;

  beforeAll(async () => {
    communes = await readCommunes(DATA);
    history = await realHistory(DATA, communes);
    plan = planOf(history, MERGER);
  });
  const ofLevel = (level: string) => plan.groups.filter((g) => levelOfKind(g.kind) === level);

  it('opens as one plan: 10,040 communes to 3,321, 63 provinces to 34', () => {
    expect(ofLevel('commune')).toHaveLength(3321);
    expect(ofLevel('province')).toHaveLength(34);
    const given = (level: string) =>
      new Set(
        ofLevel(level).flatMap((g) => [...g.members, ...g.parts.flatMap((p) => p.unit ?? [])]),
      );
    expect(given('commune').size).toBe(10_040);
    expect(given('province').size).toBe(63);
    const cut = new Set(ofLevel('commune').flatMap((g) => g.parts.flatMap((p) => p.unit ?? [])));
    expect(cut.size).toBe(440);
    expect(plan).toMatchObject({ edition: EVE, effective: MERGER });
  });

  it('has no fault, held against the units of the day before', () => {
    const before = withdraw(history, MERGER_EVENT);
    const faults = checkPlan(plan, { history: before });
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    // Five new communes took over the code of no predecessor.
    const codes = faults.filter(({ rule }) => rule === 'code_not_of_member');
    expect(codes).toHaveLength(5);
  });

  it('passes the same shares when it is adopted again', () => {
    const again = adopt(
      plan,
      { history: withdraw(history, MERGER_EVENT) },
      { id: 'again', decree: null, title: '' },
    );
    const ask = { from: EVE, to: MERGER } as const;
    for (const level of ['province', 'commune'] as const) {
      const rows = (over: History) => [
        ...crosswalkRows(crosswalkBetween(over, { ...ask, level }).crosswalk),
      ];
      expect(rows(again)).toEqual(rows(history));
    }
  });

  it('is judged by 1211/2016 on its day, with people and land that sum to those published', () => {
    const figures = (g: number): JudgedFigures => {
      const { code, kind } = plan.groups[g]!;
      const row = communes.get(code);
      return {
        ...{ kind, terrains: kind === 'special_zone' ? ['island'] : ['other', 'mountain'] },
        ...{ people: row?.population ?? null, areaKm2: row?.area_km2 || null },
        ...{ wardShare: null, urbanisation: null },
      };
    };
    const judged = judgePlan(plan, figures);
    const told = judged.groups.filter((_, g) => levelOfKind(plan.groups[g]!.kind) === 'commune');
    const sum = (values: (number | null)[]) => values.reduce<number>((a, b) => a + (b ?? 0), 0);
    const published = [...communes.values()];
    expect(sum(told.map((g) => g.figures.people))).toBe(sum(published.map((r) => r.population)));
    expect(sum(told.map((g) => g.figures.areaKm2))).toBeCloseTo(
      sum(published.map((r) => r.area_km2)),
      6,
    );
    expect(told.every(({ standards }) => standards?.set === '1211/2016/UBTVQH13')).toBe(true);
    const { meets, fails, not_judged: open } = judged.verdicts;
    expect(meets + fails + open).toBe(plan.groups.length);
    // Nobody passes whose people or land are not known.
    for (const { figures: given, standards } of told)
      if (given.people === null || given.areaKm2 === null)
        expect(standards?.verdict).not.toBe('meets');
    const later = judgePlan(plan, figures, rulesOn(isoDate('2026-01-01')));
    const wards = (all: typeof judged) =>
      all.groups.filter((g) => g.figures.kind === 'ward' && g.standards?.verdict === 'meets')
        .length;
    // 112/2025 asks wards for 21,000 people where 1211/2016 asked for 15,000, and for the same land.
    expect(wards(later)).toBeLessThan(wards(judged));
  });

  it('keeps every person when people are taken back to the old units and forward by the plan', () => {
    const ask = { level: 'commune', lowest: 'equal' } as const;
    const back = crosswalkBetween(history, { ...ask, from: MERGER, to: EVE }).crosswalk;
    const now = Int32Array.from(back.from.codes, (code) => communes.get(code)?.population ?? 0);
    const missing = Uint8Array.from(back.from.codes, (code) =>
      communes.get(code)?.population ? 0 : 1,
    );
    const old = rekeyCounts(back, { cells: 1, values: now, missing });
    const lives = new Map(history.lives.filter((l) => l.validFrom === EVE).map((l) => [l.code, l]));
    const ground = groundOf({
      edition: EVE,
      topology: null,
      units: back.to.codes.map((code) => {
        const { name, kind, parentCode } = lives.get(code)!;
        return {
          code,
          name,
          kind,
          parentCode,
          terrain: null,
          areaDeclaredKm2: null,
          lon: null,
          lat: null,
        };
      }),
      counts: [{ id: 'registered', cells: 1, values: old.values }],
    });
    const communePlan = { ...plan, groups: ofLevel('commune') };
    const { groups } = derive(ground, communePlan);
    const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
    expect(sum(groups.map((g) => countOf(ground, g, 'registered')!))).toBe(sum(now));
    // A commune that neither gave nor got a part has again the people it was published with.
    communePlan.groups.forEach((group, g) => {
      const apart = group.parts.length === 0 && communes.get(group.code)?.population;
      const clean = group.members.every((m) => crosswalkAlone(back, m));
      if (apart && clean) expect(countOf(ground, groups[g]!, 'registered')).toBe(apart);
    });
  });
});

/** Whether an old unit gets people from one new unit only. */
function crosswalkAlone(
  { to, target, people }: ReturnType<typeof crosswalkBetween>['crosswalk'],
  code: string,
): boolean {
  const index = to.indexOf.get(code);
  let from = 0;
  for (let e = 0; e < target.length; e++) if (target[e] === index && people.share[e] !== 0) from++;
  return from === 1;
}
