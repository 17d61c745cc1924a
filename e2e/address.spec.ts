import type { Page } from '@playwright/test';
import { paintedMap, search } from './screen';
import { expect, test } from './test';

const box = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

/** What the router does when it commits a change of the address after the reader has made another. */
const routerIsLate = (page: Page, address: string) =>
  page.evaluate((older) => history.replaceState(history.state, '', older), address);

test('of choices made one after another none is taken back by a router that comes late', async ({
  page,
}) => {
  await page.goto('/migration');
  await paintedMap(page);
  await box(page, 'Giới tính').selectOption('female');
  await expect(page).toHaveURL(/sex=female/);
  await box(page, 'Nhóm tuổi').selectOption('20-24');
  await expect(page).toHaveURL(/age=20-24/);
  await routerIsLate(page, '/migration?sex=female');
  await expect(page).toHaveURL(/age=20-24/);
  await box(page, 'Cộng dồn').selectOption('2021');
  await expect(page).toHaveURL(/since=2021/);
  await expect(page).toHaveURL(/sex=female&age=20-24/);
  await expect(box(page, 'Nhóm tuổi')).toHaveValue('20-24');
});

test('Back and Forward go through every choice', async ({ page }) => {
  await page.goto('/migration');
  await paintedMap(page);
  await box(page, 'Giới tính').selectOption('female');
  await expect(page).toHaveURL(/sex=female/);
  await box(page, 'Nhóm tuổi').selectOption('20-24');
  await expect(page).toHaveURL(/age=20-24/);
  await page.goBack();
  await expect(page).toHaveURL(/sex=female$/);
  await expect(box(page, 'Nhóm tuổi')).toHaveValue('all');
  await page.goForward();
  await expect(box(page, 'Nhóm tuổi')).toHaveValue('20-24');
});

test('a place that is searched on another page is shown on the map, and Back returns there', async ({
  page,
}) => {
  await page.goto('/studio');
  await search(page, 'ca mau');
  await expect(page).toHaveURL(/\/\?.*place=96/);
  await expect(page.getByRole('heading', { name: 'Cà Mau', exact: true })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/studio$/);
  await page.goForward();
  await expect(page.getByRole('heading', { name: 'Cà Mau', exact: true })).toBeVisible();
});
