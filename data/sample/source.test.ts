import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildReport, buildRelease } from '@/data/build/build-release';
import { DATE_AFTER } from './people/demography';
import { sampleSource } from './source';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dando-same-'));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

/** A whole release of the sample, but for the earlier years of its people. */
async function build(id: string, seed: number): Promise<BuildReport['manifest']> {
  const source = await sampleSource({ seed, dates: [DATE_AFTER] });
  return (await buildRelease(source, { id, root, publish: false })).manifest;
}

describe('the sample', () => {
  test('comes out alike, table by table and byte by byte, when it is built again', async () => {
    const first = await build('first', 2025);
    const again = await build('again', 2025);
    expect(again.tables).toEqual(first.tables);
    expect(again.contentHash).toBe(first.contentHash);
    for (const { file } of first.boundaries) {
      const bytes = await Promise.all(
        ['first', 'again'].map((id) => readFile(join(root, id, file))),
      );
      expect(bytes[0]!.equals(bytes[1]!)).toBe(true);
    }
    expect(first.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(first.moverSources).toMatchObject({ former_residence: 'sample-census' });
  });
});
