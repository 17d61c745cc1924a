import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser, thisMachine } from '@/e2e/browser';
import { CHROMIUM_FLAGS } from '@/e2e/chromium-flags';

/** Runs some work in the browser of the tests, with WebGL in software. */
export async function inBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: findBrowser({ ...thisMachine(), say: console.error }),
    args: [...CHROMIUM_FLAGS],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** A page of a person who has never been here: nothing is cached. */
export async function asNewReader<T>(
  browser: Browser,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}
