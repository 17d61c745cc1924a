/**
 * Colouring every commune of before anew when the reader changes the measure, in the app itself,
 * beside giving a plain MapLibre map the same polygons with other figures.
 */
import type { Browser, Page } from '@playwright/test';
import type { ReleaseData } from '@/server/answers/shapes';
import { asNewReader, inBrowser } from './browser';
import { BUDGETS } from './budgets';
import { type Benchmark, type Figure, figure, type Result } from './harness';
import { plainData } from './plain-data';
import { type PlainData, withPlainMap } from './plain-map';
import { address, ask } from './questions';
import { served } from './served';

/** Changes of the measure: there and back; the first ones warm up. */
const CHANGES = 14;
const WARM_UP = 4;
const MEASURES = ['people', 'density'] as const;

/** How long the call held the main thread, and how long until nothing was left to draw. */
interface Times {
  call: Figure;
  drawn: Figure;
}

/** What the pages keep for us on their window. */
interface Watched extends Window {
  drawn: number[];
  map: {
    getSource(id: string): { setData(data: unknown): void };
    once(e: 'idle', f: () => void): void;
  };
  units: { features: { properties: { value: number | null } }[] };
}

/** Notes how long the map of the app takes from new colours to its last picture of them. */
function watchDrawing(): void {
  const watched = window as unknown as Watched;
  watched.drawn = [];
  let began = performance.now();
  new MutationObserver(() => {
    const map = document.querySelector('[data-testid="map"]');
    if (map?.hasAttribute('data-painted')) watched.drawn.push(performance.now() - began);
    else began = performance.now();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-painted'] });
}

async function inTheApp(page: Page, origin: string, about: ReleaseData): Promise<Times> {
  const series = about.series.findLast(
    ({ edition, level }) => edition === about.editions[0]?.edition && level === 'commune',
  );
  if (!series) throw new Error('no figures of communes on the first edition');
  await page.addInitScript(watchDrawing);
  await page.goto(
    `${origin}/?level=commune&edition=${series.edition}&date=${series.date}&concept=${series.concept}`,
  );
  const painted = (measure: string) =>
    page.waitForSelector(`[data-testid="map"][data-painted^="${measure}|"]`, { timeout: 60_000 });
  await painted('density');
  await page.evaluate(() => {
    performance.clearMeasures();
    (window as unknown as Watched).drawn = [];
  });
  for (let change = 0; change < CHANGES; change++) {
    const measure = MEASURES[change % MEASURES.length] as string;
    await page.getByRole('combobox', { name: 'Chỉ tiêu' }).selectOption(measure);
    await painted(measure);
  }
  const { calls, drawn } = await page.evaluate(() => ({
    calls: performance.getEntriesByName('recolour', 'measure').map(({ duration }) => duration),
    drawn: (window as unknown as Watched).drawn,
  }));
  return {
    call: figure('class numbers as feature state', calls.slice(WARM_UP)),
    drawn: figure('class numbers as feature state', drawn.slice(WARM_UP)),
  };
}

async function inThePlainMap(browser: Browser, data: PlainData): Promise<Times> {
  const times = await withPlainMap(data, (origin) =>
    asNewReader(browser, async (page) => {
      await page.goto(origin);
      await page.waitForFunction(() => 'painted' in window, null, { timeout: 60_000 });
      return page.evaluate(async (changes) => {
        const { map, units } = window as unknown as Watched;
        const calls: number[] = [];
        const drawn: number[] = [];
        for (let change = 0; change < changes; change++) {
          for (const { properties } of units.features)
            properties.value = (properties.value ?? 0) + 1;
          const idle = new Promise<void>((resolve) => map.once('idle', resolve));
          const began = performance.now();
          map.getSource('units').setData(units);
          calls.push(performance.now() - began);
          await idle;
          drawn.push(performance.now() - began);
        }
        return { calls, drawn };
      }, CHANGES);
    }),
  );
  return {
    call: figure('setData with new GeoJSON', times.calls.slice(WARM_UP)),
    drawn: figure('setData with new GeoJSON', times.drawn.slice(WARM_UP)),
  };
}

export const benchmark: Benchmark = {
  name: 'recolour',
  run: ({ releases, release }) =>
    served(releases, (origin) =>
      inBrowser(async (browser): Promise<Result[]> => {
        const about = await ask<ReleaseData>(address(origin, 'release'));
        const data = await plainData(origin, release, 'earliest');
        const ours = await asNewReader(browser, (page) => inTheApp(page, origin, about));
        const plain = await inThePlainMap(browser, data);
        const communes = `${data.units.features.length} communes`;
        return [
          {
            what: `recolour ${communes}: main thread`,
            unit: 'ms',
            ours: ours.call,
            beside: plain.call,
            budget: BUDGETS.recolour,
            notes: [],
          },
          {
            what: `recolour ${communes}: until drawn, software WebGL`,
            unit: 'ms',
            ours: ours.drawn,
            beside: plain.drawn,
            budget: null,
            notes: [],
          },
        ];
      }),
    ),
};
