import { paintedMap } from './screen';
import { expect, test } from './test';

test('English is one click away, with English numbers and dates', async ({ page }) => {
  await page.goto('/?date=2019-04-01&place=01');
  await page.getByRole('button', { name: /English/ }).click();
  await expect(page.getByText('Sample data').filter({ visible: true }).first()).toBeVisible();
  await expect(
    page
      .getByText(/8,053,663/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await expect(
    page
      .getByText(/1 April 2019/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await expect(page).toHaveURL(/lang=en/);
});

test('the dark scheme darkens the page and the map', async ({ page }) => {
  await page.goto('/');
  const map = await paintedMap(page);
  const light = await map.getAttribute('data-painted');
  await page.getByRole('button', { name: 'Chuyển sang giao diện tối' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(map).not.toHaveAttribute('data-painted', light ?? '');
  await expect(map).toHaveAttribute('data-painted', /dark/);
});
