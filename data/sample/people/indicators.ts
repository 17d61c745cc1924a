import type { DuckDBConnection } from '@duckdb/node-api';
import { stage } from '../stage';
import { E_IDENTITIES } from './demography';
import type { ShiftedTotal } from './population';

/** From this age on a citizen has an identity card. */
const CARD_AGE = 14;
/** Assumed: people of a household in towns and elsewhere, and how much chance adds to either. */
const HOUSEHOLD = { town: 3.3, country: 3.6, chance: 0.5 } as const;
/** Assumed coverage of cards: least and most over communes; e-identity likewise before it is scaled. */
const CARDS = { least: 0.9, range: 0.095 } as const;

/**
 * Fills `indicator`, for every commune:
 * - household: households of de facto people, on every day of the series;
 * - id_card, e_identity: holders among the permanent residents of 14 and over, on the last two days.
 *   Accounts sum to about the nation's of 2025 then; the 106 million cards issued count renewals, so
 *   coverage is the sample's own. Needs `population`.
 */
export async function fillIndicators(
  db: DuckDBConnection,
  totals: readonly ShiftedTotal[],
): Promise<void> {
  await stage(
    db,
    'total',
    {
      ...{ code: 'VARCHAR', date: 'VARCHAR', urban: 'BOOLEAN' },
      ...{ home: 'INTEGER', temporary: 'INTEGER', shift: 'DOUBLE' },
    },
    totals,
  );
  await db.run(`
    INSERT INTO indicator
    SELECT code, (SELECT max(edition) FROM edition WHERE edition <= date::DATE), date, 'household',
      ceil((home + temporary) / (CASE WHEN urban THEN ${HOUSEHOLD.town} ELSE ${HOUSEHOLD.country} END
        + ${HOUSEHOLD.chance} * (shift - 0.5)))::INTEGER,
      home + temporary
    FROM total`);
  await db.run(`
    INSERT INTO indicator
    WITH adult AS (
      SELECT unit_code, edition, reference_date, sum(persons)::INTEGER AS persons
      FROM population WHERE concept = 'permanent' AND age >= ${CARD_AGE}
        AND reference_date IN ('2024-04-01', '2025-07-01')
      GROUP BY ALL
    ), weighed AS (
      SELECT adult.*, ${CARDS.least} + ${CARDS.range} * ((shift * 7) % 1) AS card,
        0.8 + 0.25 * urban::INTEGER + 0.2 * ((shift * 11) % 1) AS account
      FROM adult JOIN total ON total.code = unit_code AND total.date = reference_date::VARCHAR
    ), scaled AS (
      SELECT *, account * ${E_IDENTITIES}
        * (CASE WHEN reference_date = '2025-07-01' THEN 1 ELSE 0.8 END)
        / sum(account * persons) OVER (PARTITION BY reference_date) AS account_share
      FROM weighed
    )
    SELECT unit_code, edition, reference_date, 'id_card', floor(persons * card)::INTEGER, persons
    FROM scaled
    UNION ALL
    SELECT unit_code, edition, reference_date, 'e_identity',
      least(persons, floor(persons * account_share))::INTEGER, persons
    FROM scaled`);
  await db.run('DROP TABLE total');
}
