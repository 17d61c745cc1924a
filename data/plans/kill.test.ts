import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentId } from '@/data/build/pointer';
import { releaseIds } from '@/data/build/releases';
import { buildTinyRelease, type TinyRelease } from '@/data/build/testing/tiny-release';
import { verifyRelease } from '@/data/checks/verify-release';
import { main } from '@/data/cli/main';
import { REPOSITORY } from '@/data/paths';
import { PLAN_VERSION, type Plan } from '@/geo/plans';
import { TINY_AFTER } from '@/geo/testing';
import { isoDate } from '@/geo/units';
import type { Moment } from './remake-release';

const CHILD = fileURLToPath(new URL('./testing/adopt-child.ts', import.meta.url));
const plan: Plan = {
  ...{ version: PLAN_VERSION, edition: TINY_AFTER, effective: isoDate('2027-01-01') },
  groups: [
    {
      ...{ name: 'Phường Mẫu Hợp', kind: 'ward', code: '00001', seat: null },
      ...{ members: ['00001', '00101'], parts: [] },
    },
  ],
};

let old: TinyRelease;
beforeEach(async () => {
  old = await buildTinyRelease();
  await writeFile(join(old.root, 'plan.json'), JSON.stringify(plan));
});
afterEach(() => old.remove());

/** Adopts the plan in another process, and kills it when it has come to the moment. */
async function killedAt(moment: Moment): Promise<void> {
  const args = ['--import', 'tsx', CHILD, old.root, join(old.root, 'plan.json'), moment];
  const child = spawn(process.execPath, args, {
    cwd: REPOSITORY,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout }))
    if (line === `at ${moment}`) child.kill('SIGKILL');
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
}

describe('an adoption that is killed', () => {
  test.each<Moment>(['copied', 'changed', 'sealed'])(
    'when %s leaves the old release serving, and the next one succeeds',
    async (moment) => {
      await killedAt(moment);
      expect(await currentId(old.root)).toBe('tiny');
      expect(await releaseIds(old.root)).toEqual(['tiny']);
      expect((await verifyRelease(old.root, 'tiny')).filter(({ ok }) => !ok)).toEqual([]);

      const words = ['--decree', '1/NQ', '--title', 'Hợp nhất', '--as', 'law'];
      const silent = { stdout: { write: () => true }, stderr: { write: () => true } };
      const line = ['adopt', join(old.root, 'plan.json'), ...words, '--root', old.root];
      expect(await main(line, silent)).toBe(0);
      expect(await currentId(old.root)).toBe('law');
      expect((await readdir(old.root)).sort()).toEqual([
        ...['current', 'history', 'law', 'plan.json', 'tiny'],
      ]);
    },
  );
});
