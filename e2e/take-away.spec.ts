import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { paintedMap } from './screen';
import { expect, test } from './test';

/** Downloads what the page shows, in one of the formats that its menu offers. */
async function take(page: Page, menu: string, format: string): Promise<Download> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ]);
  return download;
}

test('the table can be taken away as CSV: figures, concept, date, and that they are invented', async ({
  page,
}) => {
  await page.goto('/?level=province&date=2019-04-01&view=table');
  await expect(page.getByRole('grid', { name: 'Bảng số liệu' })).toBeVisible();
  const text = await readFile(await (await take(page, 'Tải xuống bảng', 'CSV')).path(), 'utf8');
  const rows = text.trim().split(/\r?\n/);
  // Excel reads the letters of Vietnamese only where the file says that it is UTF-8.
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(rows).toHaveLength(63 + 1);
  const hanoi = rows.find((row) => row.includes('Hà Nội'));
  expect(hanoi).toContain('8053663');
  expect(hanoi).toContain('Dữ liệu mẫu / Sample data');
  expect(hanoi).toMatch(/thực tế cư trú/i);
});

test('the map can be taken away as a picture', async ({ page }) => {
  await page.goto('/');
  await paintedMap(page);
  const download = await take(page, 'Tải xuống bản đồ', 'PNG');
  const bytes = await readFile(await download.path());
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(bytes.length).toBeGreaterThan(20_000);
});
