import type { Page } from '@playwright/test';
import { censusOn34 } from './census';
import { paintedMap, search } from './screen';
import { expect, test } from './test';

const CENSUS = '2019-04-01';
const TODAY = '2025-07-01';
const seen = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first();
const choice = (page: Page, name: string) =>
  page.getByRole('combobox', { name, exact: true }).filter({ visible: true });

test('a reader puts the census of 63 provinces on the 34 of today', async ({ page, context }) => {
  await page.goto(`/?date=${CENSUS}&level=province`);
  await paintedMap(page);
  await choice(page, 'Địa giới').selectOption(TODAY);
  await expect(page).toHaveURL(/edition=2025-07-01/);
  await expect(page).toHaveURL(/date=2019-04-01/);
  await expect(page.getByTestId('map')).toHaveAttribute('data-painted', /2025-07-01/);
  await expect(
    seen(page, 'Số liệu trên địa giới 01/01/2019, quy đổi về địa giới 01/07/2025'),
  ).toBeVisible();

  // Hải Phòng took in Hải Dương.
  await search(page, 'hai phong');
  const people = censusOn34('31').toLocaleString('vi-VN');
  const panel = page.getByRole('region', { name: 'Thành phố Hải Phòng' });
  await expect(panel).toContainText(people);
  await expect(panel).toContainText(
    'Số liệu trên địa giới 01/01/2019, quy đổi về địa giới 01/07/2025: chính xác',
  );

  const copy = await context.newPage();
  await copy.goto(page.url());
  await paintedMap(copy);
  await expect(copy.getByRole('region', { name: 'Thành phố Hải Phòng' })).toContainText(people);
});

test('the same in English, on the units of any day', async ({ page }) => {
  await page.goto(`/?date=${CENSUS}&level=province&lang=en&place=31`);
  await paintedMap(page);
  await choice(page, 'Units').selectOption('other');
  await page.getByLabel('Units as of').filter({ visible: true }).fill('2025-09-15');
  await expect(page).toHaveURL(/edition=2025-09-15/);
  const panel = page.getByRole('region', { name: 'Hai Phong City' });
  await expect(panel).toContainText(censusOn34('31').toLocaleString('en-US'));
  await expect(panel).toContainText(
    'Figures of the units of 1 January 2019, re-keyed to the units of 1 July 2025: exact',
  );
});

test('what is estimated is marked, and says how much of it and by what', async ({ page }) => {
  await page.goto(`/?date=${CENSUS}&edition=${TODAY}&level=commune&view=table`);
  const table = page.getByRole('grid', { name: 'Bảng số liệu' });
  await expect(table).toBeVisible();
  const mark = table.getByRole('img', { name: /^ước tính [\d,]+\s%/ }).first();
  await expect(mark).toHaveText('≈');
  await expect(seen(page, /đơn vị có phần ước tính/)).toBeVisible();
});

test('time keeps the units that were chosen', async ({ page, isMobile }) => {
  await page.goto(`/?date=${CENSUS}&edition=${TODAY}&level=province`);
  const map = await paintedMap(page);
  // On a phone the line of time is a list of dates.
  if (isMobile) await choice(page, 'Ngày số liệu').selectOption('2024-04-01');
  else await page.getByRole('radio', { name: '01/04/2024' }).click({ force: true });
  await expect(map).toHaveAttribute('data-painted', /2024-04-01\|province\|2025-07-01/);
  if (isMobile) await page.getByRole('button', { name: 'Chú giải' }).click();
  await expect(page.getByRole('region', { name: 'Chú giải' })).toContainText('34 đơn vị');
});
