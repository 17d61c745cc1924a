import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planOf } from '../testing/plan-of';
import { PlanStore, type StorePlace } from './plan-store';

/** A PostgreSQL whose tables of plans the tests may drop; where none is given they say so. */
const postgres = process.env.DANDO_TEST_POSTGRES;
if (!postgres) console.error('not tested: plans in PostgreSQL, for want of DANDO_TEST_POSTGRES');

const ME = { writer: 'pagemine', step: 1 };
const YOU = { writer: 'pageyours', step: 1 };

const KINDS = [
  { kind: 'a file of SQLite', there: true },
  { kind: 'PostgreSQL', there: postgres !== undefined },
] as const;

describe.each(KINDS)('plans in $kind', ({ kind, there }) => {
  let folder: string;
  let place: StorePlace;
  let store: PlanStore;
  let now: number;
  const open = () => PlanStore.open(place, () => now);
  /** Runs SQL past the store, as another program would. */
  const sql = async (text: string): Promise<void> => {
    if (place.databaseUrl === null) new Database(place.storeFile).exec(text);
    else await onPostgres(place.databaseUrl, text);
  };

  beforeEach(async () => {
    if (!there) return;
    folder = await mkdtemp(join(tmpdir(), 'dando-store-'));
    const databaseUrl = kind === 'PostgreSQL' ? (postgres ?? null) : null;
    place = { storeFile: join(folder, 'new', 'dando.sqlite'), databaseUrl };
    if (databaseUrl)
      await onPostgres(databaseUrl, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    now = Date.UTC(2026, 10, 22, 7);
    store = await open();
  });
  afterEach(async () => {
    if (!there) return;
    await store.close();
    await rm(folder, { recursive: true });
  });

  const inStore = test.skipIf(!there);

  inStore('are found again after the store was closed', async () => {
    await store.create('an', { id: 'plan0001', ...ME, draft: planOf('Phương án A', 2) });
    await store.close();
    store = await open();
    const { draft: found, line } = await store.get('plan0001');
    expect(found).toEqual(planOf('Phương án A', 2));
    expect(line).toMatchObject({ groups: 2, units: 4, within: ['01'], status: 'draft' });
    expect(line.savedAt).toBe('2026-11-22T07:00:00.000Z');
  });

  inStore('are listed last saved first, and found by a title without its marks', async () => {
    await store.create('an', { id: 'plan0001', ...ME, draft: planOf('Sắp xếp Đà Nẵng', 0) });
    now += 1000;
    await store.create('an', { id: 'plan0002', ...ME, draft: planOf('100% Hà Nội', 0) });
    const ids = async (text: string) => (await store.list(text, false)).map(({ id }) => id);
    expect(await ids('')).toEqual(['plan0002', 'plan0001']);
    expect(await ids('da nang')).toEqual(['plan0001']);
    expect(await ids('hải phòng')).toEqual([]);
  });

  inStore('keep titles tidy, and a title that was emptied as it was', async () => {
    const spelt = '  Đông  Anh\n'.normalize('NFD');
    await store.create('an', { id: 'plan0001', ...ME, draft: planOf(spelt, 0) });
    expect((await store.get('plan0001')).draft.title).toBe('Đông Anh');
    await store.save('an', { id: 'plan0001', base: 1, ...ME, step: 2, draft: planOf(' ', 1) });
    expect((await store.get('plan0001')).line).toMatchObject({ title: 'Đông Anh', groups: 1 });
  });

  inStore('saved by two from the same revision are refused to the second', async () => {
    await store.create('an', { id: 'plan0001', ...ME, draft: planOf('A', 0) });
    await store.save('an', { id: 'plan0001', base: 1, ...ME, step: 2, draft: planOf('A', 1) });
    const second = store.save('bình', { id: 'plan0001', base: 1, ...YOU, draft: planOf('A', 5) });
    await expect(second).rejects.toMatchObject({ problem: { code: 'PlanConflict', revision: 2 } });
    expect((await store.get('plan0001')).line).toMatchObject({ revision: 2, groups: 1 });
  });

  inStore('saved by two at the same moment lose neither without a word', async () => {
    await store.create('an', { id: 'plan0001', ...ME, draft: planOf('A', 0) });
    const hands = Array.from({ length: 8 }, (_, i) => ({ writer: `page000${i}`, step: 1 }));
    const outcomes = await Promise.allSettled(
      hands.map((hand, i) =>
        store.save('an', { id: 'plan0001', base: 1, ...hand, draft: planOf('A', i + 1) }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await store.get('plan0001')).line.revision).toBe(2);
  });

  inStore(
    'sent again by the same page are saved once, and a late step changes nothing',
    async () => {
      const work = { id: 'plan0001', ...ME, draft: planOf('A', 0) };
      await store.create('an', work);
      expect(await store.create('an', work)).toMatchObject({ revision: 1 });
      const save = (step: number, groups: number) =>
        store.save('an', { ...work, base: 1, step, draft: planOf('A', groups) });
      expect(await save(2, 2)).toMatchObject({ revision: 2 });
      // The answer was lost, the page went on, and says again what it was made from.
      expect(await save(3, 3)).toMatchObject({ revision: 3 });
      expect(await save(2, 2)).toMatchObject({ revision: 3 });
      expect((await store.get('plan0001')).line.groups).toBe(3);
    },
  );

  inStore('that have become law are not changed, until the law is withdrawn', async () => {
    await store.create('an', { id: 'plan0001', ...ME, draft: planOf('A', 1) });
    await store.setStatus('an', 'plan0001', { status: 'adopted', event: 'event-1' });
    const settled = { problem: { code: 'PlanSettled', event: 'event-1' } };
    const work = { id: 'plan0001', base: 1, ...ME, step: 2, draft: planOf('A', 2) };
    await expect(store.save('an', work)).rejects.toMatchObject(settled);
    await expect(store.setRemoved('an', 'plan0001', true)).rejects.toMatchObject(settled);
    await store.setStatus('an', 'plan0001', { status: 'withdrawn', event: null });
    expect(await store.save('an', work)).toMatchObject({ revision: 2 });
  });

  inStore('taken out of the list are brought back whole', async () => {
    await store.create('an', { id: 'plan0001', ...ME, draft: planOf('A', 1) });
    await store.setRemoved('an', 'plan0001', true);
    expect(await store.list('', false)).toEqual([]);
    expect(await store.list('', true)).toMatchObject([{ id: 'plan0001' }]);
    // Work that another page still had open is not turned away.
    await store.save('an', { id: 'plan0001', base: 1, ...ME, step: 2, draft: planOf('A', 3) });
    await store.setRemoved('an', 'plan0001', false);
    expect(await store.list('', false)).toMatchObject([{ id: 'plan0001', groups: 3 }]);
  });

  inStore('duplicated are two plans from then on', async () => {
    await store.create('an', { id: 'plan0001', ...ME, draft: planOf('A', 1) });
    await store.duplicate('an', 'plan0001', 'plan0002', 'B');
    await store.save('an', { id: 'plan0002', base: 1, ...ME, step: 2, draft: planOf('B', 4) });
    expect(await store.list('', false)).toMatchObject([
      { title: 'A', groups: 1 },
      { title: 'B', groups: 4 },
    ]);
  });

  inStore('go back to an earlier version, and forward again', async () => {
    await store.create('an', { id: 'plan0001', ...ME, draft: planOf('A', 1) });
    await store.save('an', { id: 'plan0001', base: 1, ...YOU, draft: planOf('A', 2) });
    await store.restore('an', 'plan0001', 1);
    expect((await store.get('plan0001')).line).toMatchObject({ revision: 3, groups: 1 });
    await store.restore('an', 'plan0001', 2);
    expect((await store.get('plan0001')).line).toMatchObject({ revision: 4, groups: 2 });
    expect((await store.get('plan0001', 3)).draft.plan.groups).toHaveLength(1);
  });

  inStore('keep named versions while hasty saves grow fewer', async () => {
    await store.create('an', { id: 'plan0001', ...ME, draft: planOf('A', 0) });
    await store.nameVersion('an', 'plan0001', 1, 'Bản họp ngày 22');
    for (let step = 2; step <= 40; step++) {
      now += 1000;
      await store.save('an', {
        id: 'plan0001',
        base: step - 1,
        ...ME,
        step,
        draft: planOf('A', step),
      });
    }
    const versions = await store.versions('plan0001');
    expect(versions[0]).toMatchObject({ revision: 40, groups: 40 });
    expect(versions.at(-1)).toMatchObject({ revision: 1, name: 'Bản họp ngày 22' });
    expect(versions.length).toBeLessThan(5);
    await expect(store.get('plan0001', 17)).rejects.toMatchObject({
      problem: { code: 'UnknownPlan', revision: 17 },
    });
  });

  inStore('that cannot be read say why, and stay as they were written', async () => {
    await store.create('an', { id: 'plan0001', ...ME, draft: planOf('A', 1) });
    await sql(`UPDATE plan_revision SET draft = '{"version":99}'`);
    await expect(store.get('plan0001')).rejects.toMatchObject({
      problem: { code: 'UnreadablePlan', reason: expect.stringContaining('version') },
    });
    await expect(store.rename('an', 'plan0001', 'B')).rejects.toThrow();
    expect(await store.list('', false)).toMatchObject([{ title: 'A', revision: 1 }]);
    await sql(`UPDATE plan_revision SET draft = '{"version":'`);
    await expect(store.get('plan0001')).rejects.toMatchObject({ problem: { reason: 'not JSON' } });
  });

  inStore('of a later program are not opened by this one', async () => {
    await sql(`INSERT INTO kysely_migration VALUES ('9999 of the future', '2030-01-01')`);
    await expect(open()).rejects.toThrow(/9999 of the future/);
  });

  inStore('that are asked for and were never saved are told as such', async () => {
    const unknown = { problem: { code: 'UnknownPlan', plan: 'plan0009' } };
    await expect(store.get('plan0009')).rejects.toMatchObject(unknown);
    await expect(store.versions('plan0009')).rejects.toMatchObject(unknown);
    const work = { id: 'plan0009', base: 3, ...ME, draft: planOf('A', 1) };
    await expect(store.save('an', work)).rejects.toMatchObject(unknown);
  });
});

async function onPostgres(connectionString: string, text: string): Promise<void> {
  const pool = new Pool({ connectionString });
  await pool.query(text);
  await pool.end();
}
