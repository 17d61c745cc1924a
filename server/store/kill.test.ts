import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planOf } from '../testing/plan-of';
import { PlanStore } from './plan-store';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const CHILD = fileURLToPath(new URL('../testing/save-child.ts', import.meta.url));

let folder: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dando-kill-'));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/**
 * Kills a process that saves without a pause, a while after it acknowledged a revision.
 * @returns the last revision that it acknowledged
 */
async function killAfter(storeFile: string, revisions: number, ms: number): Promise<number> {
  child = spawn(process.execPath, ['--import', 'tsx', CHILD, storeFile], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const killed = once(child, 'exit');
  let acknowledged = 0;
  if (!child.stdout) throw new Error('the child says nothing');
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line.replace('saved ', ''));
    if (acknowledged === revisions) setTimeout(() => child?.kill('SIGKILL'), ms);
  }
  await killed;
  return acknowledged;
}

test.each([
  [1, 0],
  [2, 3],
  [10, 7],
  [60, 11],
])(
  'a server killed %i saves in, %i ms on, has every save that it acknowledged',
  async (saves, ms) => {
    const storeFile = join(folder, 'dando.sqlite');
    const acknowledged = await killAfter(storeFile, saves, ms);
    expect(acknowledged).toBeGreaterThanOrEqual(saves);
    const store = await PlanStore.open({ storeFile, databaseUrl: null });
    const { line, draft } = await store.get('plan0001');
    // One more may be on the disk than was said.
    expect([acknowledged, acknowledged + 1]).toContain(line.revision);
    expect(draft).toEqual(planOf('A', line.revision));
    // The store is whole: it takes the next save.
    const work = { id: 'plan0001', base: line.revision, writer: 'page0002', step: 1 };
    const next = await store.save('an', { ...work, draft: planOf('B', 1) });
    expect(next.revision).toBe(line.revision + 1);
    await store.close();
  },
);
