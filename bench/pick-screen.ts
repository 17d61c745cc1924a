/**
 * Picking a commune in the studio itself: a press on the map, until React has committed and the map has
 * been told, on a plan of one province and on the whole reform. What the browser then rasterises, in
 * software here, is no part of it. Beside it turf's union of the two groups, in this process.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Draft } from '@/geo/plans';
import type { SavedPlan } from '@/server/answers/plan-shapes';
import type { ReleaseData, UnitsData } from '@/server/answers/shapes';
import { asNewReader, inBrowser } from './browser';
import { BUDGETS } from './budgets';
import { type Benchmark, type Figure, figure, onProcessor, type Result, time } from './harness';
import { address, ask } from './questions';
import { boundaryFile, boundaryOf, manifestOf, unitsOf } from './release-files';
import { served } from './served';

/** The same commune in and out; the first ones warm up. */
const PRESSES = 40;
const WARM_UP = 8;
/** Between presses: what follows a pick a moment later is to be over. */
const PAUSE_MS = 1500;
const UNIONS = 8;

/** A group to pick into, the commune that is picked, and both as they are named. */
interface Spot {
  readonly place: number;
  readonly unit: string;
  readonly lon: number;
  readonly lat: number;
}

/** The first group of several communes, and the nearest commune that it does not have. */
function spotOf({ plan }: Draft, units: UnitsData): Spot {
  const at = new Map(units.code.map((code, i) => [code, { lon: units.lon[i], lat: units.lat[i] }]));
  const place = plan.groups.findIndex(
    ({ members }) => members.length >= 3 && members.every((code) => at.get(code)?.lon != null),
  );
  const { members } = plan.groups[place]!;
  const home = at.get(members[0]!)!;
  const cut = new Set(plan.groups.flatMap(({ parts }) => parts.map(({ unit }) => unit)));
  const far = (code: string) => {
    const { lon, lat } = at.get(code)!;
    return (lon! - home.lon!) ** 2 + (lat! - home.lat!) ** 2;
  };
  const [unit] = plan.groups
    .flatMap((group, g) => (g === place ? [] : group.members))
    .filter((code) => at.get(code)?.lon != null && !cut.has(code))
    .sort((a, b) => far(a) - far(b));
  const { lon, lat } = at.get(unit!)!;
  return { place, unit: unit!, lon: lon!, lat: lat! };
}

/** The draft with the groups of one province only, that of its first group. */
function ofOneProvince(draft: Draft, units: UnitsData): Draft {
  const parents = new Map(units.code.map((code, i) => [code, units.parent[i]]));
  const { groups } = draft.plan;
  const province = parents.get(groups[0]!.members[0] ?? groups[0]!.parts[0]!.unit!)!;
  const kept = groups.flatMap(({ members, parts }, g) =>
    [...members, ...parts.map(({ unit }) => unit)].every((code) => parents.get(code!) === province)
      ? [g]
      : [],
  );
  return {
    ...{ ...draft, within: [province] },
    plan: { ...draft.plan, groups: kept.map((g) => groups[g]!) },
    marks: kept.map((g) => draft.marks[g]!),
  };
}

async function save(origin: string, id: string, draft: Draft): Promise<void> {
  const response = await fetch(`${origin}/api/trpc/plans.create`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ id, writer: 'benchmark', step: 1, draft }),
  });
  if (!response.ok) throw new Error(`${id}: ${response.status} ${await response.text()}`);
}

/** What the browser tells of a task on its main thread; microseconds of the clock and the processor. */
interface Traced {
  readonly name: string;
  readonly ph: string;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** Presses on the middle of the map, each with all that it does before the browser may draw. */
async function presses(page: Page, browser: Browser): Promise<Figure> {
  const box = (await page.getByTestId('plan-map').boundingBox())!;
  const tracing: CDPSession = await browser.newBrowserCDPSession();
  const traced: Traced[] = [];
  tracing.on('Tracing.dataCollected', ({ value }) =>
    traced.push(...(value as unknown as Traced[])),
  );
  await tracing.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  for (let press = 0; press < PRESSES; press++) {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForTimeout(PAUSE_MS);
  }
  const ended = new Promise((resolve) => tracing.once('Tracing.tracingComplete', resolve));
  await tracing.send('Tracing.end');
  await ended;
  const picks = await page.evaluate(() => performance.getEntriesByName('pick', 'measure').length);
  if (picks !== PRESSES) throw new Error(`${picks} of ${PRESSES} presses picked`);
  const clicks = traced
    .filter(
      ({ name, ph, args }) =>
        name === 'EventDispatch' && ph === 'X' && args?.data?.type === 'click',
    )
    .slice(WARM_UP);
  const what = 'press to commit, map told';
  return {
    ...figure(
      what,
      clicks.map(({ dur = 0 }) => dur / 1000),
    ),
    processor: figure(
      what,
      clicks.map(({ tdur = 0 }) => tdur / 1000),
    ),
  };
}

/** Turf's union of the group with the commune, and of the commune's own group. */
async function turfUnion({ plan }: Draft, { place, unit }: Spot, topology: Topology) {
  const shapes = new Map(unitsOf(topology).geometries.map((shape) => [String(shape.id), shape]));
  const featuresOf = (codes: readonly string[]) =>
    codes.flatMap((code) => {
      const shape = shapes.get(code);
      return shape ? [feature(topology, shape) as Feature<Polygon | MultiPolygon>] : [];
    });
  const other = plan.groups.find(({ members }) => members.includes(unit))!;
  const both = [[...plan.groups[place]!.members, unit], other.members].map(featuresOf);
  return time('turf union of both groups', { warmUp: 2, runs: UNIONS }, () => {
    for (const features of both)
      if (features.length > 1) union({ type: 'FeatureCollection', features });
  });
}

export const benchmark: Benchmark = {
  name: 'pick-screen',
  run: async ({ releases, release }) => {
    const folder = mkdtempSync(join(tmpdir(), 'dando-bench-plans-'));
    const env = { DANDO_STORE: join(folder, 'dando.sqlite'), DATABASE_URL: '' };
    try {
      return await served(
        releases,
        (origin) => inBrowser((browser) => measured(origin, browser, release)),
        env,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measured(origin: string, browser: Browser, release: string): Promise<Result[]> {
  const { editions } = await ask<ReleaseData>(address(origin, 'release'));
  const day = editions[1]?.edition;
  if (!day) return [];
  const input = encodeURIComponent(JSON.stringify({ day, level: 'commune' }));
  const nation = await ask<SavedPlan['draft']>(`${origin}/api/trpc/plans.enacted?input=${input}`);
  const { edition } = nation.plan;
  const units = await ask<UnitsData>(address(origin, 'units', { level: 'commune', edition }));
  const topology = boundaryOf(release, boundaryFile(manifestOf(release), 'commune', 'earliest'));
  const results: Result[] = [];
  for (const [id, draft] of [
    ['province', ofOneProvince(nation, units)],
    ['nation', nation],
  ] as const) {
    await save(origin, `pick${id}`, draft);
    const spot = spotOf(draft, units);
    const ours = await asNewReader(browser, async (page) => {
      const { lon, lat, place } = spot;
      await page.goto(`${origin}/studio/pick${id}?lng=${lon}&lat=${lat}&z=12&group=${place + 1}`);
      await page.waitForSelector('[data-testid="plan-map"][data-painted]', { timeout: 180_000 });
      await page.waitForTimeout(2 * PAUSE_MS);
      return presses(page, browser);
    });
    results.push({
      what: `a press in the studio, ${draft.plan.groups.length.toLocaleString('en')} groups (${id})`,
      ...{ unit: 'ms', ours, beside: await turfUnion(draft, spot, topology) },
      budget: BUDGETS.pick,
      notes: onProcessor(ours),
    });
  }
  return results;
}
