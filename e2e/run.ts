/**
 * `npm run test:e2e`: the browser tests. Finds a browser, makes a release of the sample country,
 * takes a free port and hands all three to Playwright. Arguments go to Playwright as they are.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  // Plans that the tests make are theirs, and gone with them.
  const plans = await mkdtemp(join(tmpdir(), 'dando-e2e-'));
  process.exitCode = await launch(
    'node_modules/@playwright/test/cli.js',
    ['test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)],
    {
      env: {
        ...{ E2E_BROWSER: browser, E2E_PORT: String(port), DANDO_DATA: releases },
        // An empty address is none: what a person has in PostgreSQL is not touched either.
        ...{ DANDO_STORE: join(plans, 'dando.sqlite'), DATABASE_URL: '' },
      },
    },
  ).ended;
  await rm(plans, { recursive: true, force: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
