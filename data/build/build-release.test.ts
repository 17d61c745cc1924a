import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildRelease } from './build-release';
import { currentId } from './pointer';
import { tinySource } from './testing/tiny-source';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dando-build-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const build = (id: string, change?: Parameters<typeof tinySource>[0]) =>
  buildRelease(tinySource(change), { id, root, publish: true });

test('a release is built, published, and nothing else is left beside it', async () => {
  const report = await build('tiny');
  expect(report).toMatchObject({ outcome: 'built', published: true, swept: [] });
  expect(await currentId(root)).toBe('tiny');
  expect((await readdir(root)).sort()).toEqual(['current', 'history', 'tiny']);
  expect((await readdir(join(root, 'tiny'))).sort()).toEqual([
    'boundaries',
    'manifest.json',
    'population.duckdb',
  ]);
});

test('two builds of the same input have the same content, another input another', async () => {
  const first = await build('first');
  const second = await build('second');
  const other = await build('other', async ({ db }) => {
    await db.run(`UPDATE school SET places = places + 1 WHERE unit_code = '00207'`);
  });
  expect(second.manifest.contentHash).toBe(first.manifest.contentHash);
  expect(other.manifest.contentHash).not.toBe(first.manifest.contentHash);
});
