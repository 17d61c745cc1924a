/** Summing the people of a release to the cubes, beside the bare aggregation of the same rows. */
import { DuckDBInstance } from '@duckdb/node-api';
import { fillCubes } from '@/data/build/cubes';
import { databaseOf } from '@/data/build/releases';
import { createStatements } from '@/data/tables';
import { BUILD_RATIO } from './budgets';
import { type Benchmark, time } from './harness';

/** The tables that the cubes are summed from. */
const INPUTS = ['unit', 'series', 'population'] as const;

const BARE = `CREATE OR REPLACE TEMP TABLE bare AS
SELECT unit_code, edition, reference_date, concept, sex, age // 5 AS band, sum(persons) AS persons
FROM population GROUP BY ALL`;

export const benchmark: Benchmark = {
  name: 'cubes',
  async run({ release }) {
    const instance = await DuckDBInstance.create(':memory:');
    const db = await instance.connect();
    try {
      for (const statement of createStatements()) await db.run(statement);
      await db.run(`ATTACH '${databaseOf(release).replaceAll("'", "''")}' AS built (READ_ONLY)`);
      for (const table of INPUTS) await db.run(`INSERT INTO ${table} FROM built.${table}`);
      const counted = await db.runAndReadAll('SELECT count(*)::INTEGER FROM population');
      const rows = Number(counted.getRows()[0]?.[0]);

      const runs = { warmUp: 1, runs: 5 };
      const bare = await time('GROUP BY in DuckDB', runs, () => db.run(BARE));
      const ours = await time('cubes with medians', runs, async () => {
        await db.run('TRUNCATE cube_unit');
        await db.run('TRUNCATE cube_pyramid');
        await fillCubes({ db, connect: () => instance.connect() });
      });
      return [
        {
          what: `cubes of ${(rows / 1e6).toFixed(1)} million rows of people`,
          unit: 'ms',
          ours,
          beside: bare,
          budget: { limit: BUILD_RATIO * bare.median, of: 'median' },
          notes: [
            'the budget is set for a register of 106 million rows; here the rows are already cells of unit, sex and age',
            'ours also sums up the tree, adds concepts and reads medians',
          ],
        },
      ];
    } finally {
      db.closeSync();
      instance.closeSync();
    }
  },
};
