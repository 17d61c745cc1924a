/**
 * `npm run -s bench`: measures the budgets of the design, each beside what a user would pick instead.
 * Every benchmark runs in a process of its own, so that none warms, fills or slows another.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, stopAllOnSignal } from '@/app/_launch/child';
import { sampleReleases } from '@/e2e/sample-releases';
import { keepsBudget } from './harness';
import { NAMES } from './names';
import { json, type MachineInfo, type Outcome, table } from './report';

const HELP = `npm run -s bench -- [options]

  --only NAME     one benchmark (may be repeated): ${NAMES.join(', ')}
  --releases DIR  measure the current release of this folder; else the sample country
  --json          figures for machines
  --strict        exit with 1 when a budget is missed
  --help          this text
`;

function machine(): MachineInfo {
  const cores = cpus();
  return {
    cores: cores.length,
    cpu: cores[0]?.model ?? 'unknown',
    memory: totalmem(),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
}

async function measure(name: string, releases: string): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'dando-bench-'));
  const file = join(folder, 'outcome.json');
  const began = performance.now();
  try {
    const code = await launch('bench/one.ts', [name, releases, file], { output: 'stderr' }).ended;
    const seconds = (performance.now() - began) / 1000;
    if (code !== 0)
      return { name, results: [], peakMemory: null, seconds, failure: `ended with ${code}` };
    return { ...(JSON.parse(readFileSync(file, 'utf8')) as Outcome), seconds };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    releases: { type: 'string' },
    json: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const unknown = values.only?.find((name) => !(NAMES as readonly string[]).includes(name));

if (values.help) console.log(HELP);
else if (unknown !== undefined) {
  console.error(`No benchmark is called "${unknown}".\n\n${HELP}`);
  process.exitCode = 2;
} else {
  stopAllOnSignal(() => process.exit(130));
  const releases = values.releases ? resolve(values.releases) : await sampleReleases();
  const outcomes: Outcome[] = [];
  for (const name of values.only ?? NAMES) {
    console.error(`measuring ${name} …`);
    outcomes.push(await measure(name, releases));
  }
  if (values.json) console.log(JSON.stringify(json(machine(), outcomes), null, 2));
  else console.log(`\n${table(outcomes)}`);
  if (outcomes.some(({ failure }) => failure !== null)) process.exitCode = 1;
  const missed = outcomes.flatMap(({ results }) => results).some((r) => keepsBudget(r) === false);
  if (values.strict && missed) process.exitCode = 1;
}
