/**
 * `npm test`: types, lint, unit tests, build, browser tests, in this order, up to the first that
 * fails. Each step is a script of package.json that can be run alone. The last line counts the tests.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launch, ROOT, stopAllOnSignal } from '../app/_launch/child';
import { addUp, readBrowserReport, readUnitReport, sentence } from './counts';

const RESULTS = join(ROOT, 'e2e', 'results');
const UNIT = join(RESULTS, 'unit.json');
const BROWSER = join(RESULTS, 'browser.json');

const STEPS: readonly { name: string; script: string; args?: readonly string[] }[] = [
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  {
    name: 'unit tests',
    script: 'test:unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
  },
  { name: 'build', script: 'build' },
  { name: 'browser tests', script: 'test:e2e' },
];

const npm = process.env.npm_execpath;
if (!npm) throw new Error('Start the tests with "npm test".');

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
let interrupted = false;
stopAllOnSignal(() => {
  interrupted = true;
});

const times: string[] = [];
let failed: string | undefined;
for (const { name, script, args = [] } of STEPS) {
  console.log(`\n── ${name} ──`);
  const began = performance.now();
  const code = await launch(npm, ['run', '--silent', script, '--', ...args]).ended;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const ok = code === 0 && !interrupted;
  times.push(`${ok ? '✓' : '✗'} ${name.padEnd(14)} ${seconds.padStart(6)} s`);
  if (!ok) {
    failed = name;
    process.exitCode = 1;
    break;
  }
}

console.log(`\n${times.join('\n')}`);
if (failed) console.log(`\nStopped: ${interrupted ? 'interrupted in' : 'failed in'} ${failed}.`);
const counts = addUp(readUnitReport(UNIT), readBrowserReport(BROWSER));
// A step that fails without a failing test (types, lint, build) is one failure of its own.
if (failed && counts.failed === 0) counts.failed = 1;
console.log(sentence(counts));
