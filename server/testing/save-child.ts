/**
 * Saves a plan again and again in a process of its own, to be killed: `save-child.ts FILE`. Says
 * "saved N" each time the store has acknowledged revision N, whose draft has N groups.
 */
import { PlanStore } from '../store/plan-store';
import { planOf } from './plan-of';

const [storeFile] = process.argv.slice(2);
if (!storeFile) throw new Error('save-child.ts FILE');

const store = await PlanStore.open({ storeFile, databaseUrl: null });
const id = 'plan0001';
const work = (step: number) => ({ id, writer: 'page0001', step, draft: planOf('A', step) });
await store.create('an', work(1));
process.stdout.write('saved 1\n');
for (let step = 2; ; step++) {
  const { revision } = await store.save('an', { ...work(step), base: step - 1 });
  process.stdout.write(`saved ${revision}\n`);
}
