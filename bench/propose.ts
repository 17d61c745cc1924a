/**
 * Proposing plans for the provinces with most communes, beside the greedy growth that max-p
 * heuristics begin with, on the same communes in the same run. A whole public max-p heuristic (spopt) is
 * a Python package and not among those installed here; it was seen to keep 96 units on the 126 communes
 * of Hà Nội at 60,000 people a unit, in 1.6 s.
 */
import { performance } from 'node:perf_hooks';
import { openToRead } from '@/data/build/database';
import { databaseOf } from '@/data/build/releases';
import { proposalFor } from '@/data/propose/propose-for';
import { type Province, readProvince } from '@/data/propose/read-province';
import { diceOf } from '@/geo/plans/propose/dice';
import { alike } from '@/geo/plans/propose/floors';
import { greedyGroups } from '@/geo/plans/propose/greedy';
import { EVEN, type Proposal } from '@/geo/plans/propose/proposal';
import { proposePlans } from '@/geo/plans/propose/propose-plans';
import { BUDGETS } from './budgets';
import { type Benchmark, figure, type Place, type Result } from './harness';
import { parentsOn } from './kinship';
import { boundaryFile, manifestOf } from './release-files';

/** Provinces that are measured, those with most communes. */
const PROVINCES = 3;
const SEEDS = [1, 2, 3];
/** Growths of the heuristic: spopt's max-p takes 99 by default. */
const TRIES = 99;
const STEPS = 4_000_000;

async function largestProvinces({ release }: Place): Promise<string[]> {
  const { edition } = boundaryFile(manifestOf(release), 'commune', 'latest');
  const sizes = new Map<string, number>();
  for (const province of (await parentsOn(release, edition)).values())
    sizes.set(province, (sizes.get(province) ?? 0) + 1);
  return [...sizes]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, PROVINCES)
    .map(([code]) => code);
}

/** People that half of the communes have: the others must join. */
function middleOf({ communes }: Province): number {
  const people = communes.map((commune) => commune.people ?? 0).sort((a, b) => a - b);
  return people[Math.floor(people.length / 2)]!;
}

/** Half as much land as the middle commune has, so that both floors bind somewhere. */
function landOf({ communes }: Province): number {
  const areas = communes.map(({ areaKm2 }) => areaKm2).sort((a, b) => a - b);
  return Math.floor(areas[Math.floor(areas.length / 2)]! / 2);
}

function measure(what: string, proposal: Proposal): Result[] {
  const times: number[] = [];
  const runs = SEEDS.map((seed) => {
    const began = performance.now();
    const proposed = proposePlans({ ...proposal, seed });
    times.push(performance.now() - began);
    return proposed;
  });
  const kept = runs.map(({ plans }) => plans[0]!.groups.filter(({ unmet }) => !unmet).length);
  const field = {
    ...proposal,
    apart: proposal.adjacency.codes.map(() => []),
    floors: alike(proposal.floor),
  };
  const units = [...proposal.people.keys()];
  const greedy = SEEDS.map((seed) => greedyGroups(field, units, TRIES, diceOf(seed, 0)).length);
  return [
    {
      what: `${what}: units kept`,
      unit: 'count',
      ours: figure('proposed', kept),
      beside: figure(`greedy growth, best of ${TRIES}`, greedy),
      budget: null,
      notes: [`no plan keeps more than ${runs[0]!.bound}`],
    },
    {
      what: `${what}: several plans`,
      unit: 'ms',
      ours: figure('proposed', times),
      beside: null,
      budget: BUDGETS.propose,
      notes: [],
    },
  ];
}

export const benchmark: Benchmark = {
  name: 'propose',
  async run(place) {
    const { release, releases } = place;
    const { db, close } = await openToRead(databaseOf(release));
    const results: Result[] = [];
    try {
      for (const code of await largestProvinces(place)) {
        const wanted = { code, edition: undefined, concept: undefined };
        const province = await readProvince(releases, manifestOf(release).id, db, wanted);
        const people = middleOf(province);
        for (const land of [0, landOf(province)]) {
          const proposal = proposalFor(province, {
            minPopulation: people,
            minAreaKm2: land,
            rules: null,
            unknownTerrain: null,
            units: null,
            weights: EVEN,
            seed: 1,
            plans: 5,
            steps: STEPS,
            locked: [],
            apart: [],
            links: [],
          });
          const asked = `${people.toLocaleString('en')} people${land > 0 ? `, ${land} km²` : ''}`;
          const what = `${province.communes.length} communes, ${asked}`;
          results.push(...measure(what, proposal));
        }
      }
    } finally {
      close();
    }
    return results;
  },
};
