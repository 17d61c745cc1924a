import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTinyRelease, type TinyRelease } from '@/data/build/testing/tiny-release';
import { type Draft, emptyDraft, type Group } from '@/geo/plans';
import { TINY_AFTER, TINY_EVENT } from '@/geo/testing';
import { type Edition, isoDate } from '@/geo/units';
import type { AdoptionJob } from '../answers/adoption-shapes';
import { CurrentRelease } from '../current-release';
import { Drafts } from '../drafts';
import { readEnv } from '../env';
import { appRouter } from '../routers/app';
import { callerFactory } from '../routers/trpc';
import type { Serving } from '../serving';
import { noStore } from '../testing/no-store';
import { ANYONE } from '../viewer';
import { AdoptionJobs, type AdoptionWork } from './jobs';

const DAY = isoDate('2027-01-01') as Edition;
const merged: Group = {
  ...{ name: 'Phường Mẫu Hợp', kind: 'ward', code: '00001', seat: '00001' },
  ...{ members: ['00001', '00101'], parts: [] },
};
const draftOf = (...groups: Group[]): Draft => ({
  ...emptyDraft('Phương án 1', 'commune', ['01'], TINY_AFTER, DAY),
  plan: { version: 1, edition: TINY_AFTER, effective: DAY, groups },
  marks: groups.map((_, colour) => ({ colour, locked: false })),
});

let tiny: TinyRelease;
let current: CurrentRelease;
let drafts: Drafts;
let jobs: AdoptionJobs;
let now = 0;
beforeAll(async () => {
  tiny = await buildTinyRelease();
  const settings = readEnv({ DANDO_DATA: tiny.root });
  // A clock that the tests set on: the pointer is looked at again whenever they ask.
  current = new CurrentRelease(settings, () => (now += 10_000));
  drafts = new Drafts(settings, current);
  jobs = new AdoptionJobs(settings);
});
afterAll(async () => {
  await drafts.close();
  current.close();
  await tiny.remove();
});

const atlasOf = (serving: Serving) =>
  callerFactory(appRouter)({ current: serving, store: noStore, viewer: ANYONE, threshold: 1 })
    .atlas;

async function ended(started: AdoptionJob): Promise<AdoptionJob> {
  for (;;) {
    const job = jobs.job(started.id);
    if (job && job.state !== 'running') return job;
    await sleep(50);
  }
}
const run = (work: AdoptionWork) => ended(jobs.start(work));
const adopt = (...groups: Group[]) =>
  run({ act: 'adopt', draft: draftOf(...groups), words: ['--decree=1/NQ', '--title=Hợp nhất'] });

/** What a unit of an edition tells at every date: people, and its trend. */
async function told(serving: Serving, code: string, edition: Edition) {
  const atlas = atlasOf(serving);
  const { data } = await atlas.release();
  const answers = [];
  for (const { date, concept } of data.series) {
    const { data: profile } = await atlas.profile({ code, edition, date, concept });
    answers.push({
      ...{ date, concept, people: profile.figures.people.value },
      trend: profile.trend.values,
    });
  }
  return answers;
}

describe('a plan adopted in the app', () => {
  test('gives a unit with the people of its members in every series, and takes them back again', async () => {
    const members = await Promise.all(
      merged.members.map((code) => told(current, code, TINY_AFTER)),
    );
    const before = await atlasOf(current).release();

    const law = await adopt(merged);
    expect(law).toMatchObject({ state: 'done', result: { event: DAY, effective: DAY } });
    const after = await told(current, '00001', DAY);
    expect(after.length).toBeGreaterThan(0);
    after.forEach((series, i) => {
      const parts = members.map((each) => each[i]!);
      const sum = (figures: (number | null)[]) =>
        figures.includes(null) ? null : figures.reduce<number>((all, n) => all + n!, 0);
      expect(series.people).toBe(sum(parts.map(({ people }) => people)));
      series.trend.forEach((value, d) => {
        if (value !== null) expect(value).toBe(sum(parts.map(({ trend }) => trend[d] ?? null)));
      });
    });
    expect((await atlasOf(current).release()).data.editions.at(-1)?.edition).toBe(DAY);

    const back = await run({ act: 'withdraw', draft: null, words: [DAY] });
    expect(back).toMatchObject({ state: 'done', result: { id: 'tiny', event: DAY } });
    expect(await atlasOf(current).release()).toEqual(before);
  });

  test('is refused with every fault, and the release that is served goes on', async () => {
    const refused = await adopt({ ...merged, name: '', members: ['00001', '99999'] });
    expect(refused.state).toBe('refused');
    expect(refused.faults.map(({ rule }) => rule).sort()).toEqual(['no_name', 'unknown_code']);
    expect((await atlasOf(current).release()).data.id).toBe('tiny');
    const unknown = await run({ act: 'withdraw', draft: null, words: [TINY_EVENT] });
    expect(unknown.state).toBe('refused');
    expect(unknown.reason).toContain('were counted on units');
  });

  test('can be broken off, and leaves nothing behind', async () => {
    const standing = await readdir(tiny.root);
    const words = ['--decree=1/NQ', '--title=T', '--as=broken'];
    const job = jobs.start({ act: 'adopt', draft: draftOf(merged), words });
    expect(() => jobs.start({ act: 'withdraw', draft: null, words: [DAY] })).toThrow('busy');
    jobs.cancel(job.id);
    expect((await ended(job)).state).toBe('cancelled');
    expect((await readdir(tiny.root)).filter((name) => !name.startsWith('.'))).toEqual(
      standing.filter((name) => !name.startsWith('.')),
    );
    expect((await atlasOf(current).release()).data.id).toBe('tiny');
  });
});

describe('a plan shown as if it were law', () => {
  test('answers what the law would, says that it is none, and changes no other answer', async () => {
    const made = await run({ act: 'as_if', draft: draftOf(merged), words: ['--saved-as=p1'] });
    expect(made).toMatchObject({ state: 'done', result: { event: null, effective: DAY } });
    const draft = drafts.serving(made.result!.id);
    const shown = await told(draft, '00001', DAY);
    const { provenance, notes, data } = await atlasOf(draft).release();
    expect(provenance.asIf).toMatchObject({ plan: 'Phương án 1', savedAs: 'p1', base: 'tiny' });
    expect(notes[0]).toEqual({ code: 'as_if_adopted', plan: 'Phương án 1', effective: DAY });
    for (const { edition, url } of data.boundaries)
      expect(url.endsWith(`?draft=${made.result!.id}`)).toBe(edition === DAY);

    const law = await atlasOf(current).release();
    expect(law.provenance.asIf).toBeUndefined();
    expect(law.data.editions.map(({ edition }) => edition)).not.toContain(DAY);

    await adopt(merged);
    expect(await told(current, '00001', DAY)).toEqual(shown);
    await run({ act: 'withdraw', draft: null, words: [DAY] });
  });

  test.each(['0123456789abcdef', '../tiny', ''])('is not found under "%s"', async (id) => {
    await expect(atlasOf(drafts.serving(id)).release()).rejects.toMatchObject({
      cause: { problem: { code: 'UnknownDraft' } },
    });
  });
});
