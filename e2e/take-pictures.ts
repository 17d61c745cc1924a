/**
 * Takes the picture of the README from the running app: `tsx e2e/take-pictures.ts http://localhost:3000`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ROOT } from '../app/_launch/child';
import { findBrowser, thisMachine } from './browser';
import { CHROMIUM_FLAGS } from './chromium-flags';
import { paintedMap } from './screen';

const [origin = 'http://localhost:3000'] = process.argv.slice(2);
const FOLDER = join(ROOT, 'e2e', 'pictures');

const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine()),
  args: [...CHROMIUM_FLAGS],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
    locale: 'vi-VN',
  });
  await page.goto(`${origin}/?level=commune&place=01`);
  await paintedMap(page);
  await page.getByRole('heading', { name: 'Hà Nội' }).waitFor();
  await page.waitForLoadState('networkidle');
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, 'map.png') });
  console.log(`Written: ${join(FOLDER, 'map.png')}`);
} finally {
  await browser.close();
}
