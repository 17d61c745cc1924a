import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TINY_AFTER } from '@/geo/testing';
import { buildRelease } from './build-release';
import { openToRead } from './database';
import { InputError } from './input-error';
import { currentId } from './pointer';
import { databaseOf, readManifest, removeRelease } from './releases';
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

test('a release never changes: other content under its name is refused with what to do', async () => {
  const first = await build('tiny');
  const spoil: Parameters<typeof tinySource>[0] = async ({ db }) => {
    await db.run(`UPDATE school SET places = places + 1`);
  };
  expect((await build('tiny')).outcome).toBe('unchanged');
  await expect(build('tiny', spoil)).rejects.toThrow(/"remove tiny".*"--as"/);
  expect((await readManifest(join(root, 'tiny')))?.createdAt).toBe(first.manifest.createdAt);
});

test.each(['', '..', '.hidden', 'a/b', 'current', 'history', 'Ảnh', 'UPPER', 'dot.'])(
  'a release cannot be named "%s"',
  async (id) => {
    await expect(build(id)).rejects.toThrow('cannot name a release');
    expect(await readdir(root)).toEqual([]);
  },
);

test('a source that throws leaves the current release and no trace', async () => {
  await build('tiny');
  const fault = async () => {
    throw new InputError('is not a number', { file: 'people.csv', row: 7, column: 'persons' });
  };
  await expect(build('other', fault)).rejects.toThrow('people.csv, row 7, column persons');
  expect((await readdir(root)).sort()).toEqual(['current', 'history', 'tiny']);
});

test('the current release cannot be removed, another one can', async () => {
  await build('first');
  await build('second');
  await expect(removeRelease(root, 'second')).rejects.toThrow('current release');
  await removeRelease(root, 'first');
  await expect(removeRelease(root, 'first')).rejects.toThrow('There are: second.');
});

test('a release that is not to be published leaves the pointer alone', async () => {
  await build('tiny');
  await buildRelease(tinySource(), { id: 'quiet', root, publish: false });
  expect(await currentId(root)).toBe('tiny');
});

test('what a source tells of rows and defects is in the report and in the release, numbered', async () => {
  const report = await build('tiny', async (draft) => {
    const defect = { severity: 'warning', defect: 'area_far', action: 'kept' } as const;
    draft.defect({ ...defect, file: 'b.csv', row: 3, edition: TINY_AFTER, unitCode: '00001' });
    draft.defect({ ...defect, file: 'a.csv', row: 9, found: '1', expected: '2' });
    draft.rowsRead('a.csv', 12);
  });
  expect(report.rowsRead).toContainEqual({ file: 'a.csv', rows: 12 });
  const rows = [
    { file: 'b.csv', row: 3 },
    { file: 'a.csv', row: 9 },
  ];
  expect(report.defects).toEqual([{ defect: 'area_far', severity: 'warning', count: 2, rows }]);
  const { db, close } = await openToRead(databaseOf(join(root, 'tiny')));
  const reader = await db.runAndReadAll('SELECT id, file, row, edition::VARCHAR FROM quality');
  close();
  expect(reader.getRows()).toEqual([
    [1, 'a.csv', 9, null],
    [2, 'b.csv', 3, '2025-07-01'],
  ]);
});

test('progress only ever grows, from nothing to the whole', async () => {
  const told: number[] = [];
  const progress = (_: string, done: number) => void told.push(done);
  await buildRelease(tinySource(), { id: 'tiny', root, publish: true, progress });
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect([told[0], told.at(-1)]).toEqual([0, 1]);
});
