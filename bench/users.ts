/** Two hundred readers at once, each asking what a first look at the map asks, beside one alone. */
import type { ReleaseData, UnitsData } from '@/server/answers/shapes';
import { BUDGETS } from './budgets';
import { type Benchmark, figure, fixed, type Result } from './harness';
import { address, ask, type ChoroplethQuestion, mapsOfCommunes, shuffled } from './questions';
import { served } from './served';

const USERS = 200;
/** Maps that each reader looks at, one after the other, with the panel of a unit for each. */
const LOOKS = 3;

interface Visit {
  times: number[];
  errors: string[];
}

/** What one reader asks, in order. */
function visitOf(
  user: number,
  origin: string,
  maps: readonly ChoroplethQuestion[],
  codes: readonly string[],
): string[] {
  const looks = Array.from({ length: LOOKS }, (_, look) => {
    const map = maps[(user * LOOKS + look) % maps.length] as ChoroplethQuestion;
    const { edition, date, concept } = map;
    const code = codes[(user * 17 + look) % codes.length];
    return [
      address(origin, 'choropleth', map),
      address(origin, 'profile', { code, edition, date, concept }),
    ];
  });
  const edition = (maps[0] as ChoroplethQuestion).edition;
  return [
    address(origin, 'release'),
    address(origin, 'units', { level: 'commune', edition }),
    ...looks.flat(),
    address(origin, 'search', { text: 'ha noi', edition }),
  ];
}

async function visit(urls: readonly string[]): Promise<Visit> {
  const done: Visit = { times: [], errors: [] };
  for (const url of urls) {
    const began = performance.now();
    try {
      await ask(url);
      done.times.push(performance.now() - began);
    } catch (error) {
      done.errors.push(error instanceof Error ? error.message : String(error));
    }
  }
  return done;
}

export const benchmark: Benchmark = {
  name: 'users',
  run: ({ releases }) =>
    served(releases, async (origin): Promise<Result[]> => {
      const about = await ask<ReleaseData>(address(origin, 'release'));
      const latest = about.series.findLast(({ level }) => level === 'commune');
      if (!latest) throw new Error('the release has no figures of communes');
      const { edition } = latest;
      const maps = shuffled(mapsOfCommunes(about)).filter((map) => map.edition === edition);
      const units = await ask<UnitsData>(address(origin, 'units', { level: 'commune', edition }));
      const plan = (user: number) => visitOf(user, origin, maps, units.code);

      // The last of the crowd's questions, so that the crowd still asks most for the first time.
      const alone = await visit(plan(USERS));
      const crowd = await Promise.all(
        Array.from({ length: USERS }, (_, user) => visit(plan(user))),
      );
      const errors = crowd.flatMap((one) => one.errors);
      const times = crowd.flatMap((one) => one.times);
      return [
        {
          what: `${USERS} readers at once: questions not answered`,
          unit: 'count',
          ours: fixed('errors', errors.length),
          beside: null,
          budget: BUDGETS.errorsOfUsers,
          notes: [...new Set(errors)].slice(0, 3),
        },
        {
          what: `${USERS} readers at once: wait for an answer`,
          unit: 'ms',
          ours: figure('in the crowd', times),
          beside: figure('one reader alone', alone.times),
          budget: null,
          notes: [`${times.length} answers`],
        },
      ];
    }),
};
