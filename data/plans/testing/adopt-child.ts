/**
 * Adopts a plan in a process of its own, to be killed: `adopt-child.ts ROOT PLAN.json [MOMENT]`. Says
 * "at MOMENT" when it has come to the moment, where it then waits, and "adopted" at the end.
 */
import { publishRelease } from '@/data/build/pointer';
import { adoptRelease } from '../adopt-release';
import { readPlanFile } from '../read-plan-file';

const [root, path, stopAt] = process.argv.slice(2);
if (!root || !path) throw new Error('adopt-child.ts ROOT PLAN.json [MOMENT]');

const { plan, input } = await readPlanFile(path);
await adoptRelease(
  {
    ...{ root, base: 'tiny', plan, input, planTitle: null, savedAs: null },
    act: { decree: '1/NQ', title: 'Hợp nhất', titleEn: 'Merger' },
    progress: () => undefined,
    pause: async (moment) => {
      if (moment !== stopAt) return;
      process.stdout.write(`at ${moment}\n`);
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    },
  },
  { into: root, id: 'law', title: ({ title }) => title, as: 'adopt' },
);
await publishRelease(root, 'law');
process.stdout.write('adopted\n');
