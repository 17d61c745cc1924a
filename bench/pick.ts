/**
 * Picking a commune into a merger at 10,035 communes: outline, people, area, contiguity, enclaves and
 * standards after every pick; beside it turf's union and mapshaper's dissolve of the same groups,
 * which give the outline alone. And the whole reform of 2025, opened as one plan and judged.
 */
import { union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import mapshaper from 'mapshaper';
import { feature } from 'topojson-client';
import { judgedConcept } from '@/components/studio/plan-views';
import { openToRead } from '@/data/build/database';
import { databaseOf } from '@/data/build/releases';
import { readGround } from '@/data/plans/read-ground';
import { readHistory } from '@/data/rekey/read-history';
import {
  type Derived,
  derive,
  derivedFigures,
  emptyPlan,
  type Ground,
  type Group,
  judge,
  judgePlan,
  type Plan,
  pick,
  planOf,
  resolution112,
  unitFigures,
} from '@/geo/plans';
import type { Edition, History, IsoDate } from '@/geo/units';
import { BUDGETS } from './budgets';
import { type Benchmark, onProcessor, type Result, time } from './harness';
import { boundaryFile, boundaryOf, manifestOf } from './release-files';
import { screenOf } from './screen-step';

/** A new commune of 2025 is made of three old ones; a large one, or a province, of many. */
const SIZES = [3, 20, 150] as const;
const PICKS = 60;
/** turf and mapshaper take longer, and vary less. */
const SLOW_PICKS = 8;
const REFORM_RUNS = { warmUp: 1, runs: 5 };

/** Units in the order in which one would pick them from a first one on: each beside those before. */
function spreading({ borders }: Ground, first: number, size: number): number[] {
  const seen = new Set([first]);
  const found = [first];
  for (let k = 0; k < found.length && found.length < size; k++) {
    const unit = found[k]!;
    for (let e = borders.start[unit]!; e < borders.start[unit + 1]!; e++) {
      const next = borders.neighbour[e]!;
      if (seen.has(next) || found.length >= size) continue;
      seen.add(next);
      found.push(next);
    }
  }
  return found;
}

/** Groups of a size, spread over the country; starts from which it cannot be reached are left out. */
function groupsOfSize(ground: Ground, size: number, count: number): number[][] {
  const groups: number[][] = [];
  for (let k = 0; groups.length < count && k < 20 * count; k++) {
    const group = spreading(ground, (k * 7919) % ground.units.length, size);
    if (group.length === size) groups.push(group);
  }
  return groups;
}

/** A plan with one group, of all units but the last. */
function almost(ground: Ground, group: readonly number[]): { derived: Derived; last: string } {
  const codes = group.map((unit) => ground.units[unit]!.code);
  const last = codes.at(-1)!;
  const plan: Plan = {
    ...emptyPlan(ground.edition, '2027-01-01' as IsoDate),
    groups: [
      {
        ...{ name: 'Xã Mới', kind: 'commune', code: codes[0]!, seat: codes[0]! },
        ...{ members: codes.slice(0, -1), parts: [] },
      },
    ],
  };
  return { derived: derive(ground, plan), last };
}

async function picks(ground: Ground, size: number): Promise<Result[]> {
  const groups = groupsOfSize(ground, size, PICKS);
  const begun = groups.map((group) => almost(ground, group));
  const { topology } = ground.shapes!.graph;
  const what = `the last of ${size} communes picked, among ${ground.units.length.toLocaleString('en')}`;
  const ours = await time(
    'outline, people, area, contiguity, enclaves, standards',
    { warmUp: groups.length, runs: 3 * groups.length },
    (run) => {
      const { derived, last } = begun[run % begun.length]!;
      const after = pick(ground, derived, [last], 0);
      return judge(derivedFigures(ground, after, 0), resolution112);
    },
  );
  const few = groups.slice(0, SLOW_PICKS);
  const shapes = few.map((group) => group.map((unit) => ground.shapes!.units[unit]!));
  const features = shapes.map((group) =>
    group.map((shape) => feature(topology, shape) as Feature<Polygon | MultiPolygon>),
  );
  const turf = await time('turf union, the outline alone', { warmUp: 1, runs: few.length }, (run) =>
    union({ type: 'FeatureCollection', features: features[run % few.length]! }),
  );
  const inputs = few.map((group) => asInput(ground, new Set(group)));
  const mapped = await time(
    'mapshaper -dissolve, the outline alone',
    { warmUp: 1, runs: few.length },
    (run) =>
      mapshaper.applyCommands('-i in.json -dissolve -o out.json format=topojson', {
        'in.json': inputs[run % few.length]!,
      }),
  );
  return [
    { what, unit: 'ms', ours, beside: turf, budget: BUDGETS.pick, notes: onProcessor(ours) },
    {
      what,
      unit: 'ms',
      ours,
      beside: mapped,
      budget: null,
      notes: ['mapshaper reads a file of the same units only'],
    },
  ];
}

/** The units of a group alone, as a file. */
function asInput({ shapes }: Ground, group: ReadonlySet<number>): string {
  const { units, graph } = shapes!;
  const geometries = [...group].map((unit) => feature(graph.topology, units[unit]!));
  return JSON.stringify({ type: 'FeatureCollection', features: geometries });
}

/** A commune moved from its group to the next, in a plan that holds every commune. */
async function moves(ground: Ground, plan: Plan): Promise<Result[]> {
  const derived = derive(ground, plan);
  const movable = plan.groups.flatMap(({ members }, g) => (members.length > 1 ? [g] : []));
  // An event that only renames has nothing to move.
  if (movable.length === 0) return [];
  const steps = Array.from({ length: PICKS }, (_, k) => {
    const from = movable[(k * 7919) % movable.length]!;
    const into = (from + 1) % plan.groups.length;
    return { code: plan.groups[from]!.members.at(-1)!, from, into };
  });
  const ours = await time(
    'outline, people, area, contiguity, enclaves, standards of both groups',
    { warmUp: steps.length, runs: 3 * steps.length },
    (run) => {
      const { code, from, into } = steps[run % steps.length]!;
      const after = pick(ground, derived, [code], into);
      return [from, into].map((g) => judge(derivedFigures(ground, after, g), resolution112));
    },
  );
  const shapesOf = ({ members }: Group) =>
    members.map((code) => {
      const shape = ground.shapes!.units[ground.indexOf.get(code)!]!;
      return feature(ground.shapes!.graph.topology, shape) as Feature<Polygon | MultiPolygon>;
    });
  const few = steps.slice(0, SLOW_PICKS).map(({ from, into, code }) => {
    const members = [...plan.groups[into]!.members, code];
    return [shapesOf({ ...plan.groups[into]!, members }), shapesOf(plan.groups[from]!)];
  });
  const turf = await time('turf union of both groups', { warmUp: 1, runs: few.length }, (run) => {
    for (const features of few[run % few.length]!)
      if (features.length > 1) union({ type: 'FeatureCollection', features });
  });
  const step = screenOf(ground, plan);
  // The same commune goes there and back: each step moves one.
  const screen = await time(
    'the step of the screen: edit, figures, paint, cards, names',
    { warmUp: 2 * steps.length, runs: 4 * steps.length },
    (run) => {
      const { code, from, into } = steps[run % steps.length]!;
      return step(code, Math.floor(run / steps.length) % 2 === 0 ? into : from);
    },
  );
  const inputs = steps.slice(0, SLOW_PICKS).map(({ from, into }) => {
    const members = [from, into].flatMap((g) => plan.groups[g]!.members);
    return asInput(ground, new Set(members.map((code) => ground.indexOf.get(code)!)));
  });
  const mapped = await time(
    'mapshaper -dissolve of both groups',
    { warmUp: 1, runs: inputs.length },
    (run) =>
      mapshaper.applyCommands('-i in.json -dissolve -o out.json format=topojson', {
        'in.json': inputs[run % inputs.length]!,
      }),
  );
  const what = `a commune moved between two of ${plan.groups.length.toLocaleString('en')} groups`;
  const whole = `${what}, the whole step of the screen`;
  const notes = ['React and the map are in pick-screen', ...onProcessor(screen)];
  return [
    { what, unit: 'ms', ours, beside: turf, budget: BUDGETS.pick, notes: onProcessor(ours) },
    { what: whole, unit: 'ms', ours: screen, beside: turf, budget: BUDGETS.pick, notes },
    { what: whole, unit: 'ms', ours: screen, beside: mapped, budget: null, notes: [] },
  ];
}

/**
 * Opens the reform as a plan, derives every group of communes and judges it, as the studio does: by what
 * the release publishes of the units that it made.
 * @param after the units that the reform made
 * @throws Error when the people of all groups are not those of the release
 */
async function reform(
  ground: Ground,
  after: Ground,
  history: History,
  day: IsoDate,
): Promise<Result> {
  const concept = judgedConcept(after);
  const open = () => {
    const plan = planOf(history, day, ['commune']);
    return { plan, derived: derive(ground, plan) };
  };
  const judgeAll = ({ plan, derived }: ReturnType<typeof open>) =>
    judgePlan(plan, (g) => {
      const published = unitFigures(after, after.indexOf.get(plan.groups[g]!.code)!, concept);
      const { people, areaKm2 } = published;
      return { ...derivedFigures(ground, derived, g), people, areaKm2 };
    });
  const ours = await time('open, derive with outlines, judge', REFORM_RUNS, () => judgeAll(open()));
  const opened = open();
  const { groups } = judgeAll(opened);
  const judging = await time('judging alone', REFORM_RUNS, () => judgeAll(opened));
  const people = sumOf(groups.map(({ figures }) => figures.people));
  const released = sumOf(after.units.map((_, unit) => unitFigures(after, unit, concept).people));
  if (people !== released) throw new Error(`${people} people judged, ${released} in the release`);
  return {
    what: `the whole reform of ${day}: ${ground.units.length} communes to ${groups.length}`,
    unit: 'ms',
    ours,
    beside: judging,
    budget: BUDGETS.reform,
    notes: [
      `${people.toLocaleString('en')} people (${concept}), those of the release`,
      ...onProcessor(ours),
    ],
  };
}

const sumOf = (people: readonly (number | null)[]) =>
  people.reduce<number>((sum, known) => sum + (known ?? 0), 0);

export const benchmark: Benchmark = {
  name: 'pick',
  async run({ release }) {
    const manifest = manifestOf(release);
    const file = boundaryFile(manifest, 'commune', 'earliest');
    const database = await openToRead(databaseOf(release));
    const edition = file.edition as Edition;
    const topology = boundaryOf(release, file);
    const ground = await readGround(database.db, {
      level: 'commune',
      edition,
      topology,
      people: 'bands',
    });
    const history = await readHistory(database.db);
    const day = history.events.map(({ effective }) => effective).find((d) => d > edition);
    const made = { level: 'commune', edition: day as Edition, topology: null } as const;
    const after = day ? await readGround(database.db, { ...made, people: 'total' }) : null;
    database.close();
    const results: Result[] = [];
    for (const size of SIZES) results.push(...(await picks(ground, size)));
    if (day && after) {
      results.push(...(await moves(ground, planOf(history, day, ['commune']))));
      results.push(await reform(ground, after, history, day));
    }
    return results;
  },
};
