/**
 * `npm run test:e2e`: the browser tests. Finds a browser, makes a release of the sample country,
 * takes a free port and hands all three to Playwright. Arguments go to Playwright as they are.
 */
import { launch, stopAllOnSignal } from '../app/_launch/child';
import { freePort } from '../app/_launch/port';
import { findBrowser, thisMachine } from './browser';
import { sampleReleases } from './sample-releases';

stopAllOnSignal(() => {});
try {
  const browser = findBrowser(thisMachine());
  console.log(`Browser: ${browser}`);
  const releases = await sampleReleases();
  const port = await freePort(0);
  process.exitCode = await launch(
    'node_modules/@playwright/test/cli.js',
    ['test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)],
    { env: { E2E_BROWSER: browser, E2E_PORT: String(port), DANDO_DATA: releases } },
  ).ended;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
