import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyDraft } from '@/geo/plans';
import { TINY_AFTER, TINY_BEFORE } from '@/geo/testing';
import { isoDate } from '@/geo/units';
import { PlanStore } from '../store/plan-store';
import { planOf } from '../testing/plan-of';
import { serveTiny } from '../testing/serve-tiny';
import { ANYONE } from '../viewer';
import { appRouter } from './app';
import { MAX_PLAN_BYTES } from './plan-inputs';
import { callerFactory } from './trpc';

const tiny = serveTiny();
let folder: string;
let store: PlanStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dando-plans-'));
  store = await PlanStore.open({ storeFile: join(folder, 'dando.sqlite'), databaseUrl: null });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const context = () => ({
  ...{ current: tiny.current(), store: async () => store, viewer: ANYONE, threshold: 5 },
});
const plans = () => callerFactory(appRouter)(context()).plans;
const hand = { writer: 'page0001', step: 1 };
const create = (id = 'plan0001', draft: unknown = planOf('Phương án A', 1)) =>
  plans().create({ id, ...hand, draft });

describe('saved plans', () => {
  test('are made, listed, opened and saved', async () => {
    await create();
    expect((await plans().list({})).data).toMatchObject([{ title: 'Phương án A', revision: 1 }]);
    const { data } = await plans().save({
      ...{ id: 'plan0001', base: 1, writer: 'page0001', step: 2 },
      draft: planOf('Phương án A', 2),
    });
    expect(data).toMatchObject({ id: 'plan0001', revision: 2 });
    const opened = await plans().get({ id: 'plan0001' });
    expect(opened.data).toMatchObject({ revision: 2, shown: 2, groups: 2, event: null });
    expect(opened.data.draft).toEqual(planOf('Phương án A', 2));
  });

  test('tell who saved first, and leave what they saved', async () => {
    await create();
    const save = (writer: string, groups: number) =>
      plans().save({ id: 'plan0001', base: 1, writer, step: 9, draft: planOf('A', groups) });
    await save('page0002', 2);
    await expect(save('page0003', 3)).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { problem: { code: 'PlanConflict', revision: 2 } },
    });
    expect((await plans().get({ id: 'plan0001' })).data.groups).toBe(2);
  });

  test('open the reform that is law, on the units of the day before', async () => {
    const { data } = await plans().enacted({ day: TINY_AFTER, level: 'commune' });
    expect(data).toMatchObject({ level: 'commune', plan: { effective: TINY_AFTER } });
    expect(data.plan.edition < TINY_AFTER).toBe(true);
    const provinces = await plans().enacted({ day: TINY_AFTER, level: 'province' });
    expect(data.plan.groups.length).toBeGreaterThan(0);
    expect(provinces.data.plan.groups).not.toEqual(data.plan.groups);
    expect((await plans().list({})).data).toEqual([]);
    await expect(plans().enacted({ day: '1990-01-01', level: 'commune' })).rejects.toMatchObject({
      cause: { problem: { code: 'UnknownEdition' } },
    });
  });

  test('are refused where they cannot be read, with the place of the fault', async () => {
    const broken = { ...planOf('A', 1), marks: [] };
    await expect(create('plan0001', broken)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('marks: 0 given for 1 groups'),
    });
    expect((await plans().list({})).data).toEqual([]);
  });

  test('are refused where they are larger than any plan, and the whole country is not', async () => {
    const remarks = 'x'.repeat(MAX_PLAN_BYTES);
    await expect(create('plan0001', { ...planOf('A', 1), remarks })).rejects.toMatchObject({
      cause: { problem: { code: 'PlanTooLarge', most: MAX_PLAN_BYTES } },
    });
    await create('plan0002', planOf('Cả nước', 5020));
    expect((await plans().get({ id: 'plan0002' })).data.units).toBe(10_040);
  });

  test('of an earlier edition name the later one, and are carried to it', async () => {
    const empty = emptyDraft('A', 'commune', [], TINY_BEFORE, isoDate('2027-01-01'));
    const group = { kind: 'commune' as const, seat: null, parts: [] };
    const groups = [{ ...group, name: 'Mới', code: '00001', members: ['00001', '00004'] }];
    const marks = [{ colour: 0, locked: false }];
    await create('plan0001', { ...empty, plan: { ...empty.plan, groups }, marks });
    expect((await plans().get({ id: 'plan0001' })).data.later).toBe(TINY_AFTER);
    const { data } = await plans().carried({ id: 'plan0001' });
    expect(data).toMatchObject({ from: TINY_BEFORE, to: TINY_AFTER });
    expect(data.draft.plan.edition).toBe(TINY_AFTER);
    expect(data.draft.marks).toHaveLength(data.draft.plan.groups.length);
    expect(data.changes.map(({ code }) => code)).toContain('00004');
    // What is saved is still the plan of then.
    expect((await plans().get({ id: 'plan0001' })).data.edition).toBe(TINY_BEFORE);
  });

  test('are copied, renamed, named, restored, removed and brought back', async () => {
    await create();
    await plans().duplicate({ id: 'plan0001', to: 'plan0002', title: 'B' });
    await plans().rename({ id: 'plan0002', title: '  Bản  B ' });
    await plans().nameVersion({ id: 'plan0002', revision: 1, name: 'Trước khi đổi tên' });
    const versions = await plans().versions({ id: 'plan0002' });
    expect(versions.data).toMatchObject([
      { revision: 2, title: 'Bản B', name: null },
      { revision: 1, title: 'B', name: 'Trước khi đổi tên' },
    ]);
    await plans().restore({ id: 'plan0002', revision: 1 });
    expect((await plans().get({ id: 'plan0002' })).data.title).toBe('B');
    await plans().remove({ id: 'plan0001' });
    expect((await plans().list({})).data.map(({ id }) => id)).toEqual(['plan0002']);
    await plans().bringBack({ id: 'plan0001' });
    expect((await plans().list({ text: 'phuong an' })).data).toMatchObject([{ id: 'plan0001' }]);
  });

  test('are not changed by an address that is merely visited', async () => {
    await create();
    const input = encodeURIComponent(JSON.stringify({ id: 'plan0001' }));
    const response = await fetchRequestHandler({
      endpoint: '/api/trpc',
      req: new Request(`http://localhost/api/trpc/plans.remove?input=${input}`),
      router: appRouter,
      createContext: context,
    });
    expect(response.status).toBe(405);
    expect((await plans().list({})).data).toHaveLength(1);
  });
});
