import { askRelease } from './release-sql';
import { paintedMap } from './screen';
import { expect, test } from './test';

test('a month is chosen under its year, and its flows are those of the release', async ({
  page,
}) => {
  const [most] = await askRelease(`
    SELECT sum(movers)::INTEGER AS movers FROM flow
    WHERE period = '2024-05' AND edition = '2019-01-01'
      AND origin_code = '96' AND destination_code = '79'`);
  await page.goto('/migration?by=month&period=2024-02&edition=2024-04-01&place=96&on=2024-04-01');
  await paintedMap(page);
  await page.getByRole('radio', { name: 'tháng 05/2024' }).check({ force: true });
  await expect(page).toHaveURL(/period=2024-05/);
  await expect(page.getByTestId('leaving').getByRole('listitem').first()).toContainText(
    Number(most?.movers).toLocaleString('vi-VN'),
  );
});

test('an atlas on a big screen is played by itself where its address says so', async ({ page }) => {
  await page.goto('/?screen=big&level=province');
  await paintedMap(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mật độ dân số');
  await page.getByRole('button', { name: 'Tự chạy theo thời gian' }).click();
  await expect(page).toHaveURL(/play=on/);
});

test('a big screen shows the largest flows without cards, and Escape leaves it', async ({
  page,
}) => {
  await page.goto('/migration?screen=big');
  await paintedMap(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Luồng lớn nhất' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Chỉ tiêu' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/screen=big/);
  await expect(page.getByRole('combobox', { name: 'Chỉ tiêu' })).toBeVisible();
});
