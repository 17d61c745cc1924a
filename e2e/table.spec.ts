import { paintedMap } from './screen';
import { expect, test } from './test';

test('the table holds every unit of the map, and can be filtered by name', async ({ page }) => {
  await page.goto('/?level=province&date=2019-04-01');
  await paintedMap(page);
  await page.getByRole('button', { name: 'Bảng', exact: true }).click();
  const table = page.getByRole('grid', { name: 'Bảng số liệu' });
  // One row is the head.
  await expect(table).toHaveAttribute('aria-rowcount', String(63 + 1));
  await page.getByRole('textbox', { name: 'Lọc theo tên' }).fill('ha noi');
  await expect(table).toHaveAttribute('aria-rowcount', String(1 + 1));
  await expect(table.getByRole('row').nth(1)).toContainText('8.053.663');
});

test('the table says that its figures are invented', async ({ page }) => {
  await page.goto('/?level=province&view=table');
  await expect(page.getByRole('grid', { name: 'Bảng số liệu' })).toBeVisible();
  await expect(page.getByText('Dữ liệu mẫu').filter({ visible: true }).first()).toBeVisible();
});
