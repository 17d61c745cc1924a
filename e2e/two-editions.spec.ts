import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { ask, type Choropleth, type Release, type Units } from './api';
import { communesInSight, legendColours } from './class-colours';
import { colourDistance, pictureOf, plainColour, TOLERANCE } from './map-pixels';
import { paintedMap } from './screen';
import { expect, test } from './test';

/** Fewer than this many communes in sight would prove little. */
const ENOUGH = 4;
/** Pixels on either side of the divider that belong to it. */
const DIVIDER = 26;
/** Pixels at the top and the bottom that the bar and the names of the editions cover. */
const COVERED = { top: 90, bottom: 40 };
const CAMERA = 'lng=105.8&lat=20.6&z=8.5';

/** The latest figures of communes, and the days of their edition and of the first one. */
async function latest(request: APIRequestContext) {
  const { series, editions } = await ask<Release>(request, 'release');
  const shown = series.findLast(
    ({ level, concept }) => level === 'commune' && concept === 'de_facto',
  );
  const first = editions[0]?.edition;
  if (!shown || !first) throw new Error('the release has no figures of communes');
  return { ...shown, first };
}

/** The map at the right, once it shows an answer. */
async function paintedBeside(page: Page): Promise<Locator> {
  const map = page.getByTestId('map-beside');
  await expect(map).toHaveAttribute('data-painted', /./);
  return map;
}

async function openBoth(page: Page, request: APIRequestContext, compare: string) {
  const { edition, date, concept } = await latest(request);
  await page.goto(
    `/?level=commune&measure=density&date=${date}&concept=${concept}&edition=${edition}` +
      `&compare=${compare}&${CAMERA}`,
  );
  const left = await paintedMap(page);
  const right = await paintedBeside(page);
  return { left, right, edition, date, concept };
}

test('two editions can be put beside each other and taken apart again; the address says so', async ({
  page,
  request,
  isMobile,
}) => {
  const { edition, first } = await latest(request);
  await page.goto(`/?edition=${edition}&${CAMERA}`);
  await paintedMap(page);
  await page.getByRole('button', { name: 'So sánh hai thời điểm' }).first().click();
  await paintedBeside(page);
  await expect(page).toHaveURL(new RegExp(`compare=${first}`));
  const day = (iso: string) => iso.split('-').reverse().join('/');
  const bar = page.getByRole('region', { name: 'So sánh hai thời điểm' });
  await expect(bar.getByRole('status')).toContainText(
    `Trái: địa giới ${day(edition)}. Phải: địa giới ${day(first)}.`,
  );
  if (isMobile) await expect(page.getByRole('button', { name: 'Cạnh nhau' })).toHaveCount(0);
  await bar.getByRole('button', { name: 'Thôi so sánh' }).click();
  await expect(page.getByTestId('map-beside')).toHaveCount(0);
  await expect(page).not.toHaveURL(/compare=/);
});

test('the address reopens both maps, and the sentence is there in English', async ({
  page,
  request,
}) => {
  const { edition, first } = await latest(request);
  await page.goto(`/?edition=${edition}&compare=${first}&lang=en&${CAMERA}`);
  await paintedMap(page);
  await paintedBeside(page);
  const words = (iso: string) =>
    new Date(iso).toLocaleDateString('en-GB', {
      ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    });
  await expect(page.getByRole('region', { name: 'Compare two dates' })).toContainText(
    `Left: units as of ${words(edition)}. Right: units as of ${words(first)}.`,
  );
});

test('the divider moves by keyboard, and the right map begins where it stands', async ({
  page,
  request,
  isMobile,
}) => {
  const { first } = await latest(request);
  const { right } = await openBoth(page, request, first);
  if (!isMobile) await page.getByRole('button', { name: 'Trượt' }).click();
  const divider = page.getByRole('slider', { name: 'Vạch trượt giữa hai địa giới' });
  const at = async () => Number(await divider.getAttribute('aria-valuenow'));
  const before = await at();
  await divider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await at()).toBeLessThan(before);
  await page.keyboard.press('Home');
  const left = await at();
  const clip = await right.evaluate((map) => map.parentElement?.style.clipPath);
  expect(clip).toContain(`${left}%`);
});

test('the cameras go in step, whichever of the two maps is moved', async ({ page, request }) => {
  const { edition } = await latest(request);
  const { left, right } = await openBoth(page, request, edition);
  const swipe = page.getByRole('button', { name: 'Trượt' });
  if (await swipe.isVisible()) await swipe.click();
  // Units of one edition on both sides: whatever moves, one map is the other one's picture.
  const seen = async () => {
    const divider = page.getByRole('slider');
    await divider.focus();
    await page.keyboard.press('Home');
    const beside = await pictureOf(right);
    await page.keyboard.press('End');
    return { beside, under: await pictureOf(left) };
  };
  const alike = ({ beside, under }: Awaited<ReturnType<typeof seen>>) => {
    let same = 0;
    let all = 0;
    // The middle of the window: cards, bar and divider lie around it.
    for (let y = 400; y < under.height - 150; y += 7)
      for (let x = Math.round(under.width * 0.3); x < under.width * 0.7; x += 7) {
        const [a, b] = [plainColour(beside, x, y), plainColour(under, x, y)];
        if (!a || !b) continue;
        all++;
        if (colourDistance(a, b) <= TOLERANCE) same++;
      }
    return { share: same / all, all };
  };
  for (const map of [left, right]) {
    await map.locator('canvas').first().focus();
    for (const key of ['ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    await page.waitForTimeout(600);
    const { share, all } = alike(await seen());
    expect(all).toBeGreaterThan(100);
    expect(share).toBeGreaterThan(0.98);
  }
});

test("every commune in sight on either side has its class's colour, by one scale", async ({
  page,
  request,
}) => {
  const { edition: own } = await latest(request);
  const { left, right, edition, date, concept } = await openBoth(page, request, own);
  const question = { level: 'commune', edition, date, concept, measure: 'density' };
  const choropleth = await ask<Choropleth>(request, 'choropleth', {
    ...{ ...question, classes: { method: 'quantile', count: 7 } },
  });
  const units = await ask<Units>(request, 'units', { level: 'commune', edition });
  const colours = await legendColours(page);
  expect(colours).toHaveLength((choropleth.classes?.breaks.length ?? 0) + 1);

  const grip = page.getByRole('slider');
  const box = (await grip.count()) > 0 ? await grip.boundingBox() : null;
  const middle = box ? box.x + box.width / 2 : null;
  for (const [side, map] of [
    ['left', left],
    ['right', right],
  ] as const) {
    const sees = (x: number) =>
      middle === null || (side === 'left' ? x < middle - DIVIDER : x > middle + DIVIDER);
    const { wrong, checked } = await communesInSight(page, map, {
      ...{ units, choropleth, colours, sees, covered: COVERED },
    });
    expect(wrong, side).toEqual([]);
    expect(checked, side).toBeGreaterThanOrEqual(ENOUGH);
  }
});

test('the picture that is taken away holds both maps', async ({ page, request, isMobile }) => {
  const { first } = await latest(request);
  const { left } = await openBoth(page, request, first);
  const take = async () => {
    await page.getByRole('button', { name: 'Tải xuống bản đồ' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'PNG' }).click(),
    ]);
    return PNG.sync.read(await readFile(await download.path()));
  };
  const { width } = await take();
  const scale = await page.evaluate(() => window.devicePixelRatio);
  const one = (await left.boundingBox())?.width ?? 0;
  // In halves the picture is as wide as the window; behind a divider, as one map.
  expect(width).toBeCloseTo(one * (isMobile ? 1 : 2) * scale, -1);
});
