/**
 * The answers behind the map over HTTP on a warm server, beside the same figures summed from the
 * `population` table by DuckDB, as one would without a cube.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { databaseOf } from '@/data/build/releases';
import type { ReleaseData } from '@/server/answers/shapes';
import { BUDGETS } from './budgets';
import { type Benchmark, type Figure, figure, type Result, time } from './harness';
import {
  address,
  ask,
  askTimed,
  type ChoroplethQuestion,
  mapsOfCommunes,
  shuffled,
} from './questions';
import { served } from './served';

/** Questions asked before the clock runs: the process is warm, the timed questions are new to it. */
const WARM_UP = 10;
const ASKED = 100;

/** The figures of a map from single years, summed in SQL by the reader: all that a measure needs. */
async function fromRawTable(
  release: string,
  questions: readonly ChoroplethQuestion[],
): Promise<Figure> {
  const instance = await DuckDBInstance.create(databaseOf(release), {
    access_mode: 'READ_ONLY',
    threads: '2',
  });
  const db = await instance.connect();
  try {
    return await time(
      'GROUP BY on population',
      { warmUp: WARM_UP, runs: questions.length - WARM_UP },
      async (run) => {
        const { edition, date, concept } = questions[run] as ChoroplethQuestion;
        const reader = await db.runAndReadAll(
          `SELECT unit_code, sum(persons)::INTEGER AS persons,
             (sum(persons) FILTER (sex = 'male'))::INTEGER AS male,
             (sum(persons) FILTER (age < 15))::INTEGER AS under_15,
             (sum(persons) FILTER (age >= 65))::INTEGER AS age_65_over,
             any_value(area_declared_km2) AS area
           FROM population JOIN unit ON code = unit_code AND valid_from <= edition
             AND (valid_to IS NULL OR edition < valid_to)
           WHERE edition = $1::DATE AND reference_date = $2::DATE AND concept = $3::concept_t
           GROUP BY unit_code ORDER BY unit_code`,
          [edition, date, concept],
        );
        return reader.getColumnsJS();
      },
    );
  } finally {
    db.closeSync();
    instance.closeSync();
  }
}

/** Asks one map of each date: what a server makes ready by itself after it started is then there. */
async function warm(origin: string, about: ReleaseData): Promise<void> {
  const seen = new Set<string>();
  for (const map of mapsOfCommunes(about)) {
    if (seen.has(map.date)) continue;
    seen.add(map.date);
    await ask(address(origin, 'choropleth', { ...map, classes: { method: 'equal', count: 3 } }));
  }
}

export const benchmark: Benchmark = {
  name: 'answers',
  run: ({ releases, release }) =>
    served(releases, async (origin): Promise<Result[]> => {
      const about = await ask<ReleaseData>(address(origin, 'release'));
      const questions = shuffled(mapsOfCommunes(about)).slice(0, WARM_UP + ASKED);
      const runs = { warmUp: WARM_UP, runs: questions.length - WARM_UP };
      await warm(origin, about);
      const askAll = async (what: string) => {
        const took: number[] = [];
        const overHttp = await time(what, runs, async (run) => {
          const url = address(origin, 'choropleth', questions[run] as ChoroplethQuestion);
          took.push((await askTimed(url)).took);
        });
        return { overHttp, inServer: figure(what, took.slice(WARM_UP)) };
      };
      const first = await askAll('from the cube, first asked');
      const again = await askAll('asked before');
      const raw = await fromRawTable(release, questions);
      const result = (what: string, ours: Figure, budget: Result['budget']): Result => ({
        what: `a map of communes with its classes, ${what}`,
        unit: 'ms',
        ours,
        beside: raw,
        budget,
        notes: [],
      });
      return [
        {
          ...result('first asked, in the server', first.inServer, BUDGETS.answer),
          notes: ['beside: the sums alone, in the process, without classes, hiding or HTTP'],
        },
        result('asked before, in the server', again.inServer, BUDGETS.answer),
        {
          ...result('first asked, over HTTP', first.overHttp, null),
          notes: ['over HTTP: compressed, sent, and read by the client on the same machine'],
        },
        result('asked before, over HTTP', again.overHttp, null),
      ];
    }),
};
