import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS } from './chromium-flags';
import { KEEP_ALIVE } from './keep-alive';

/** What `e2e/run.ts` found out before it started Playwright. */
function given(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: start the browser tests with "npm run test:e2e"`);
  return value;
}

const address = `http://localhost:${given('E2E_PORT')}`;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: 'results/browser',
  forbidOnly: true,
  retries: 0,
  // Two pages that draw in software keep four cores busy.
  workers: 2,
  // These only end what hangs: a slow machine must not fail a test. Speed is measured in bench/.
  timeout: 300_000,
  expect: { timeout: 120_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: 'results/browser.json' }],
    ['./no-skips-reporter.ts'],
  ],
  use: {
    baseURL: address,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: given('E2E_BROWSER'), args: [...CHROMIUM_FLAGS] },
    screenshot: 'only-on-failure',
    // A trace draws every frame twice in software: `npm run test:e2e -- --trace on` when a fault wants one.
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: ['studio-phone.spec.ts'],
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      // The whole job of the studio, with a pointer and keys; what a phone has of it is a test of its own.
      // A phone has no line of time and is no big screen.
      testIgnore: [
        ...['studio.spec.ts', 'merger.spec.ts', 'plan-kept.spec.ts', 'plan-faults.spec.ts'],
        'migration-desk.spec.ts',
      ],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `"${process.execPath}" --import tsx app/next.ts start --port ${given('E2E_PORT')} ${KEEP_ALIVE.join(' ')}`,
    cwd: '..',
    url: `${address}/api/health`,
    reuseExistingServer: false,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
