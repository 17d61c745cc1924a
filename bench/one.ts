/** Runs one benchmark in this process: `bench/one.ts NAME RELEASES OUTPUT`. Started by `bench/run.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from './harness';

const [name, releases, output] = process.argv.slice(2);
if (!name || !releases || !output) throw new Error('usage: one.ts NAME RELEASES OUTPUT');

const id = readFileSync(join(releases, 'current'), 'utf8').trim();
const { benchmark } = (await import(`./${name}.ts`)) as { benchmark: Benchmark };
const results = await benchmark.run({ releases, release: join(releases, id) });
const peakMemory = process.resourceUsage().maxRSS * 1024;
writeFileSync(output, JSON.stringify({ name, results, peakMemory, failure: null }));
