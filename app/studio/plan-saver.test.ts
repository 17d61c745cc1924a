import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Draft, emptyDraft } from '@/geo/plans';
import { type Edition, isoDate } from '@/geo/units';
import type { SavedPlan } from '@/server/answers/plan-shapes';
import type { ToldProblem } from '@/server/errors';
import { PlanSaver, SEND_AFTER_MS } from './plan-saver';
import { type Journal, PlanRefused, type PlanServer, type Unsaved } from './saved-plan';

const draft = (remarks: string, title = 'Phương án A'): Draft => ({
  ...emptyDraft(title, 'commune', [], '2025-07-01' as Edition, isoDate('2027-01-01')),
  remarks,
});

/** A journal that outlives the pages, as the browser's does. */
function journalInMemory(): Journal & { all: () => Unsaved[] } {
  const kept = new Map<string, Unsaved>();
  const key = ({ plan, writer }: Pick<Unsaved, 'plan' | 'writer'>) => `${plan} ${writer}`;
  return {
    all: () => [...kept.values()],
    write: async (work) => void kept.set(key(work), work),
    read: async (plan) => [...kept.values()].filter((work) => !plan || work.plan === plan),
    forget: async (work) => {
      if ((kept.get(key(work))?.step ?? Number.POSITIVE_INFINITY) <= work.step)
        kept.delete(key(work));
    },
  };
}

/** A server with the manners of the store: one newest revision a plan, and nobody overwritten. */
class FakeServer implements PlanServer {
  readonly plans = new Map<string, { work: Unsaved; revision: number }>();
  away = false;
  /** Saves, but its answer is lost on the way. */
  mute = false;
  saves = 0;

  async get(id: string) {
    if (this.away) throw new PlanRefused(null);
    const found = this.plans.get(id);
    if (!found) throw refused({ code: 'UnknownPlan', plan: id, revision: null });
    const { work, revision } = found;
    const saved = { id, draft: work.draft, title: work.draft.title, revision, savedAt: 'then' };
    return saved as SavedPlan;
  }

  async create(work: Unsaved) {
    if (this.away) throw new PlanRefused(null);
    return this.accept(work);
  }

  async save(work: Unsaved) {
    if (this.away) throw new PlanRefused(null);
    const newest = this.plans.get(work.plan);
    if (!newest) throw refused({ code: 'UnknownPlan', plan: work.plan, revision: null });
    const { revision } = newest;
    if (newest.work.writer !== work.writer && revision !== work.base)
      throw refused({ code: 'PlanConflict', plan: work.plan, revision, savedAt: 'then' });
    return this.accept(work);
  }

  private accept(work: Unsaved) {
    const revision = (this.plans.get(work.plan)?.revision ?? 0) + 1;
    this.plans.set(work.plan, { work, revision });
    this.saves += 1;
    if (this.mute) throw new PlanRefused(null);
    return { id: work.plan, revision, savedAt: 'then' };
  }

  remarks = (id: string) => this.plans.get(id)?.work.draft.remarks;
}
const refused = (problem: ToldProblem) => new PlanRefused(problem);

const ID = 'plan0001';
let server: FakeServer;
let journal: ReturnType<typeof journalInMemory>;
/** A page on which the plan is opened. */
async function page(): Promise<PlanSaver> {
  const titleOfCopy = (title: string) => `${title} (bản khác)`;
  const saver = new PlanSaver(ID, { server, journal, titleOfCopy });
  await saver.open();
  return saver;
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(async () => {
  vi.useFakeTimers();
  server = new FakeServer();
  journal = journalInMemory();
  const base = { plan: ID, writer: 'maker', step: 1, at: 0, base: 0 };
  await server.create({ ...base, draft: draft('at first') });
  server.saves = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a plan that is edited', () => {
  test('is in the journal at once and on the server within a second, once for many changes', async () => {
    const saver = await page();
    saver.change(draft('one'));
    saver.change(draft('two'));
    await pass(0);
    expect(journal.all()).toMatchObject([{ draft: { remarks: 'two' } }]);
    expect(saver.view()).toMatchObject({ status: 'waiting', draft: { remarks: 'two' } });
    await pass(SEND_AFTER_MS);
    expect(saver.view()).toMatchObject({ status: 'saved', revision: 2 });
    expect([server.remarks(ID), server.saves]).toEqual(['two', 1]);
    expect(journal.all()).toEqual([]);
  });

  test('is sent again and again while the server is away, and is saved when it is back', async () => {
    const saver = await page();
    server.away = true;
    saver.change(draft('one'));
    await pass(SEND_AFTER_MS);
    expect(saver.view().status).toBe('offline');
    saver.change(draft('two'));
    await pass(60_000);
    expect(saver.view()).toMatchObject({ status: 'offline', draft: { remarks: 'two' } });
    server.away = false;
    await pass(60_000);
    expect(saver.view().status).toBe('saved');
    expect(server.remarks(ID)).toBe('two');
    expect(journal.all()).toEqual([]);
  });

  test('is found again after the browser was killed, and saved', async () => {
    const killed = await page();
    server.away = true;
    killed.change(draft('unsaved work'));
    await pass(0);
    vi.clearAllTimers();
    server.away = false;
    const saver = await page();
    expect(saver.view()).toMatchObject({ status: 'saved', draft: { remarks: 'unsaved work' } });
    expect(server.remarks(ID)).toBe('unsaved work');
    expect(journal.all()).toEqual([]);
  });

  test('is found again while the server is still away, and goes on', async () => {
    const killed = await page();
    server.away = true;
    killed.change(draft('unsaved work'));
    await pass(0);
    vi.clearAllTimers();
    const saver = await page();
    expect(saver.view()).toMatchObject({ status: 'offline', draft: { remarks: 'unsaved work' } });
    saver.change(draft('and more'));
    server.away = false;
    await pass(60_000);
    expect(saver.view()).toMatchObject({ status: 'saved', plan: { title: 'Phương án A' } });
    expect(server.remarks(ID)).toBe('and more');
  });

  test('saved by a server whose answer was lost does not conflict with itself', async () => {
    const saver = await page();
    server.mute = true;
    saver.change(draft('one'));
    await pass(SEND_AFTER_MS);
    server.mute = false;
    saver.change(draft('two'));
    await pass(60_000);
    expect(saver.view()).toMatchObject({ status: 'saved', parted: null });
    expect(server.remarks(ID)).toBe('two');
  });

  test('changed while it was being saved is saved again', async () => {
    const saver = await page();
    saver.change(draft('one'));
    const sending = saver.flush();
    saver.change(draft('two'));
    await sending;
    expect(saver.view()).toMatchObject({ status: 'saved', revision: 3 });
    expect(server.remarks(ID)).toBe('two');
    await pass(0);
    expect(journal.all()).toEqual([]);
  });

  test('that the server has lost is made again', async () => {
    const saver = await page();
    server.plans.clear();
    saver.change(draft('one'));
    await pass(SEND_AFTER_MS);
    expect(saver.view().status).toBe('saved');
    expect(server.remarks(ID)).toBe('one');
  });
});

describe('two who edit the same plan', () => {
  test('both keep their work: the second goes on under a title of its own', async () => {
    const [first, second] = [await page(), await page()];
    first.change(draft('the first'));
    await pass(SEND_AFTER_MS);
    second.change(draft('the second'));
    await pass(SEND_AFTER_MS);
    const { parted, status } = second.view();
    expect([status, parted?.here, parted?.revision]).toEqual(['saved', true, 2]);
    expect(server.remarks(ID)).toBe('the first');
    const copy = parted?.copy.id ?? '';
    expect(server.plans.get(copy)?.work.draft).toEqual(
      draft('the second', 'Phương án A (bản khác)'),
    );
    // The screen still has the old title; the copy keeps its own.
    second.change(draft('the second goes on'));
    await pass(SEND_AFTER_MS);
    expect(server.plans.get(copy)?.work.draft).toEqual(
      draft('the second goes on', 'Phương án A (bản khác)'),
    );
    expect(journal.all()).toEqual([]);
  });

  test('keep both works also where the server goes away between', async () => {
    const [first, second] = [await page(), await page()];
    first.change(draft('the first'));
    await pass(SEND_AFTER_MS);
    vi.spyOn(server, 'create').mockRejectedValueOnce(new PlanRefused(null));
    second.change(draft('the second'));
    await pass(SEND_AFTER_MS);
    expect(second.view()).toMatchObject({ status: 'offline', parted: { here: true } });
    const copy = second.view().parted?.copy.id ?? '';
    expect(journal.all()).toMatchObject([{ plan: copy, draft: { remarks: 'the second' } }]);
    await pass(60_000);
    expect(second.view().status).toBe('saved');
    expect([server.remarks(ID), server.remarks(copy)]).toEqual(['the first', 'the second']);
    expect(server.plans.size).toBe(2);
  });

  test('see the newer revision as long as they have changed nothing', async () => {
    const [first, second] = [await page(), await page()];
    first.change(draft('the first'));
    await pass(SEND_AFTER_MS);
    const { opened } = second.view();
    await second.lookAgain();
    expect(second.view()).toMatchObject({ draft: { remarks: 'the first' }, opened: opened + 1 });
    second.change(draft('both'));
    await pass(SEND_AFTER_MS);
    expect(second.view()).toMatchObject({ status: 'saved', parted: null });
    expect(server.remarks(ID)).toBe('both');
  });

  test('find unsaved work of a killed page as a copy, where another saved meanwhile', async () => {
    const [killed, other] = [await page(), await page()];
    server.away = true;
    killed.change(draft('of the killed page'));
    await pass(0);
    vi.clearAllTimers();
    server.away = false;
    other.change(draft('of the other'));
    await pass(SEND_AFTER_MS);
    const saver = await page();
    const { parted, draft: shown } = saver.view();
    expect([shown?.remarks, parted?.here]).toEqual(['of the other', false]);
    expect(server.remarks(parted?.copy.id ?? '')).toBe('of the killed page');
  });
});

describe('work that the server will not have', () => {
  test('stays in the journal and says why', async () => {
    const saver = await page();
    const problem: ToldProblem = { code: 'PlanTooLarge', bytes: 9, most: 8 };
    vi.spyOn(server, 'save').mockRejectedValue(refused(problem));
    saver.change(draft('too much'));
    await pass(SEND_AFTER_MS);
    expect(saver.view()).toMatchObject({ status: 'refused', problem });
    expect(journal.all()).toMatchObject([{ draft: { remarks: 'too much' } }]);
  });

  test('that a plan has become law is seen without a new revision', async () => {
    const saver = await page();
    const [opened, get] = [saver.view().opened, server.get.bind(server)];
    vi.spyOn(server, 'get').mockImplementation(async (id) => ({
      ...(await get(id)),
      ...{ status: 'adopted', event: 'event-1' },
    }));
    await saver.lookAgain();
    expect(saver.view()).toMatchObject({ opened, plan: { status: 'adopted', event: 'event-1' } });
  });

  test('becomes a plan of its own where the plan has become law', async () => {
    const saver = await page();
    const problem: ToldProblem = { code: 'PlanSettled', plan: ID, event: 'event-1' };
    vi.spyOn(server, 'save').mockRejectedValueOnce(refused(problem));
    saver.change(draft('one more thing'));
    await pass(SEND_AFTER_MS);
    const { parted } = saver.view();
    expect(server.remarks(parted?.copy.id ?? '')).toBe('one more thing');
    expect(server.remarks(ID)).toBe('at first');
  });
});
