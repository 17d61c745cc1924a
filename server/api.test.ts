import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRelease } from '@/data/build/build-release';
import { buildTinyRelease, type TinyRelease } from '@/data/build/testing/tiny-release';
import { tinySource } from '@/data/build/testing/tiny-source';
import { TINY_DATE_AFTER, TINY_DATE_BEFORE, tinyPersons } from '@/geo/testing';
import { boundaryResponse } from './boundaries';
import { CurrentRelease } from './current-release';
import { readEnv } from './env';
import { errorResponse } from './error-response';
import { health } from './health';
import { appRouter } from './routers/app';
import { noStore } from './testing/no-store';
import type { Viewer } from './viewer';
import { ANYONE } from './viewer';

let tiny: TinyRelease;
let current: CurrentRelease;
let server: Server;
let base: string;
let viewer: Viewer = ANYONE;
let now = Date.UTC(2026, 0, 1);

function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api/boundaries/')) {
    const hash = decodeURIComponent(pathname.slice('/api/boundaries/'.length));
    return boundaryResponse(current, hash, request.headers).catch(errorResponse);
  }
  if (pathname === '/api/health') return health(current).then((state) => Response.json(state));
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: () => ({ current, store: noStore, viewer, threshold: 5 }),
  });
}

beforeAll(async () => {
  tiny = await buildTinyRelease();
  current = new CurrentRelease(readEnv({ DANDO_DATA: tiny.root }), () => now);
  server = createServer(async (incoming, outgoing) => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const response = await answer(new Request(`${base}${incoming.url}`, { headers }));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  current.close();
  await tiny.remove();
});

async function ask(procedure: string, input?: unknown) {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response = await fetch(`${base}/api/trpc/atlas.${procedure}${query}`);
  const body = await response.json();
  return { status: response.status, answer: body.result?.data, error: body.error };
}

const after = {
  level: 'commune',
  edition: '2025-12-31',
  date: TINY_DATE_AFTER,
  concept: 'permanent',
} as const;
const HIDING_NOTES = ['hidden_cells', 'detail_only_above_communes'];
const byQuantile = { classes: { method: 'quantile', count: 3 } } as const;

describe('the API over HTTP', () => {
  it('answers a map with the people of every commune and says which question it answered', async () => {
    const { status, answer } = await ask('choropleth', {
      ...after,
      measure: 'people',
      ...byQuantile,
    });
    expect(status).toBe(200);
    expect(answer.question.edition).toBe('2025-07-01');
    const people = answer.data.code.map((code: string) =>
      tinyPersons(code, TINY_DATE_AFTER, 'permanent'),
    );
    expect(answer.data.values).toEqual(people);
    const counted = answer.data.classes.counts.reduce((a: number, b: number) => a + b, 0);
    expect(counted).toBe(people.length);
    expect(answer.notes).toContainEqual({ code: 'sample_data' });
    expect(answer.provenance.releaseId).toBe('tiny');
  });

  it('says of figures on approximate outlines that these are approximate, and only of those', async () => {
    const codesOf = async (edition: string, level: string) => {
      const asked = { ...after, edition, level, measure: 'people', date: TINY_DATE_BEFORE };
      const { answer } = await ask('choropleth', { ...asked, ...byQuantile });
      return answer.notes.map(({ code }: { code: string }) => code);
    };
    expect(await codesOf('2019-04-01', 'commune')).toContain('approximate_outlines');
    expect(await codesOf('2019-04-01', 'province')).not.toContain('approximate_outlines');
    expect(await codesOf(after.edition, 'commune')).not.toContain('approximate_outlines');
  });

  it('orders a map as it orders the units', async () => {
    const { answer: units } = await ask('units', { level: 'commune', edition: after.edition });
    const { answer: map } = await ask('choropleth', {
      ...after,
      measure: 'density',
      ...byQuantile,
    });
    expect(map.data.code).toEqual(units.data.code);
    expect(map.notes).toContainEqual({ code: 'area_declared', count: 5 });
    expect(map.notes).toContainEqual({ code: 'area_geometric', count: 1 });
  });

  it('tells a province back through provinces that went into it whole', async () => {
    const { answer } = await ask('profile', { ...after, code: '01' });
    expect(answer.data.trend).toEqual({
      date: [TINY_DATE_BEFORE, TINY_DATE_AFTER],
      through: ['restated', 'own'],
      values: [
        tinyPersons('01', TINY_DATE_BEFORE, 'permanent') +
          tinyPersons('02', TINY_DATE_BEFORE, 'permanent'),
        tinyPersons('01', TINY_DATE_AFTER, 'permanent'),
      ],
      cells: [0, 0],
      estimates: { share: [0, 0], basis: [null, null] },
    });
    expect(answer.notes).toContainEqual({ code: 'trend_restated', count: 1 });
  });

  it('says how far the trend of a commune that took a part of another is estimated', async () => {
    const { answer } = await ask('profile', { ...after, code: '00001' });
    expect(answer.data.trend.date).toEqual([TINY_DATE_BEFORE, TINY_DATE_AFTER]);
    const [share] = answer.data.trend.estimates.share;
    expect(share).toBeGreaterThan(0);
    expect(answer.notes).toContainEqual({
      code: 'trend_estimated',
      basis: 'register',
      share,
      count: 1,
    });
  });

  it('hides the small cells of every pyramid, which look hidden and not empty', async () => {
    let hidden = 0;
    for (const code of ['00001', '00007', '00101', '00201', '00204', '00207', '01', '03', 'VN']) {
      for (const concept of ['permanent', 'temporary', 'absent', 'de_facto', 'registered']) {
        const { answer } = await ask('profile', { ...after, concept, code });
        const { male, female } = answer.data.pyramid;
        const values = [...male.values, ...female.values];
        [...male.cells, ...female.cells].forEach((cell: number, i: number) => {
          if (cell === 0) expect(values[i] === 0 || values[i] >= 5).toBe(true);
          else expect([cell, values[i]]).toEqual([1, null]);
        });
        const here = [...male.cells, ...female.cells].filter((cell) => cell === 1).length;
        const told = answer.notes.map(({ code }: { code: string }) => code);
        if (here > 0) {
          expect(told.some((c: string) => HIDING_NOTES.includes(c))).toBe(true);
        }
        hidden += here;
      }
    }
    expect(hidden).toBeGreaterThan(0);
  });

  it('tells of communes only how many temporary, absent and registered people there are', async () => {
    for (const concept of ['temporary', 'absent', 'registered'] as const) {
      const { answer } = await ask('table', { ...after, concept });
      const { people, ...rest } = answer.data.measures;
      expect(new Set(rest.sex_ratio.cells)).toEqual(new Set([1]));
      expect(new Set(rest.median_age.cells)).toEqual(new Set([1]));
      expect(people.cells).toContain(0);
      expect(answer.notes).toContainEqual({ code: 'detail_only_above_communes' });
    }
    const { answer } = await ask('table', { ...after, level: 'province', concept: 'temporary' });
    expect(answer.notes).not.toContainEqual({ code: 'detail_only_above_communes' });
  });

  it('says that there is no series instead of guessing from another date', async () => {
    const { answer } = await ask('choropleth', {
      ...after,
      date: '2020-01-01',
      measure: 'people',
      ...byQuantile,
    });
    expect(answer.notes).toContainEqual({ code: 'no_series' });
    expect(new Set(answer.data.cells)).toEqual(new Set([2]));
    expect(answer.data.classes).toBeNull();
  });

  it('says that registered people count movers twice where it tells of the country', async () => {
    const { answer } = await ask('profile', { ...after, concept: 'registered', code: 'VN' });
    expect(answer.notes).toContainEqual({ code: 'registered_counts_movers_twice' });
  });

  it('finds units with and without diacritics and by old names', async () => {
    const found = async (text: string) => {
      const { answer } = await ask('search', { text, edition: after.edition });
      return answer.data.hits.map(({ name, edition }: { name: string; edition: string }) => [
        name,
        edition,
      ]);
    };
    expect((await found('mau dao'))[0]).toEqual(['Đặc khu Mẫu Đảo', '2025-07-01']);
    expect((await found('Mẫu Đảo'))[0]).toEqual(['Đặc khu Mẫu Đảo', '2025-07-01']);
    expect(await found('mau duong')).toContainEqual(['Xã Mẫu Dương', '2019-04-01']);
  });

  it('lists only the units below one', async () => {
    const { answer } = await ask('table', { ...after, within: '03' });
    expect(answer.data.code).toEqual(['00201', '00204', '00207']);
    expect(answer.data.measures.people.values).toHaveLength(3);
  });

  it('answers several questions in one request', async () => {
    const input = encodeURIComponent(
      JSON.stringify({ 1: { text: 'khe', edition: after.edition } }),
    );
    const response = await fetch(
      `${base}/api/trpc/atlas.release,atlas.search?batch=1&input=${input}`,
    );
    const [release, search] = await response.json();
    expect(release.result.data.data.id).toBe('tiny');
    expect(search.result.data.data.hits[0].code).toBe('00201');
  });

  it('answers fifty questions at once', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 50 }, async (_, i) => {
        const code = ['01', '03', 'VN', '00001', '00204'][i % 5];
        return (await ask('profile', { ...after, code })).status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

describe('questions that cannot be answered', () => {
  it.each([
    ['choropleth', { ...after, measure: 'beauty', ...byQuantile }, 'measure'],
    ['choropleth', { ...after, date: '2025-13-01', measure: 'people', ...byQuantile }, 'date'],
    [
      'choropleth',
      { ...after, measure: 'people', classes: { method: 'manual', count: 3 } },
      'classes.breaks',
    ],
    ['profile', { ...after, code: "01' OR 1=1" }, 'code'],
    ['search', { text: 'a', edition: after.edition, limit: 5000 }, 'limit'],
  ])('name the field at fault (%s)', async (procedure, input, field) => {
    const { status, error } = await ask(procedure, input);
    expect(status).toBe(400);
    expect(error.data.problem).toMatchObject({ code: 'BadInput', field });
    expect(error.message).toContain(field);
  });

  it('name the first edition where the day is too early', async () => {
    const { status, error } = await ask('units', { level: 'commune', edition: '1999-01-01' });
    expect(status).toBe(404);
    expect(error.data.problem).toEqual({
      code: 'UnknownEdition',
      day: '1999-01-01',
      first: '2019-04-01',
    });
  });

  it('name a unit that is not in force in the edition', async () => {
    const { error } = await ask('profile', { ...after, code: '00104' });
    expect(error.data.problem).toMatchObject({ code: 'UnknownUnit', unit: '00104' });
  });

  it('are refused outside the area of the viewer, who sees the units within it', async () => {
    viewer = { name: 'somebody', role: 'reader', area: '01' };
    try {
      const outside = await ask('profile', { ...after, code: '00201' });
      expect(outside.status).toBe(403);
      expect(outside.error.data.problem).toMatchObject({ code: 'OutsideArea', unit: '00201' });
      expect((await ask('table', { ...after, within: '03' })).status).toBe(403);
      const { answer } = await ask('units', { level: 'commune', edition: after.edition });
      expect(answer.data.code).toEqual(['00001', '00007', '00101']);
    } finally {
      viewer = ANYONE;
    }
  });
});

describe('boundary files', () => {
  const fetchBoundary = (headers: Record<string, string>, url: string) =>
    answer(new Request(`${base}${url}`, { headers }));

  it('come compressed as the reader likes, may be kept for ever, and are not sent twice', async () => {
    const { answer: release } = await ask('release');
    const { url } = release.data.boundaries[0];
    const plain = await fetchBoundary({}, url);
    const text = await plain.text();
    expect(JSON.parse(text).objects.units).toBeDefined();
    for (const [accept, encoding, open] of [
      ['gzip, br', 'br', brotliDecompressSync],
      ['gzip;q=1.0, br;q=0.5', 'gzip', gunzipSync],
    ] as const) {
      const packed = await fetchBoundary({ 'Accept-Encoding': accept }, url);
      expect(packed.headers.get('content-encoding')).toBe(encoding);
      expect(packed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(packed.headers.get('vary')).toBe('Accept-Encoding');
      expect(open(Buffer.from(await packed.arrayBuffer())).toString()).toBe(text);
      const etag = packed.headers.get('etag') ?? '';
      const again = await fetchBoundary({ 'Accept-Encoding': accept, 'If-None-Match': etag }, url);
      expect(again.status).toBe(304);
    }
  });

  it('are found by hash alone, never by path', async () => {
    for (const name of ['0'.repeat(64), '..%2F..%2Fmanifest.json', 'manifest.json']) {
      const response = await fetch(`${base}/api/boundaries/${name}`);
      expect(response.status).toBe(404);
      expect((await response.json()).error).toBe('UnknownBoundary');
    }
  });
});

describe('publishing', () => {
  it('is seen without a restart, and a broken release leaves the old one serving', async () => {
    const served = async () => (await (await fetch(`${base}/api/health`)).json()).release;
    expect(await served()).toBe('tiny');
    await buildRelease(tinySource(), { id: 'second', root: tiny.root, publish: true });
    now += 1500;
    expect(await served()).toBe('second');
    expect((await ask('release')).answer.data.id).toBe('second');

    const { mkdir, writeFile } = await import('node:fs/promises');
    await mkdir(`${tiny.root}/broken`);
    await writeFile(`${tiny.root}/broken/manifest.json`, '{"format": 99}');
    await writeFile(`${tiny.root}/current`, 'broken\n');
    now += 1500;
    const state = await (await fetch(`${base}/api/health`)).json();
    expect(state).toMatchObject({ ok: true, release: 'second' });
    expect(state.problem).toContain('format 99');
    expect((await ask('release')).status).toBe(200);
  });
});
