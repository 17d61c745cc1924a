import { join } from 'node:path';
import { openToRead } from '@/data/build/database';
import { databaseOf } from '@/data/build/releases';
import { type Asked, proposalFor, type Report, report } from '@/data/propose/propose-for';
import { readProvince } from '@/data/propose/read-province';
import { CONCEPTS } from '@/geo/measures';
import type { Link } from '@/geo/plans/adjacency';
import { AIMS, type Aim, type Weights } from '@/geo/plans/propose/look';
import { EVEN } from '@/geo/plans/propose/proposal';
import { proposePlans, STEPS } from '@/geo/plans/propose/propose-plans';
import { RULE_SETS } from '@/geo/plans/rule-sets';
import type { StandardSet } from '@/geo/plans/standards';
import { TERRAINS, type Terrain } from '@/geo/units';
import { type Arguments, type Command, EXIT, textOf, UsageError } from './command';
import { releaseOf } from './open-crosswalk';
import { table } from './output';

const STANDARDS = RULE_SETS.filter((set): set is StandardSet => set.purpose === 'standards');

const PLANS = 5;

export const proposeCommand: Command = {
  usage: [
    '--province CODE[,CODE] --min-population N --min-area KM2 [--units N|A-B]',
    '--province CODE[,CODE] --rules ID [--units N|A-B]',
  ],
  summary: 'propose mergers of the communes of a province, or several, that meet a standard',
  more: `Without --units as many units are kept as the standard allows; "bound" is a number that no plan can
exceed, and "proved" says that it is reached. The same seed gives the same plans on every machine.
--rules asks of every unit what a decree asks of its kind and terrain: a ward among the members makes a
ward, and a commune of unknown terrain must meet what any terrain asks, unless --unknown-terrain names one.
A range of units gives plans over the range, most units first.
What cannot meet the standard is named with the reason: too_small (an island), locked, apart,
other_standard (what it could join would then have to meet another one), too_many, people_unknown.
A commune whose people nobody knows stays as it is, joins nothing and meets nothing; areas not declared
are measured on the boundary; both are listed.`,
  positionals: { min: 0, max: 0 },
  options: {
    province: {
      type: 'string',
      value: 'CODE,…',
      help: 'the provinces whose communes are grouped, each within its own',
    },
    release: { type: 'string', value: 'ID', help: 'a release (default: the current one)' },
    edition: {
      type: 'string',
      value: 'DATE',
      help: 'the units to group (default: the latest with boundaries and people)',
    },
    concept: {
      type: 'string',
      value: 'NAME',
      help: 'which people: registered, else permanent, else de_facto by default',
    },
    'min-population': { type: 'string', value: 'N', help: 'people that a unit needs' },
    'min-area': { type: 'string', value: 'KM2', help: 'square kilometres that a unit needs' },
    rules: {
      type: 'string',
      value: 'ID',
      help: `the standards of a decree: ${STANDARDS.map(({ id }) => id).join(', ')}, or the beginning of one`,
    },
    'unknown-terrain': {
      type: 'string',
      value: 'NAME',
      help: `what a commune of unknown terrain is taken for: ${TERRAINS.join(', ')}`,
    },
    units: { type: 'string', value: 'N|A-B', help: 'how many units, or from how many to how many' },
    seed: { type: 'string', value: 'S', help: 'a whole number (default 1)' },
    weigh: {
      type: 'string',
      value: 'AIM=W,…',
      help: `weights, 1 unless given: ${AIMS.join(', ')}`,
    },
    plans: { type: 'string', value: 'N', help: `plans to show at most (default ${PLANS})` },
    steps: { type: 'string', value: 'N', help: `steps of search (default ${STEPS})` },
    lock: {
      type: 'string',
      value: 'A+B,C',
      help: 'groups to keep as they are: codes joined by +, groups by commas',
    },
    apart: { type: 'string', value: 'A+B,…', help: 'pairs that must not share a unit' },
    link: { type: 'string', value: 'A+B,…', help: 'pairs that a bridge or the sea joins' },
  },
  run: async (args, out) => {
    const asked = askedOf(args);
    const code = required(args, 'province', 'CODE');
    const release = await releaseOf(args);
    const { db, close } = await openToRead(databaseOf(join(args.root, release)));
    try {
      const province = await readProvince(args.root, release, db, {
        code,
        edition: textOf(args, 'edition'),
        concept: conceptOf(args),
      });
      const { proposal, proposed } = inWords(() => {
        const wanted = proposalFor(province, asked);
        return {
          proposal: wanted,
          proposed: proposePlans(wanted, ({ phase, done, of }) => {
            out.progress(phase, done / of);
            return true;
          }),
        };
      });
      const told = { release, ...report(province, proposal, proposed) };
      out.answer(textFor(told), told);
      return EXIT.fine;
    } finally {
      close();
    }
  },
};

function askedOf(args: Arguments): Asked {
  const rules = rulesOf(args);
  const least = (name: string, value: string) =>
    rules ? (textOf(args, name) ?? '0') : required(args, name, value);
  return {
    minPopulation: wholeOf('min-population', least('min-population', 'N')),
    minAreaKm2: areaOf(least('min-area', 'KM2')),
    rules,
    unknownTerrain: terrainOf(args),
    units: rangeOf(args),
    seed: wholeOf('seed', textOf(args, 'seed') ?? '1'),
    plans: Math.max(1, wholeOf('plans', textOf(args, 'plans') ?? String(PLANS))),
    steps: wholeOf('steps', textOf(args, 'steps') ?? String(STEPS)),
    weights: weightsOf(args),
    locked: listOf(args, 'lock'),
    apart: pairsOf(args, 'apart'),
    links: pairsOf(args, 'link').map(
      ([from, to]): Link => ({ from, to, by: 'sea', reason: '--link' }),
    ),
  };
}

function required(args: Arguments, name: string, value: string): string {
  const text = textOf(args, name);
  if (text === undefined) throw new UsageError(`--${name} is missing: --${name} ${value}.`);
  return text;
}

function rulesOf(args: Arguments): StandardSet | null {
  const text = textOf(args, 'rules');
  if (text === undefined) return null;
  const found = STANDARDS.filter(({ id }) => fold(id).startsWith(fold(text)));
  const [only] = found;
  if (found.length === 1 && only) return only;
  const known = STANDARDS.map(({ id }) => id).join(' or ');
  throw new UsageError(`--rules takes ${known}, not "${text}".`);
}

/** 112-2025 is 112/2025/…: a slash is awkward on a command line. */
const fold = (id: string) => id.toLowerCase().replaceAll('/', '-');

function terrainOf(args: Arguments): Terrain | null {
  const text = textOf(args, 'unknown-terrain');
  if (text === undefined) return null;
  const found = TERRAINS.find((terrain) => terrain === text);
  if (!found)
    throw new UsageError(`--unknown-terrain takes one of ${TERRAINS.join(', ')}, not "${text}".`);
  return found;
}

function wholeOf(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`--${name} takes a whole number, not "${text}".`);
  return Number(text);
}

function areaOf(text: string): number {
  if (!/^\d{1,7}(\.\d+)?$/.test(text))
    throw new UsageError(`--min-area takes square kilometres, not "${text}".`);
  return Number(text);
}

function rangeOf(args: Arguments): Asked['units'] {
  const text = textOf(args, 'units');
  if (text === undefined) return null;
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  const [least, most] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  if (!match || least < 1 || most < least)
    throw new UsageError(`--units takes a number or a range such as 40-50, not "${text}".`);
  return { least, most };
}

function weightsOf(args: Arguments): Weights {
  const weights: Record<Aim, number> = { ...EVEN };
  for (const text of (textOf(args, 'weigh') ?? '').split(',').filter((each) => each !== '')) {
    const match = /^([a-z]+)=(\d+(?:\.\d+)?)$/.exec(text);
    const aim = AIMS.find((each) => each === match?.[1]);
    if (!aim) throw new UsageError(`--weigh takes aims such as ${AIMS[0]}=2, not "${text}".`);
    weights[aim] = Number(match![2]);
  }
  return weights;
}

const listOf = (args: Arguments, name: string): string[][] =>
  (textOf(args, name) ?? '')
    .split(',')
    .filter((group) => group !== '')
    .map((group) => group.split('+'));

function pairsOf(args: Arguments, name: string): [string, string][] {
  return listOf(args, name).map((codes) => {
    const [a, b, more] = codes;
    if (!a || !b || more !== undefined)
      throw new UsageError(
        `--${name} takes pairs of codes such as 00004+00008, not "${codes.join('+')}".`,
      );
    return [a, b];
  });
}

function conceptOf(args: Arguments): string | undefined {
  const text = textOf(args, 'concept');
  if (text !== undefined && !CONCEPTS.some((concept) => concept === text))
    throw new UsageError(`--concept takes one of ${CONCEPTS.join(', ')}, not "${text}".`);
  return text;
}

/** What a proposal cannot be made of, as words for the command line. */
function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${error.message}.`);
    throw error;
  }
}

function textFor(told: Report): string {
  const { province, plans, notes } = told;
  const rows = plans.map((plan, p) => [
    `plan ${p + 1}`,
    plan.units,
    'units,',
    plan.units - plan.met - plan.notJudged,
    'not met,',
    ...(plan.notJudged > 0 ? [plan.notJudged, 'not judged,'] : []),
    plan.peopleChanged,
    'people in another unit,',
    `${plan.meanKmToSeat} km to the seat`,
    plan.bestIn.length > 0 ? `best in ${plan.bestIn.join(', ')}` : '',
  ]);
  const unmet = plans[0]!.groups.flatMap(({ members, unmet: why }) =>
    why
      ? `  ${members.join('+')}: ${why.reason}, short of ${why.shortPeople ?? 'an unknown number of'} people and ${why.shortAreaKm2} km²`
      : [],
  );
  return [
    `${province.name} (${province.code}), ${province.communes} communes of ${told.edition}, ${told.people.concept} people of ${told.people.date}`,
    told.proved
      ? `No plan meets the standard in more units: proved.`
      : `No plan can meet the standard in more than ${told.bound} units; better than these is not excluded.`,
    ...(told.countReached
      ? []
      : [
          'The number of units asked for is not to be had: no fewer hang together, or there are too few communes.',
        ]),
    table(rows),
    ...(unmet.length > 0 ? ['In plan 1 the standard is not met by', ...unmet] : []),
    `${notes.withoutPeople.length} communes without people, ${notes.areaMeasured.length} areas measured, ${notes.doubtful.length} communes with doubtful figures.`,
  ].join('\n');
}
