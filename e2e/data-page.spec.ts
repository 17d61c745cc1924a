import { ask, type Release } from './api';
import { expect, test } from './test';

test('the page of the data tells the release, its days and units, and that it is invented', async ({
  page,
  request,
}) => {
  const { id } = await ask<Release & { id: string }>(request, 'release');
  await page.goto('/data');
  await expect(page.getByRole('heading', { name: 'Số liệu', exact: true })).toBeVisible();
  await expect(page.getByText('Dữ liệu mẫu').filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText(id).first()).toBeVisible();
  await expect(page.getByText('01/07/2025').first()).toBeVisible();
  await expect(page.getByText('10.040').first()).toBeVisible();
  await expect(page.getByText('3.321').first()).toBeVisible();
});

test('the page of the data is there in English too', async ({ page }) => {
  await page.goto('/data?lang=en');
  await expect(page.getByText('Sample data').filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText('3,321').first()).toBeVisible();
});
