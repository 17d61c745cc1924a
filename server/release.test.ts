import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTinyRelease, type TinyRelease } from '@/data/build/testing/tiny-release';
import { readEnv } from './env';
import { Release } from './release';

let tiny: TinyRelease;
let release: Release;
beforeAll(async () => {
  tiny = await buildTinyRelease();
  release = await Release.open(tiny.folder, readEnv({ DANDO_DATA: tiny.root }), new Date(0));
});
afterAll(async () => {
  release.retire();
  await tiny.remove();
});

const ENDLESS = {
  sql: 'SELECT count(*)::DOUBLE AS n FROM range(1000000000000) t(i) WHERE i % 7 = 3',
};

it('interrupts a query whose question was withdrawn, and answers the next one', async () => {
  const withdrawn = new AbortController();
  const asked = release.columns(ENDLESS, withdrawn.signal);
  setTimeout(() => withdrawn.abort(), 50);
  await expect(asked).rejects.toMatchObject({ problem: { code: 'Aborted' } });
  expect(await release.columns({ sql: 'SELECT 1::INTEGER AS one' })).toEqual({ one: [1] });
});

it('stays open for those who use it until they are done', async () => {
  const other = await Release.open(tiny.folder, readEnv({ DANDO_DATA: tiny.root }), new Date(0));
  const answer = other.during(async () => {
    other.retire();
    return other.columns({ sql: 'SELECT count(*)::INTEGER AS n FROM edition' });
  });
  expect(await answer).toEqual({ n: [2] });
});

it('cannot be written to', async () => {
  await expect(release.columns({ sql: 'DELETE FROM unit' })).rejects.toThrow(/read-only/i);
});
