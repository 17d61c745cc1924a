/** The past of the real country, where its tables are at hand. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRelease } from '@/data/build/build-release';
import { withoutBoundaries } from '@/data/sources/vn-2025/testing/without-boundaries';
import { CurrentRelease } from '../current-release';
import { readEnv } from '../env';
import { appRouter } from '../routers/app';
import { callerFactory } from '../routers/trpc';
import { noStore } from '../testing/no-store';
import { ANYONE } from '../viewer';

const DATA = fileURLToPath(new URL('../../../shared/data/vn-2025', import.meta.url));
const there = existsSync(DATA);
if (!there) console.error(`not tested: the past of the real country, for want of ${DATA}`);

const EVE = '2025-06-30';
const MERGER = '2025-07-01';

describe.skipIf(!there)('the past of the real country', () => {
  let root: string;
  let current: CurrentRelease;
  const atlas = () =>
    callerFactory(appRouter)({ current, store: noStore, viewer: ANYONE, threshold: 5 }).atlas;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'dando-past-'));
    await buildRelease(withoutBoundaries(DATA), { id: 'vn', root, publish: true });
    current = new CurrentRelease(readEnv({ DANDO_DATA: root }));
  });
  afterAll(async () => {
    current?.close();
    await rm(root, { recursive: true, force: true });
  });

  it('all people of Thụy Khuê went to Tây Hồ, by the decree, and none to Ba Đình', async () => {
    const { data } = await atlas().history({ code: '00112' });
    const [turning] = data.turnings;
    expect(turning?.acts[0]?.decree).toBe('202/2025/QH15');
    const shares = new Map(turning?.passages.map((each) => [each.to.code, each]));
    expect(shares.get('00103')?.people).toEqual({ share: 1, basis: 'decree' });
    expect(shares.get('00004')?.people).toEqual({ share: 0, basis: 'decree' });
    // How much of the land, the decree does not say.
    for (const each of shares.values()) expect(each.estimated.land).toBe(true);
  });

  it('an old address of Thụy Khuê leads to Tây Hồ, which says what its code was', async () => {
    const { data } = await atlas().place({ code: '00112', edition: MERGER });
    expect(data.found.map(({ unit }) => unit.name)).toEqual(['Phường Tây Hồ', 'Phường Ba Đình']);
    const now = await atlas().history({ code: '00103', on: MERGER });
    expect(now.data.codeBefore?.life.name).toBe('Phường Xuân La');
    expect(now.data.turnings[0]?.passages.map(({ from }) => from?.name)).toContain(
      'Phường Thụy Khuê',
    );
  });

  it('is told from the names alone', async () => {
    const { data } = await atlas().search({ text: 'thuy khue', edition: MERGER });
    expect(data.hits[0]).toMatchObject({ name: 'Phường Thụy Khuê', edition: EVE });
    expect(data.hits[0]?.now[0]?.name).toBe('Phường Tây Hồ');
  });

  it('goes on over two rearrangements', async () => {
    const { data } = await atlas().history({ code: '75', on: '2019-04-01' });
    expect(data.turnings.map(({ day, relation }) => [day, relation])).toEqual([
      [MERGER, 'own'],
      ['2026-04-30', 'after'],
    ]);
    const { data: back } = await atlas().history({ code: '75' });
    expect(back.turnings.map(({ relation, words }) => [relation, words])).toEqual([
      ['before', ['merged']],
      ['own', ['renamed', 'kind_changed']],
    ]);
  });

  it('gives every commune of before shares of people that sum to 1, or says that they are unknown', async () => {
    const { data } = await atlas().crosswalk({ level: 'commune', from: EVE, to: MERGER });
    const sums = new Map<string, number>();
    data.fromCode.forEach((code, i) => {
      const share = data.sharePopulation[i] ?? null;
      expect(share === null).toBe(data.basis[i] === null);
      if (share !== null) sums.set(code, (sums.get(code) ?? 0) + share);
    });
    expect(new Set(data.fromCode).size).toBe(10_040);
    for (const [code, sum] of sums) expect([code, Math.abs(sum - 1) < 1e-9]).toEqual([code, true]);
  });

  it('has no crosswalk of communes from a day of which only provinces are known', async () => {
    const asked = atlas().crosswalk({ level: 'commune', from: '2019-04-01', to: MERGER });
    await expect(asked).rejects.toThrow('no units of level commune are known on 2019-04-01');
  });
});
