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

interface Look {
  milliseconds: number;
  scriptBytes: number;
}

/** Opens an address and waits until it says when it was painted; counts the scripts on the way. */
async function look(page: Page, address: string, paintedAt: () => number | null): Promise<Look> {
  const scripts: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (!/\.m?js$/.test(new URL(request.url()).pathname)) return;
    scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(address);
  const painted = await page.waitForFunction(paintedAt, null, {
    timeout: PATIENCE_MS,
    polling: 'raf',
  });
  const sizes = await Promise.all(scripts);
  return {
    milliseconds: Number(await painted.jsonValue()),
    scriptBytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
  };
}

/** Notes when the map first says that an answer is on the screen. */
function watchTheMap(): void {
  new MutationObserver(() => {
    const painted = document.querySelector('[data-testid="map"][data-painted]');
    if (painted) (window as unknown as { painted?: number }).painted ??= performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}
const paintedAt = () => (window as unknown as { painted?: number }).painted ?? null;

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
                return look(page, `${origin}/?level=commune`, paintedAt);
              }),
            );
            plain.push(
              await asNewReader(browser, (page) => look(page, `${plainOrigin}/`, paintedAt)),
            );
          }
        });
        const times = (looks: Look[]) => looks.slice(1).map(({ milliseconds }) => milliseconds);
        return [
          {
            what: `first map of ${data.units.features.length} communes, software WebGL`,
            unit: 'ms',
            ours: figure('navigation to painted', times(ours)),
            beside: figure('plain MapLibre and GeoJSON', times(plain)),
            budget: BUDGETS.firstPaint,
            notes: [
              'the server is warm, the browser is new; painted is when the map has nothing left to draw',
            ],
          },
          {
            what: 'scripts of the first view, as sent',
            unit: 'bytes',
            ours: fixed('scripts', (ours.at(-1) as Look).scriptBytes),
            beside: fixed('plain MapLibre page', (plain.at(-1) as Look).scriptBytes),
            budget: BUDGETS.scripts,
            notes: ['beside: the map library alone, without any control, panel or table'],
          },
        ];
      }),
    ),
};
