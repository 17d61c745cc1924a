import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyRelease } from '@/data/checks/verify-release';
import { REPOSITORY } from '@/data/paths';
import { buildRelease, type Moment } from './build-release';
import { currentId } from './pointer';
import { releaseIds } from './releases';
import { buildTinyRelease, type TinyRelease } from './testing/tiny-release';
import { tinySource } from './testing/tiny-source';

const CHILD = fileURLToPath(new URL('./testing/build-child.ts', import.meta.url));

let old: TinyRelease;
const children: ChildProcess[] = [];
beforeEach(async () => {
  old = await buildTinyRelease();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await old.remove();
});

/** Starts a build of the release `new` in another process. */
function startBuild(stopAt?: Moment) {
  const args = ['--import', 'tsx', CHILD, old.root, 'new', ...(stopAt ? [stopAt] : [])];
  const child = spawn(process.execPath, args, {
    cwd: REPOSITORY,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit');
  return {
    /** Waits until the process has said a line. */
    said: (line: string) =>
      new Promise<void>((resolve, reject) => {
        lines.on('line', (text) => text === line && resolve());
        lines.on('close', () => reject(new Error(`the build ended before it said "${line}"`)));
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Everything that is listed is whole: it opens, answers, and is what its manifest tells. */
async function expectAllWhole(): Promise<void> {
  for (const id of await releaseIds(old.root)) {
    const failed = (await verifyRelease(old.root, id)).filter(({ ok }) => !ok);
    expect(failed, id).toEqual([]);
  }
}

/** The next build succeeds, and takes away what the killed one left. */
async function expectNextBuildSweeps(): Promise<void> {
  const left = (await readdir(old.root)).filter((name) => name.startsWith('.staging-'));
  const next = await buildRelease(tinySource(), { id: 'new', root: old.root, publish: true });
  expect(next.swept.sort()).toEqual(left.sort());
  expect(await currentId(old.root)).toBe('new');
  expect((await readdir(old.root)).sort()).toEqual(['current', 'history', 'new', 'tiny']);
}

describe('a build that is killed', () => {
  test.each<Moment>(['filling', 'filled', 'checking', 'sealed'])(
    'when %s leaves the old release serving and nothing half-written to see',
    async (moment) => {
      const build = startBuild(moment);
      await build.said(`at ${moment}`);
      await build.kill();
      expect(await currentId(old.root)).toBe('tiny');
      expect(await releaseIds(old.root)).toEqual(['tiny']);
      await expectAllWhole();
      await expectNextBuildSweeps();
    },
  );

  test('between the rename and the publication leaves a whole release that is not served yet', async () => {
    const build = startBuild('renamed');
    await build.said('at renamed');
    await build.kill();
    expect(await currentId(old.root)).toBe('tiny');
    expect(await releaseIds(old.root)).toEqual(['new', 'tiny']);
    await expectAllWhole();
    const again = await buildRelease(tinySource(), { id: 'new', root: old.root, publish: true });
    expect(again.outcome).toBe('unchanged');
    expect(await currentId(old.root)).toBe('new');
  });

  test.each([0, 60, 150, 300, 500, 800])(
    'after %i ms leaves only whole releases, one of them serving',
    async (delay) => {
      const build = startBuild();
      await build.said('building');
      await new Promise((resolve) => setTimeout(resolve, delay));
      await build.kill();
      const ids = await releaseIds(old.root);
      expect(['tiny', 'new']).toContain(await currentId(old.root));
      expect(ids).toContain(await currentId(old.root));
      await expectAllWhole();
      await expectNextBuildSweeps();
    },
  );
});

describe('two builds at once', () => {
  test('of one name and one content are both content', async () => {
    const outcomes = await Promise.all(
      [1, 2].map(() => buildRelease(tinySource(), { id: 'new', root: old.root, publish: true })),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['built', 'unchanged']);
    await expectAllWhole();
  });

  test('in two processes do not sweep each other away', async () => {
    const build = startBuild('filled');
    await build.said('at filled');
    const mine = await buildRelease(tinySource(), { id: 'mine', root: old.root, publish: true });
    expect(mine.swept).toEqual([]);
    expect(await readdir(old.root)).toContainEqual(expect.stringMatching(/^\.staging-new-/));
    await build.kill();
  });
});
