/**
 * From the address to a coloured map of every commune, in a browser that was never here, with WebGL
 * in software; and the scripts that it loads for that. Beside a plain map of the same communes.
 */
import type { Page } from '@playwright/test';
import { asNewReader, inBrowser } from './browser';
import { BUDGETS } from './budgets';
import { type Benchmark, figure, fixed, type Result } from './harness';
import { plainData } from './plain-data';
import { withPlainMap } from './plain-map';
import { served } from './served';

const RUNS = 5;
const PATIENCE_MS = 60_000;

/** Milliseconds since the navigation began. */
interface Times {
  /** Every unit is on the screen in the colour of its class, however it was drawn. */
  coloured: number;
  /** The map itself has nothing left to draw, and can be moved. */
  alive: number;
}

interface Look extends Times {
  scriptBytes: number;
}

/** Bytes of every script asked for by a moment, each once, those of workers too. */
function scriptBytes(until: number): number {
  const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const scripts = fetched.filter(
    ({ name, startTime }) => startTime < until && /\.m?js$/.test(new URL(name).pathname),
  );
  const sizes = new Map(scripts.map(({ name, encodedBodySize }) => [name, encodedBodySize]));
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** Opens an address and waits until it says when it was painted, and what it took for that. */
async function look(page: Page, address: string, times: () => Times | null): Promise<Look> {
  await page.goto(address);
  const painted = await page.waitForFunction(times, null, {
    timeout: PATIENCE_MS,
    polling: 'raf',
  });
  const at = (await painted.jsonValue()) as Times;
  return { ...at, scriptBytes: await page.evaluate(scriptBytes, at.alive) };
}

/** Notes when the first picture is on the screen, and when the map first says that it has painted. */
function watchTheMap(): void {
  const seen = window as unknown as Partial<Times>;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      identifier: string;
      renderTime: number;
    })[])
      if (entry.identifier === 'first-picture') seen.coloured ??= entry.renderTime;
  }).observe({ type: 'element', buffered: true });
  new MutationObserver(() => {
    const painted = document.querySelector('[data-testid="map"][data-painted]');
    if (painted) seen.alive ??= performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}
/** Without a first picture the map's own is the first. */
const ourTimes = (): Times | null => {
  const { coloured, alive } = window as unknown as Partial<Times>;
  return alive === undefined ? null : { coloured: Math.min(coloured ?? alive, alive), alive };
};
const plainTimes = (): Times | null => {
  const { painted } = window as unknown as { painted?: number };
  return painted === undefined ? null : { coloured: painted, alive: painted };
};

export const benchmark: Benchmark = {
  name: 'first-view',
  run: ({ releases, release }) =>
    served(releases, (origin) =>
      inBrowser(async (browser): Promise<Result[]> => {
        const ours: Look[] = [];
        const plain: Look[] = [];
        const data = await plainData(origin, release, 'latest');
        await withPlainMap(data, async (plainOrigin) => {
          for (let run = 0; run <= RUNS; run++) {
            ours.push(
              await asNewReader(browser, async (page) => {
                await page.addInitScript(watchTheMap);
                return look(page, `${origin}/?level=commune`, ourTimes);
              }),
            );
            plain.push(
              await asNewReader(browser, (page) => look(page, `${plainOrigin}/`, plainTimes)),
            );
          }
        });
        const times = (looks: Look[], of: keyof Times) => looks.slice(1).map((one) => one[of]);
        const communes = `${data.units.features.length} communes`;
        return [
          {
            what: `first picture of ${communes} in their colours, software WebGL`,
            unit: 'ms',
            ours: figure('navigation to coloured', times(ours, 'coloured')),
            beside: figure('plain MapLibre and GeoJSON', times(plain, 'coloured')),
            budget: BUDGETS.firstPaint,
            notes: [
              'the server is warm, the browser is new; the time is the one at which the browser says that it showed the picture',
            ],
          },
          {
            what: `first map of ${communes} that can be moved, software WebGL`,
            unit: 'ms',
            ours: figure('navigation to painted', times(ours, 'alive')),
            beside: figure('plain MapLibre and GeoJSON', times(plain, 'alive')),
            budget: null,
            notes: ['painted is when the map has nothing left to draw'],
          },
          {
            what: 'scripts of the first view, as sent',
            unit: 'bytes',
            ours: fixed('scripts', (ours.at(-1) as Look).scriptBytes),
            beside: fixed('plain MapLibre page', (plain.at(-1) as Look).scriptBytes),
            budget: BUDGETS.scripts,
            notes: [
              'with the worker of the map library; beside: that library alone, without any control, panel or table',
            ],
          },
        ];
      }),
    ),
};
