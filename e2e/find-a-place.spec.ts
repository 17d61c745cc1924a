import { offered, paintedMap, search } from './screen';
import { expect, test } from './test';

test('Hà Nội at the census had 8.053.663 people, found without a diacritic', async ({ page }) => {
  await page.goto('/?date=2019-04-01');
  await paintedMap(page);
  await search(page, 'ha noi');
  const panel = page.getByRole('region', { name: 'Thành phố Hà Nội' });
  await expect(panel.getByRole('heading', { name: 'Hà Nội' })).toBeVisible();
  await expect(panel).toContainText(/8\.053\.663\s*người/);
  await expect(panel).toContainText('01/04/2019');
});

test('the search knows names with diacritics too, and says when there is none', async ({
  page,
}) => {
  await page.goto('/');
  const box = page.getByRole('combobox', { name: 'Tìm đơn vị hành chính' });
  await box.fill('Đắk Lắk');
  await expect(offered(page).first()).toContainText('Đắk Lắk');
  await box.fill('dak lak');
  await expect(offered(page).first()).toContainText('Đắk Lắk');
  await box.fill('xyzzy');
  await expect(page.getByText('Không có đơn vị nào tên “xyzzy”')).toBeVisible();
});

test('a copied address opens the same place again', async ({ page, context }) => {
  await page.goto('/?date=2019-04-01');
  await paintedMap(page);
  await search(page, 'ha noi');
  await expect(page.getByRole('region', { name: 'Thành phố Hà Nội' })).toBeVisible();
  await expect(page).toHaveURL(/place=01/);
  const copy = await context.newPage();
  await copy.goto(page.url());
  await expect(copy.getByRole('region', { name: 'Thành phố Hà Nội' })).toContainText(
    /8\.053\.663\s*người/,
  );
});
