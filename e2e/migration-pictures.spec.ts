import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { askRelease } from './release-sql';
import { paintedMap } from './screen';
import { expect, test } from './test';

const whole = (value: unknown, locale = 'vi-VN') => Number(value).toLocaleString(locale);
const signed = (value: number) => `${value > 0 ? '+' : '−'}${whole(Math.abs(value))}`;

/** Downloads the picture in hand, in one of the formats that its menu offers. */
async function take(
  page: Page,
  format: string,
  menu = 'Tải xuống hình này',
): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: menu }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('the months of several years stand beside each other, with Tết and what it does to them', async ({
  page,
}) => {
  const [march] = await askRelease(`
    SELECT sum(movers)::INTEGER AS movers FROM flow
    WHERE period = '2024-03' AND edition = '2019-01-01'`);
  const joined = await askRelease(`
    SELECT count(*)::INTEGER AS provinces FROM unit WHERE level = 'province' AND valid_to IS NULL`);
  expect(Number(joined[0]?.provinces)).toBe(34);

  await page.goto('/migration?view=seasons&edition=2024-04-01');
  const table = page.getByRole('table', { name: /Người chuyển theo tháng và năm/ });
  const row = table.getByRole('row').filter({ hasText: 'Tháng 3' });
  // All who crossed a border of a province of that day, abroad too, those not told by pair among them.
  await expect(row).toContainText(whole(march?.movers));
  await expect(page.getByText(/Tháng có Tết: [+−]\d+\s%/)).toBeVisible();
  await expect(page.getByText(/kiểm định F, p/)).toBeVisible();
  // Tết was in January of 2020 and 2023 and 2025, in February of the others.
  await expect(table.locator('[data-tet]')).toHaveCount(7);
});

test('the balance of a place closes with the residual that is shown', async ({ page }) => {
  const [vital] = await askRelease(`
    SELECT sum(births)::INTEGER AS births, sum(deaths)::INTEGER AS deaths
    FROM vital JOIN unit ON code = unit_code AND valid_from = DATE '2019-01-01'
    WHERE period = '2022' AND parent_code = '96'`);
  const [moves] = await askRelease(`
    SELECT (sum(movers) FILTER (destination_code = '96')
        - sum(movers) FILTER (origin_code = '96'))::INTEGER AS net
    FROM flow WHERE period = '2022' AND edition = '2019-01-01'
      AND length(origin_code) <> 5 AND length(destination_code) <> 5`);
  await page.goto('/migration?period=2022&edition=2024-04-01&place=96&on=2024-04-01');
  await paintedMap(page);
  const balance = page.getByTestId('balance');
  await expect(balance).toContainText('Cân đối dân số năm 2022');
  await expect(page.getByTestId('balance-births')).toContainText(whole(vital?.births));
  await expect(page.getByTestId('balance-deaths')).toContainText(whole(vital?.deaths));
  const cells = await balance.getByRole('cell').allTextContents();
  const figures = cells.map((text) => Number(text.replaceAll('.', '').replace('−', '-')));
  const [start, ...parts] = figures;
  const end = parts.pop()!;
  expect(parts.reduce((sum, part) => sum + part, start!)).toBe(end);
  const net = parts.slice(2, -1).reduce((sum, part) => sum + part, 0);
  expect(net).toBe(Number(moves?.net));
  await expect(balance).toContainText(`Phần dư ${signed(parts.at(-1)!)} người`);
  // Its file has every year, and what those lack that do not close.
  const { bytes } = await take(page, 'CSV', 'Tải xuống cân đối dân số');
  const lines = bytes.toString('utf8').split(/\r?\n/);
  const year = lines.find((line) => line.startsWith('2022'));
  for (const figure of [start!, Number(vital?.births), parts.at(-1)!, end])
    expect(year).toContain(String(figure));
  expect(lines.find((line) => line.startsWith('2025'))).toContain('chưa khép được cân đối');
});

test('temporary residents who became permanent are told by province as the release has them', async ({
  page,
}) => {
  const [most] = await askRelease(`
    SELECT destination_code, sum(persons)::INTEGER AS persons FROM concept_move
    WHERE period = '2023' AND origin_code <> destination_code AND length(destination_code) = 2
    GROUP BY ALL ORDER BY persons DESC LIMIT 1`);
  await page.goto('/migration?view=settled&stock=2023&edition=2024-04-01');
  const first = page
    .getByRole('table', { name: /Theo tỉnh/ })
    .getByRole('row')
    .nth(1);
  await expect(first).toContainText(whole(most?.persons));
});

test('where people lived five years before is told as the release has it', async ({ page }) => {
  const [stayed] = await askRelease(`
    SELECT sum(persons)::INTEGER AS persons FROM former_residence
    WHERE former_code = '79' AND unit_code = '79'`);
  await page.goto('/migration?view=former&edition=2024-04-01');
  const row = page
    .getByRole('table', { name: /Theo tỉnh/ })
    .getByRole('row')
    .filter({ hasText: 'Hồ Chí Minh' });
  await expect(row).toContainText(whole(stayed?.persons));
});

test('every picture can be taken away as a table and as an image, with what must be told of it', async ({
  page,
}) => {
  await page.goto('/migration?view=matrix');
  const views = page.getByRole('navigation', { name: 'Các cách xem' });
  for (const view of [
    'Ma trận',
    'Giữa các vùng',
    'Xếp hạng',
    'Chỉ số',
    'Mô hình hấp dẫn',
    'Mùa vụ và Tết',
  ]) {
    const button = views.getByRole('button', { name: view });
    await button.click();
    // Before that the menu is the one of the picture that goes.
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    const text = (await take(page, 'CSV')).bytes.toString('utf8');
    expect(text, view).toContain('Dữ liệu mẫu / Sample data');
    expect(text, view).toContain('Nguồn');
    expect(text.trim().split(/\r?\n/).length, view).toBeGreaterThan(3);
  }
  const { name, bytes } = await take(page, 'PNG');
  expect(name).toMatch(/^dan-do_mua-vu-va-tet-ca-nuoc_2025-12_.*\.png$/);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(bytes.length).toBeGreaterThan(20_000);
});

test('the table of units is whole, communes too, and says what is hidden', async ({ page }) => {
  const [communes] = await askRelease(`
    SELECT count(*)::INTEGER AS units FROM unit WHERE level = 'commune' AND valid_to IS NULL`);
  await page.goto('/migration?view=table&level=commune');
  const grid = page.getByRole('grid', { name: /Di cư theo đơn vị/ });
  await expect(grid).toHaveAttribute('aria-rowcount', String(Number(communes?.units) + 1));
});

test('net migration stands on the map as columns, one for each province', async ({ page }) => {
  await page.goto('/migration?draw=columns');
  const map = await paintedMap(page);
  await expect(map).toHaveAttribute('data-columns', '34');
});
