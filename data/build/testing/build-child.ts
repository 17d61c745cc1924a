/**
 * Builds the tiny country in a process of its own, to be killed: `build-child.ts ROOT ID [MOMENT]`.
 * Says "building" when it begins and "at MOMENT" when it has come to the moment, where it then waits.
 */
import { buildRelease } from '@/data/build/build-release';
import { tinySource } from './tiny-source';

const [root, id, stopAt] = process.argv.slice(2);
if (!root || !id) throw new Error('build-child.ts ROOT ID [MOMENT]');

process.stdout.write('building\n');
const report = await buildRelease(tinySource(), {
  id,
  root,
  publish: true,
  pause: async (moment) => {
    if (moment !== stopAt) return;
    process.stdout.write(`at ${moment}\n`);
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
});
process.stdout.write(`${report.outcome}\n`);
