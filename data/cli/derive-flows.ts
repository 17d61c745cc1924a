import { resolve } from 'node:path';
import { type DerivedFlows, flowsOfResidences, flowsOfSnapshots } from '@/data/build/derive-flows';
import { writeCsv } from '@/data/rekey/write-csv';
import { isPeriod, PERIOD_KINDS, type PeriodKind } from '@/geo/flows';
import { type Arguments, type Command, EXIT, textOf, UsageError } from './command';
import { table } from './output';

const HEADER = ['origin', 'destination', 'period', 'sex', 'age_group', 'movers'];

export const deriveFlowsCommand: Command = {
  usage: [
    'BEFORE AFTER --person COLUMN --unit COLUMN --period 2024 --out FILE.csv',
    'FILE --person COLUMN --unit COLUMN --from COLUMN --to COLUMN --period month --out FILE.csv',
  ],
  summary: 'count movers from two snapshots of a register, or from the history of residences',
  more: 'Files are CSV or Parquet, a row a person or a residence. Only counts by origin, destination, period, sex and age group are written; no row of a person is.\nOf two snapshots --period is the name of the time between them; of residences it is year, quarter or month.\nA residence is from its first day to the first day after it, or still lasts.',
  positionals: { min: 1, max: 2 },
  options: {
    person: { type: 'string', value: 'COLUMN', help: 'what tells persons apart; never written' },
    unit: { type: 'string', value: 'COLUMN', help: 'the code of the unit in which they live' },
    sex: { type: 'string', value: 'COLUMN', help: 'male or female' },
    born: { type: 'string', value: 'COLUMN', help: 'day of birth; gives the age groups' },
    from: { type: 'string', value: 'COLUMN', help: 'first day of a residence' },
    to: { type: 'string', value: 'COLUMN', help: 'first day after a residence, or empty' },
    gap: {
      type: 'string',
      value: 'DAYS',
      help: 'days that may lie between two residences of a move (30)',
    },
    period: { type: 'string', value: 'PERIOD', help: 'the period, or its kind' },
    out: { type: 'string', value: 'FILE', help: 'the file to write' },
  },
  run: async (args, out) => {
    const file = asked(args, 'out');
    const { flows, account } = await derive(args);
    await writeCsv(resolve(file), [
      HEADER,
      ...flows.map((flow) => [
        ...[flow.origin, flow.destination, flow.period, flow.sex, flow.ageGroup],
        flow.movers,
      ]),
    ]);
    const rows = Object.entries(account);
    out.report(`${table(rows)}\n${flows.length.toLocaleString('en')} flows written to ${file}.`, {
      ...{ out: file, flows: flows.length, account },
    });
    return EXIT.fine;
  },
};

function derive(args: Arguments): Promise<DerivedFlows> {
  const columns = {
    ...{ person: asked(args, 'person'), unit: asked(args, 'unit') },
    ...{ sex: textOf(args, 'sex'), born: textOf(args, 'born') },
  };
  const period = asked(args, 'period');
  const [first, second] = args.positionals.map((path) => resolve(path));
  if (second !== undefined) {
    if (!isPeriod(period))
      throw new UsageError(`--period takes 2024, 2024-Q1 or 2024-03 here, not "${period}".`);
    return flowsOfSnapshots({ before: first!, after: second, columns, period });
  }
  const kind = PERIOD_KINDS.find((known) => known === period);
  if (!kind) throw new UsageError(`--period takes year, quarter or month here, not "${period}".`);
  return flowsOfResidences({
    file: first!,
    columns: { ...columns, from: asked(args, 'from'), to: asked(args, 'to') },
    ...{ kind: kind satisfies PeriodKind, longestGap: daysOf(textOf(args, 'gap') ?? '30') },
  });
}

function asked(args: Arguments, name: string): string {
  const text = textOf(args, name);
  if (!text) throw new UsageError(`"derive-flows" needs --${name}.`);
  return text;
}

function daysOf(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new UsageError(`--gap takes whole days, not "${text}".`);
  return Number(text);
}
