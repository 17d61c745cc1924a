import type { DuckDBConnection } from '@duckdb/node-api';
import { insertRows, type Row } from '@/data/build/insert-rows';
import { toPosition } from '../plane';
import type { Random } from '../random';
import type { Spot } from '../spots';
import { DATE_AFTER } from './demography';

/** Ages that go to a level, and about how many places one school of it has. */
const LEVELS = [
  { level: 'preschool', word: 'Trường Mầm non', ages: [3, 5], places: 320, everywhere: true },
  { level: 'primary', word: 'Trường Tiểu học', ages: [6, 10], places: 620, everywhere: true },
  { level: 'lower_secondary', word: 'Trường THCS', ages: [11, 14], places: 640, everywhere: true },
  {
    level: 'upper_secondary',
    word: 'Trường THPT',
    ages: [15, 17],
    places: 1100,
    everywhere: false,
  },
] as const;
/** Communes of a hundred with an upper secondary school, which then serves their neighbours too. */
const UPPER_SECONDARY = 0.42;

export interface SchoolCommune {
  readonly code: string;
  /** Name without the kind. */
  readonly bare: string;
  /** Spots on the commune's ground. */
  readonly spots: readonly Spot[];
}

/**
 * Fills `school` on the last edition: places for 85 to 115 of a hundred children of the ages, in as
 * many schools as that takes, each on its commune's ground. Called after their commune, with a
 * number, so that their names are as plainly invented.
 */
export async function fillSchools(
  db: DuckDBConnection,
  communes: readonly SchoolCommune[],
  random: Random,
): Promise<void> {
  const counts = LEVELS.map(
    ({ level, ages: [from, to] }) =>
      `(sum(persons) FILTER (age BETWEEN ${from} AND ${to}))::INTEGER AS ${level}`,
  );
  const reader = await db.runAndReadAll(`
    SELECT unit_code, ${counts.join(', ')} FROM population
    WHERE concept = 'de_facto' AND reference_date = '${DATE_AFTER}' GROUP BY unit_code`);
  const children = new Map(
    (reader.getRows() as [string, ...number[]][]).map(([code, ...levels]) => [code, levels]),
  );
  const rows: Row<'school'>[] = [];
  for (const { code, bare, spots } of communes) {
    LEVELS.forEach(({ level, word, places, everywhere }, l) => {
      const drawn = random();
      const pupils = children.get(code)![l]!;
      if (pupils === 0 || (!everywhere && drawn > UPPER_SECONDARY)) return;
      const all = pupils * (0.85 + 0.3 * random()) * (everywhere ? 1 : 1 / UPPER_SECONDARY);
      const schools = Math.max(1, Math.round(all / places));
      for (let number = 1; number <= schools; number++) {
        const spot = spots[Math.floor(random() * spots.length)]!;
        const [angle, away] = [random() * 2 * Math.PI, random() * spot.radius];
        const [lon, lat] = toPosition([
          spot.at[0] + away * Math.cos(angle),
          spot.at[1] + away * Math.sin(angle),
        ]);
        rows.push({
          ...{ id: `S${code}${l}${String(number).padStart(2, '0')}`, unit_code: code, level },
          name: `${word} ${bare}${schools > 1 ? ` ${number}` : ''}`,
          ...{ places: Math.max(10, Math.round(all / schools)), lon, lat },
        });
      }
    });
  }
  await insertRows(db, 'school', rows);
}
