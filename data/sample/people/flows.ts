import type { DuckDBConnection } from '@duckdb/node-api';
import { ABROAD } from '@/data/tables';
import { SEXES } from '@/geo/measures';
import { PROVINCES_BEFORE } from '../provinces';
import type { Random } from '../random';
import { shareOut } from '../share-out';
import { stage } from '../stage';
import { communeFlows, type Place } from './commune-flows';
import { ABROAD_A_YEAR, HABITS, MOVERS } from './demography';
import { MOVERS_BY_AGE } from './life';
import { monthRuler, purposeOf } from './months';
import { type ProvinceFlow, provinceFlows } from './province-flows';

const FLOW = {
  edition: 'VARCHAR',
  period: 'VARCHAR',
  origin: 'VARCHAR',
  destination: 'VARCHAR',
  movers: 'INTEGER',
  shift: 'DOUBLE',
  purpose: 'VARCHAR',
} as const;
interface StagedFlow extends ProvinceFlow {
  readonly edition: string;
  readonly period: string;
  readonly shift: number;
  readonly purpose: string;
}
/** Women among movers: assumed. */
const WOMEN = 0.53;

/**
 * Fills `flow` at two levels, told apart by their codes; never add one to the other:
 * - provinces (and abroad), by sex and five years of age, without moves inside a province; and beside
 *   each year its months, without sex and age, which sum to it pair by pair;
 * - communes, without sex and age: those between provinces, and to and from abroad, sum to the
 *   provinces' rows, pair by pair, and those inside a province stand here only.
 * @param placesOf the communes of a year
 */
export async function fillFlows(
  db: DuckDBConnection,
  years: readonly number[],
  placesOf: (year: number) => { edition: string; places: readonly Place[] },
  provinceOf: (edition: string) => (code: string) => string,
  random: Random,
): Promise<void> {
  const provinces: StagedFlow[] = [];
  for (const year of years) {
    const { edition, places } = placesOf(year);
    const between = summed(provinceFlows(year), provinceOf(edition));
    const abroad = summed(abroadFlows(), provinceOf(edition));
    const period = String(year);
    for (const flow of [...between, ...abroad]) {
      const purpose = purposeOf(flow.destination);
      provinces.push({ ...flow, edition, period, shift: random(), purpose });
    }
    const codes = places.map(({ code }, index) => ({ index, code }));
    await stage(db, 'mover_unit', { index: 'INTEGER', code: 'VARCHAR' }, codes);
    await stage(
      db,
      'commune_flow',
      { origin: 'INTEGER', destination: 'INTEGER', movers: 'INTEGER' },
      communeFlows(places, between, MOVERS[year]!, random),
    );
    await db.run(`
      INSERT INTO flow
      SELECT a.code, b.code, '${edition}', '${period}', NULL, NULL, movers FROM commune_flow
      JOIN mover_unit a ON a.index = origin JOIN mover_unit b ON b.index = destination`);
    await stage(
      db,
      'commune_abroad',
      { origin: 'VARCHAR', destination: 'VARCHAR', movers: 'INTEGER' },
      abroadByCommune(abroad, places, random),
    );
    await db.run(`
      INSERT INTO flow
      SELECT origin, destination, '${edition}', '${period}', NULL, NULL, movers FROM commune_abroad`);
  }
  await stage(db, 'province_flow', FLOW, provinces);
  await stage(
    db,
    'mover_ruler',
    { sex: 'VARCHAR', band: 'VARCHAR', start: 'DOUBLE', stop: 'DOUBLE' },
    moverRuler(),
  );
  await db.run(`
    INSERT INTO flow
    SELECT origin, destination, edition, period, sex, band,
      (floor(movers * stop + shift) - floor(movers * start + shift))::INTEGER AS count
    FROM province_flow, mover_ruler WHERE count > 0`);
  await stage(
    db,
    'month_ruler',
    { year: 'VARCHAR', purpose: 'VARCHAR', month: 'VARCHAR', start: 'DOUBLE', stop: 'DOUBLE' },
    monthRuler(years),
  );
  await db.run(`
    INSERT INTO flow
    SELECT origin, destination, edition, month, NULL, NULL,
      (floor(movers * stop + shift) - floor(movers * start + shift))::INTEGER AS count
    FROM province_flow f JOIN month_ruler r ON r.year = f.period AND r.purpose = f.purpose
    WHERE count > 0`);
}

/** Flows between the provinces of an edition; what becomes internal is left out. */
function summed(
  flows: readonly ProvinceFlow[],
  provinceOf: (code: string) => string,
): ProvinceFlow[] {
  const pairs = new Map<string, ProvinceFlow>();
  for (const flow of flows) {
    const [origin, destination] = [provinceOf(flow.origin), provinceOf(flow.destination)];
    if (origin === destination) continue;
    const key = `${origin} ${destination}`;
    const movers = (pairs.get(key)?.movers ?? 0) + flow.movers;
    pairs.set(key, { origin, destination, movers });
  }
  return [...pairs.values()];
}

/** Who leaves the country and comes back, by province. */
function abroadFlows(): ProvinceFlow[] {
  const weights = PROVINCES_BEFORE.map(
    ({ census_2019, character }) => census_2019 * HABITS[character].absent,
  );
  const [leave, come] = [
    shareOut(ABROAD_A_YEAR.leave, weights),
    shareOut(ABROAD_A_YEAR.come, weights),
  ];
  return PROVINCES_BEFORE.flatMap(({ code }, i) => [
    { origin: code, destination: ABROAD, movers: leave[i]! },
    { origin: ABROAD, destination: code, movers: come[i]! },
  ]);
}

/** Who cross the border of the country, shared out to the communes of their province. */
function abroadByCommune(
  flows: readonly ProvinceFlow[],
  places: readonly Place[],
  random: Random,
): ProvinceFlow[] {
  const byProvince = new Map<string, Place[]>();
  for (const place of places) {
    const own = byProvince.get(place.province);
    if (own) own.push(place);
    else byProvince.set(place.province, [place]);
  }
  return flows.flatMap(({ origin, destination, movers }) => {
    const leaves = destination === ABROAD;
    const own = byProvince.get(leaves ? origin : destination)!;
    const shares = shareOut(
      movers,
      own.map(({ leave }) => leave * random()),
    );
    return own.flatMap(({ code }, i) => {
      if (shares[i] === 0) return [];
      const ends = leaves ? { origin: code, destination } : { origin, destination: code };
      return [{ ...ends, movers: shares[i]! }];
    });
  });
}

/** Stretches of 0..1 for sexes and five-year groups of movers: 0-4, 5-9, … 80-84, 85 and over. */
function* moverRuler() {
  let start = 0;
  for (const sex of SEXES) {
    const part = sex === 'female' ? WOMEN : 1 - WOMEN;
    for (let age = 0; age <= 85; age += 5) {
      const ages = MOVERS_BY_AGE.slice(age, age === 85 ? undefined : age + 5);
      const end = sex === 'female' && age === 85;
      const stop = end ? 1 : start + part * ages.reduce((a, b) => a + b, 0);
      yield { sex, band: age === 85 ? '85+' : `${age}-${age + 4}`, start, stop };
      start = stop;
    }
  }
}
