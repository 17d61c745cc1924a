import { type Page, test as unwatched } from '@playwright/test';
import { ask, type Release } from './api';
import { expect, test } from './test';

/** A title that no other test uses: all of them share one server. */
const titled = (name: string) => `${name} ${Math.random().toString(36).slice(2, 8)}`;

/** The row of a plan; on a phone it is a card. */
const row = (page: Page, title: string) =>
  page.locator('tbody tr').filter({ has: page.getByText(title, { exact: true }) });

/** Makes a plan of Hà Nội and comes back to the list. */
async function makePlan(page: Page, title: string): Promise<void> {
  await page.goto('/studio');
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Lập phương án mới' }).click();
  await page.getByLabel('Trong tỉnh, thành phố').first().fill('ha noi');
  await page.getByRole('option', { name: 'Thành phố Hà Nội' }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Tên phương án', { exact: true }).fill(title);
  await page.getByRole('button', { name: 'Lập phương án', exact: true }).click();
  await page.waitForURL(/\/studio\/[a-z0-9]{20}/);
  await page.goto('/studio');
  await expect(row(page, title)).toBeVisible();
}

async function act(page: Page, title: string, what: string): Promise<void> {
  await page.getByRole('button', { name: `Thao tác với phương án ${title}` }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

test('a plan is made, and found again after a reload with its area, days and a link', async ({
  page,
  request,
}) => {
  const title = titled('Phương án');
  const { editions } = await ask<Release>(request, 'release');
  await makePlan(page, title);
  await page.reload();
  await expect(row(page, title)).toContainText('Thành phố Hà Nội');
  await expect(row(page, title)).toContainText(
    String(editions.at(-1)?.edition).split('-').reverse().join('/'),
  );
  await expect(row(page, title)).toContainText('Đang soạn');
  await expect(page.getByRole('link', { name: title })).toHaveAttribute(
    'href',
    /\/studio\/[a-z0-9]{20}$/,
  );
});

test('a plan is renamed, and found by its new name without marks', async ({ page }) => {
  const [old, title] = [titled('Cũ'), titled('Đổi thành')];
  await makePlan(page, old);
  await act(page, old, 'Đổi tên');
  const dialog = page.getByRole('dialog', { name: 'Đổi tên' });
  await expect(dialog.getByLabel('Tên phương án', { exact: true })).toBeFocused();
  await dialog.getByLabel('Tên phương án', { exact: true }).fill(title);
  await page.keyboard.press('Enter');
  await expect(row(page, title)).toBeVisible();
  await page.reload();
  await page.getByLabel('Tìm theo tên phương án').fill(title.replace('Đổi thành', 'doi thanh'));
  await expect(row(page, title)).toBeVisible();
  await expect(row(page, old)).toHaveCount(0);
});

test('a plan is duplicated, and each goes its own way', async ({ page }) => {
  const title = titled('Gốc');
  await makePlan(page, title);
  await act(page, title, 'Nhân bản');
  const copy = `${title} (nhân bản)`;
  await expect(row(page, copy)).toBeVisible();
  await act(page, copy, 'Xóa');
  await expect(row(page, copy)).toHaveCount(0);
  await expect(row(page, title)).toBeVisible();
});

test('a deleted plan is brought back at once, or later from among the deleted', async ({
  page,
}) => {
  const title = titled('Xóa');
  await makePlan(page, title);
  await act(page, title, 'Xóa');
  await expect(page.getByText(`Đã xóa phương án “${title}”.`)).toBeVisible();
  await expect(row(page, title)).toHaveCount(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(row(page, title)).toBeVisible();
  await act(page, title, 'Xóa');
  await expect(row(page, title)).toHaveCount(0);
  await page.reload();
  await expect(row(page, title)).toHaveCount(0);
  await page.getByText('Đã xóa', { exact: true }).click();
  await row(page, title).getByRole('button', { name: 'Khôi phục' }).click();
  await expect(row(page, title)).toHaveCount(0);
  await page.getByText('Đang có', { exact: true }).click();
  await expect(row(page, title)).toBeVisible();
});

test('an earlier version is named and restored', async ({ page }) => {
  const [first, second] = [titled('Bản đầu'), titled('Bản sau')];
  await makePlan(page, first);
  await act(page, first, 'Đổi tên');
  await page.getByRole('dialog').getByLabel('Tên phương án', { exact: true }).fill(second);
  await page.keyboard.press('Enter');
  await act(page, second, 'Các bản đã lưu');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Đặt tên.*Bản 1$/ }).click();
  await dialog.getByLabel('Tên của bản 1').fill('Trình ban chỉ đạo');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog.getByText('Trình ban chỉ đạo')).toBeVisible();
  await dialog.getByRole('button', { name: 'Khôi phục bản 1' }).click();
  await expect(dialog.getByText('Bản 3', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, first)).toBeVisible();
});

test('a page of another site changes nothing', async ({ page, request, baseURL }) => {
  const title = titled('Còn nguyên');
  await makePlan(page, title);
  const address = await page.getByRole('link', { name: title }).getAttribute('href');
  const id = address?.split('/').at(-1);
  const foreign = await request.post(`${baseURL}/api/trpc/plans.remove`, {
    headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
    data: { id },
  });
  expect(foreign.status()).toBe(403);
  await page.reload();
  await expect(row(page, title)).toBeVisible();
});

// The server's 404 is no error here, but what is asked for.
unwatched('the page of a plan that does not exist leads to those that do', async ({ page }) => {
  await page.goto('/studio/00000000000000000000?lang=en');
  await page.getByRole('link', { name: 'Back to the list of plans' }).click();
  await expect(page).toHaveURL(/\/studio\?lang=en$/);
});
