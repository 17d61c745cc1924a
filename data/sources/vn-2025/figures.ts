import type { Draft } from '@/data/build/draft';
import { rounded } from '@/data/checks/quantities';
import { shortName } from '@/geo/units';
import { officialSpelling } from '@/geo/units/tone-marks';
import { OUTLIER, robustScores } from '../outliers';
import { MERGER } from './editions';
import type { Facts } from './facts';
import { type CommuneRow, FILES } from './files';

/** Difference of declared and measured area, as a share of the measured, above which it is told. */
export const AREA_TOLERANCE = 0.1;
/** Declared areas that differ by less, in km², are one figure rounded twice. */
const SAME_AREA_KM2 = 0.05;
/** Units of one kind that a province must have before their densities are compared by themselves. */
const ENOUGH_TO_COMPARE = 8;

/** A commune with its measured area beside what the table says of it. */
interface Measured extends CommuneRow {
  readonly measured: number | undefined;
}

/**
 * Looks for figures that cannot be: areas far from the boundary, densities far from all others,
 * figures that belong to another unit. All are kept as given and told.
 * @param areas measured area by code, in km²
 */
export function checkFigures(facts: Facts, areas: ReadonlyMap<string, number>, draft: Draft): void {
  const communes = [...facts.communes.values()].map((row): Measured => {
    return { ...row, area_km2: row.area_km2 || null, measured: areas.get(row.code) };
  });
  tellAreas(communes, draft);
  tellDensities(communes, facts, draft);
  tellProvinceFigures(communes, facts, draft);
  tellCopies(communes, facts, draft);
}

const placeOf = (row: Measured) => ({
  ...{ file: FILES.communes, row: row.row, unitCode: row.code },
  ...{ unitName: officialSpelling(row.name), edition: MERGER },
});

/** Declared area and the boundary's, as far as they are known. */
const groundOf = ({ area_km2, measured }: Measured) => ({
  ...(area_km2 !== null && { area_km2 }),
  ...(measured !== undefined && { boundary_km2: rounded(measured, 2) }),
});

/** Whether the declared area is that of the unit's own boundary. */
function fitsGround({ area_km2, measured }: Measured): boolean {
  return (
    area_km2 !== null &&
    measured !== undefined &&
    Math.abs(area_km2 / measured - 1) <= AREA_TOLERANCE
  );
}

function tellAreas(communes: readonly Measured[], draft: Draft): void {
  for (const row of communes)
    if (row.area_km2 !== null && row.measured !== undefined && !fitsGround(row))
      draft.defect({
        ...{ severity: 'warning', defect: 'area_far_from_boundary', ...placeOf(row) },
        ...{ field: 'area_km2', found: { area_km2: row.area_km2 } },
        expected: { boundary_km2: rounded(row.measured, 2) },
        action: 'kept',
      });
}

/** Compares densities, on a logarithmic scale, with units of the kind in the province. */
function tellDensities(communes: readonly Measured[], facts: Facts, draft: Draft): void {
  const groups = new Map<string, (Measured & { density: number })[]>();
  const dense = communes.flatMap((row) => {
    const area = row.area_km2 ?? row.measured;
    return row.population && area ? [{ ...row, density: row.population / area }] : [];
  });
  const keyOf = (row: Measured) => `${row.province_code} ${row.kind}`;
  for (const row of dense) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  for (const [key, rows] of groups) {
    if (rows.length >= ENOUGH_TO_COMPARE) continue;
    groups.delete(key);
    const kind = rows[0]!.kind;
    groups.set(kind, [...(groups.get(kind) ?? []), ...rows]);
  }
  for (const [key, rows] of groups) {
    const scores = robustScores(rows.map(({ density }) => Math.log(density)));
    const [code = ''] = key.split(' ');
    const where = facts.provinces.get(code)?.name;
    for (const [i, row] of rows.entries()) {
      const score = scores[i]!;
      if (Math.abs(score) < OUTLIER) continue;
      draft.defect({
        ...{ severity: 'warning', defect: 'density_outlier', ...placeOf(row) },
        field: 'population',
        found: { people: row.population!, ...groundOf(row) },
        expected: {
          deviations: rounded(score, 1),
          compared_units: rows.length,
          ...(where !== undefined && { place: officialSpelling(where) }),
        },
        action: 'kept',
      });
    }
  }
}

function tellProvinceFigures(communes: readonly Measured[], facts: Facts, draft: Draft): void {
  for (const row of communes) {
    const province = [...facts.provinces.values()].find((p) => p.population === row.population);
    if (!province) continue;
    draft.defect({
      ...{ severity: 'error', defect: 'figure_of_province', ...placeOf(row) },
      ...{ field: 'population', found: { people: row.population! } },
      ...{ expected: `${province.code} ${officialSpelling(province.name)}`, action: 'kept' },
    });
  }
}

/** Figures that stand at several units; the boundary tells whose they are where it can. */
function tellCopies(communes: readonly Measured[], facts: Facts, draft: Draft): void {
  const byPopulation = new Map<number, Measured[]>();
  for (const row of communes)
    if (row.population !== null && row.population > 0)
      byPopulation.set(row.population, [...(byPopulation.get(row.population) ?? []), row]);
  for (const rows of byPopulation.values()) {
    const copied = new Set<Measured>();
    for (const group of copies(rows)) {
      for (const row of group) copied.add(row);
      tellGroup(group, facts, draft);
    }
    if (rows.length < 3) continue;
    for (const row of rows.filter((each) => !copied.has(each)))
      draft.defect({
        ...{ severity: 'warning', defect: 'population_repeated', ...placeOf(row) },
        ...{ field: 'population', found: { people: row.population! }, action: 'kept' },
        expected: { units: namesOf(rows, row, facts) },
      });
  }
}

/** Of units with one population: those that also share their name or their declared area. */
function copies(rows: readonly Measured[]): Measured[][] {
  const groups: Measured[][] = [];
  for (const row of rows) {
    const alike = groups.filter((group) => group.some((other) => isCopy(row, other)));
    const rest = groups.filter((group) => !alike.includes(group));
    groups.splice(0, groups.length, ...rest, [...alike.flat(), row]);
  }
  return groups.filter((group) => group.length > 1);
}

function isCopy(a: Measured, b: Measured): boolean {
  if (shortName(officialSpelling(a.name)) === shortName(officialSpelling(b.name))) return true;
  if (a.area_km2 === null || b.area_km2 === null) return false;
  return Math.abs(a.area_km2 - b.area_km2) < SAME_AREA_KM2;
}

function tellGroup(group: readonly Measured[], facts: Facts, draft: Draft): void {
  const owners = group.filter(fitsGround);
  for (const row of group) {
    const owner = owners.includes(row);
    const verdict =
      owners.length === 0 || (owner && owners.length > 1)
        ? ({ severity: 'warning', defect: 'figures_shared' } as const)
        : owner
          ? ({ severity: 'info', defect: 'figures_copied_elsewhere' } as const)
          : ({ severity: 'error', defect: 'figures_of_another_unit' } as const);
    draft.defect({
      ...verdict,
      ...placeOf(row),
      field: 'population, area_km2',
      found: { people: row.population!, ...groundOf(row) },
      expected: { units: namesOf(group, row, facts) },
      action: 'kept',
    });
  }
}

/** The other units of a group, with their provinces. */
function namesOf(group: readonly Measured[], self: Measured, { provinces }: Facts): string[] {
  return group
    .filter((row) => row !== self)
    .map((row) => {
      const province = officialSpelling(provinces.get(row.province_code)!.name);
      return `${row.code} ${officialSpelling(row.name)} (${province})`;
    });
}
