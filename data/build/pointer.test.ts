import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentId, publishRelease, rollbackRelease } from './pointer';
import { ReleaseError } from './release-error';
import { releaseIds, removeRelease } from './releases';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dando-pointer-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A stand-in for a sealed release: the pointer looks for its manifest only. */
async function stand(under: string, id: string): Promise<void> {
  await mkdir(join(under, id), { recursive: true });
  await writeFile(join(under, id, 'manifest.json'), '{}');
}

const IDS = ['a', 'b', 'c', 'd'] as const;
type Step = { verb: 'publish' | 'remove' | 'stand'; id: string } | { verb: 'rollback' };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ verb: fc.constant('publish'), id: fc.constantFrom(...IDS) }),
  },
  { weight: 3, arbitrary: fc.record({ verb: fc.constant('rollback') }) },
  {
    weight: 2,
    arbitrary: fc.record({ verb: fc.constantFrom('remove', 'stand'), id: fc.constantFrom(...IDS) }),
  },
) as fc.Arbitrary<Step>;

/** What publishing means, without files: the releases that exist, and those served, the latest last. */
class Model {
  readonly there = new Set<string>(IDS);
  served: string[] = [];

  get current(): string | null {
    return this.served.at(-1) ?? null;
  }

  /** @returns whether the step is allowed */
  take(step: Step): boolean {
    switch (step.verb) {
      case 'stand':
        this.there.add(step.id);
        return true;
      case 'publish':
        if (!this.there.has(step.id)) return false;
        if (this.current !== step.id) this.served.push(step.id);
        return true;
      case 'remove':
        if (!this.there.has(step.id) || this.current === step.id) return false;
        this.there.delete(step.id);
        this.served = this.served
          .filter((id) => id !== step.id)
          .filter((id, i, all) => id !== all[i - 1]);
        return true;
      case 'rollback':
        if (this.served.length < 2) return false;
        this.served.pop();
        return true;
    }
  }
}

async function take(under: string, step: Step): Promise<boolean> {
  try {
    if (step.verb === 'publish') await publishRelease(under, step.id);
    else if (step.verb === 'remove') await removeRelease(under, step.id);
    else if (step.verb === 'stand') await stand(under, step.id);
    else await rollbackRelease(under);
    return true;
  } catch (error) {
    if (error instanceof ReleaseError) return false;
    throw error;
  }
}

describe('publishing and going back', () => {
  test('after any steps, the pointer names what was served before and still exists', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        run += 1;
        const under = join(root, String(run));
        for (const id of IDS) await stand(under, id);
        const model = new Model();
        for (const each of steps) {
          expect(await take(under, each)).toBe(model.take(each));
          expect(await currentId(under)).toBe(model.current);
          expect(await releaseIds(under)).toEqual([...model.there].sort());
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a reader during many publications always finds a whole id', async () => {
    await stand(root, 'a-release');
    await stand(root, 'another-release');
    await publishRelease(root, 'a-release');
    let writing = true;
    const seen = new Set<string | null>();
    const reader = (async () => {
      while (writing) seen.add(await currentId(root));
    })();
    for (let i = 0; i < 20; i++) {
      await publishRelease(root, i % 2 === 0 ? 'another-release' : 'a-release');
    }
    writing = false;
    await reader;
    expect([...seen].filter((id) => id !== 'a-release' && id !== 'another-release')).toEqual([]);
    expect(await readdir(root)).not.toContainEqual(expect.stringMatching(/^\.staging/));
  });

  test('a line of the history that was cut short does not spoil the next one', async () => {
    await stand(root, 'a');
    await stand(root, 'b');
    await publishRelease(root, 'a');
    await writeFile(
      join(root, 'history'),
      `${await readFile(join(root, 'history'), 'utf8')}\npubl`,
    );
    await publishRelease(root, 'b');
    expect(await rollbackRelease(root)).toBe('a');
  });

  test('a publisher that died before it wrote the history loses nothing', async () => {
    for (const id of ['a', 'b', 'c']) await stand(root, id);
    await publishRelease(root, 'a');
    await writeFile(join(root, 'current'), 'b\n');
    await publishRelease(root, 'c');
    expect(await rollbackRelease(root)).toBe('b');
    expect(await rollbackRelease(root)).toBe('a');
  });
});
