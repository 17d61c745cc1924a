import type { DuckDBConnection } from '@duckdb/node-api';
import { ABROAD } from '@/data/tables';
import { shareOut } from '../share-out';
import { stage } from '../stage';
import { BETWEEN_TO_2019 } from './demography';
import { provinceFlows } from './province-flows';

/** The question of the census: where people of five years and over lived five years before. */
const CENSUS = { edition: '2019-01-01', date: '2019-04-01', years: 5 } as const;
/** Who lived abroad five years before: assumed. */
const FROM_ABROAD = 60_000;
/** Of those who moved between provinces in a year, those who settle there for good later: assumed. */
const SETTLING = 0.22;
/** Of temporary residents who settle in the province where they are registered already: assumed. */
const SETTLING_WITHIN = 0.004;

/**
 * Fills `former_residence`: where people lived five years before the census, by province; those who
 * had not moved are the others of five years and over.
 */
export async function fillFormerResidence(db: DuckDBConnection): Promise<void> {
  const flows = provinceFlows(2019);
  const moved = shareOut(
    BETWEEN_TO_2019,
    flows.map(({ movers }) => movers),
  );
  const came = new Map<string, number>();
  flows.forEach(({ destination }, i) => {
    came.set(destination, (came.get(destination) ?? 0) + moved[i]!);
  });
  const provinces = [...came.keys()].sort();
  const abroad = shareOut(
    FROM_ABROAD,
    provinces.map((code) => came.get(code)!),
  );
  await stage(db, 'lived', { unit: 'VARCHAR', former: 'VARCHAR', persons: 'INTEGER' }, [
    ...flows.map(({ origin, destination }, i) => ({
      ...{ unit: destination, former: origin, persons: moved[i]! },
    })),
    ...provinces.map((unit, i) => ({ unit, former: ABROAD, persons: abroad[i]! })),
  ]);
  await db.run(`
    INSERT INTO former_residence
    WITH grown AS (
      SELECT parent_code AS unit, sum(persons)::INTEGER AS persons FROM population
      JOIN unit ON code = unit_code AND valid_from <= edition
        AND (valid_to IS NULL OR edition < valid_to)
      WHERE reference_date = '${CENSUS.date}' AND concept = 'de_facto' AND age >= ${CENSUS.years}
      GROUP BY ALL
    ), stayed AS (
      SELECT unit, unit AS former, (any_value(grown.persons) - sum(lived.persons))::INTEGER AS persons
      FROM grown JOIN lived USING (unit) GROUP BY unit
    )
    SELECT unit, former, '${CENSUS.edition}', '${CENSUS.date}', ${CENSUS.years}, NULL, NULL, persons
    FROM (FROM lived UNION ALL FROM stayed) WHERE persons > 0`);
}

/**
 * Fills `concept_move`: temporary residents who became permanent ones, between provinces by sex and
 * age as those who moved there that year, and within a province.
 */
export async function fillConceptMoves(db: DuckDBConnection): Promise<void> {
  await db.run(`
    INSERT INTO concept_move
    SELECT origin_code, destination_code, edition, period, 'temporary', 'permanent', sex, age_group,
      (floor(upto * ${SETTLING} + 0.5) - floor((upto - movers) * ${SETTLING} + 0.5))::INTEGER AS count
    FROM (
      SELECT *, sum(movers) OVER (
        PARTITION BY period, origin_code, destination_code ORDER BY sex, age_group) AS upto
      FROM flow
      WHERE sex IS NOT NULL AND '${ABROAD}' NOT IN (origin_code, destination_code)
    ) WHERE count > 0
    UNION ALL
    SELECT parent_code, parent_code, p.edition, year(reference_date)::VARCHAR, 'temporary',
      'permanent', sex, if(age >= 85, '85+', concat(age // 5 * 5, '-', age // 5 * 5 + 4)) AS band,
      round(sum(persons) * ${SETTLING_WITHIN})::INTEGER
    FROM population p JOIN unit ON code = unit_code AND valid_from <= p.edition
      AND (valid_to IS NULL OR p.edition < valid_to)
    WHERE concept = 'temporary' GROUP BY ALL HAVING round(sum(persons) * ${SETTLING_WITHIN}) > 0`);
}
