import { publishRelease } from '@/data/build/pointer';
import { type Adopted, adoptRelease } from '@/data/plans/adopt-release';
import { readPlanFile } from '@/data/plans/read-plan-file';
import type { Plan } from '@/geo/plans';
import { isoDate } from '@/geo/units';
import { NO_PUBLISH } from './build-and-report';
import { type Arguments, type Command, EXIT, type Option, textOf, UsageError } from './command';
import { releaseOf } from './open-crosswalk';

/** Options of every command that lays a plan over a release. */
export const PLAN_OPTIONS: Readonly<Record<string, Option>> = {
  date: {
    type: 'string',
    value: 'DATE',
    help: 'the first day in force (default: the one of the plan)',
  },
  release: {
    type: 'string',
    value: 'ID',
    help: 'the release it is laid over (default: the current one)',
  },
  'saved-as': { type: 'string', value: 'ID', help: 'the name under which the plan is saved' },
};

export const adoptCommand: Command = {
  usage: ['PLAN.json --decree NUMBER [--date DATE] [--title TEXT]'],
  summary: 'make a plan law: a new release with its event, in which every series goes on',
  more: `PLAN.json is what the studio saves, or a plan alone. The release that it is laid over stays as it is;
"withdraw EVENT" goes back to it. Every fault of the plan is told, and then nothing is made.`,
  positionals: { min: 1, max: 1 },
  options: {
    decree: { type: 'string', value: 'NUMBER', help: 'the number of the decree, as it is cited' },
    title: {
      type: 'string',
      value: 'TEXT',
      help: 'what the act is called (default: the title of the plan)',
    },
    'title-en': { type: 'string', value: 'TEXT', help: 'the same in English' },
    ...PLAN_OPTIONS,
    as: { type: 'string', value: 'ID', help: 'the id of the new release' },
    'no-publish': NO_PUBLISH,
  },
  run: async (args, out) => {
    const started = performance.now();
    const { root } = args;
    const decree = textOf(args, 'decree');
    if (!decree) throw new UsageError('--decree is missing: --decree NUMBER.');
    const base = await releaseOf(args);
    const { plan, title: planTitle, input } = await readPlanFile(args.positionals[0]!);
    const dated = onDate(plan, args);
    const title = textOf(args, 'title') ?? planTitle;
    if (!title) throw new UsageError('The plan has no title: say --title TEXT.');
    const adopted = await adoptRelease(
      {
        ...{ root, base, plan: dated, input, planTitle, progress: out.progress },
        act: { decree, title, titleEn: textOf(args, 'title-en') ?? title },
        savedAs: textOf(args, 'saved-as') ?? null,
      },
      {
        ...{ into: root, as: 'adopt' },
        id: textOf(args, 'as') ?? nextId(base, dated.effective),
        title: (of) => of.title,
      },
    );
    const publish = args.values['no-publish'] !== true;
    if (publish) await publishRelease(root, adopted.id);
    const seconds = (performance.now() - started) / 1000;
    out.answer(
      textFor(adopted, base, publish, seconds),
      answerFor(adopted, base, publish, seconds),
    );
    return EXIT.fine;
  },
};

/** The plan, on the day that the command line gives, if it gives one. */
export function onDate(plan: Plan, args: Arguments): Plan {
  const text = textOf(args, 'date');
  if (text === undefined) return plan;
  try {
    return { ...plan, effective: isoDate(text) };
  } catch {
    throw new UsageError(`--date takes a day such as 2026-01-01, not "${text}".`);
  }
}

/** The id of the base, with the day in place of one that an act before gave it. */
const nextId = (base: string, day: string): string =>
  `${base.replace(/-\d{4}-\d{2}-\d{2}$/, '').slice(0, 53)}-${day}`;

function answerFor(adopted: Adopted, base: string, published: boolean, seconds: number) {
  const { id, outcome, event, before, after, warnings, manifest } = adopted;
  const { contentHash } = manifest;
  const checks = manifest.checks.length;
  const { effective } = manifest.origin!;
  const counts = { effective, before, after };
  return { id, base, outcome, event, ...counts, published, contentHash, checks, warnings, seconds };
}

function textFor(adopted: Adopted, base: string, published: boolean, seconds: number): string {
  const { id, event, before, after, warnings, manifest } = adopted;
  return [
    ...warnings.map(({ message }) => `Remark: ${message}`),
    `Event "${event}": ${before.communes} communes became ${after.communes}, ${before.provinces} provinces ${after.provinces}.`,
    `Checks: ${manifest.checks.length} passed. Time: ${seconds.toFixed(1)} s.`,
    `Release "${id}" was made of "${base}"${published ? ' and is published' : `. It is not published: "publish ${id}" does that`}.`,
  ].join('\n');
}
