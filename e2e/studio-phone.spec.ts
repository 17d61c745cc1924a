import type { APIRequestContext, Page } from '@playwright/test';
import { faultsOf } from './axe';
import { at, communes, membersOnServer, named, newPlan, openPlan, peopleOf } from './studio-page';
import { expect, test } from './test';

/** Where the middle of the map lies above the sheet. */
const MIDDLE = { x: 173, y: 340 };

const sheet = (page: Page) => page.getByRole('region', { name: 'Phương án và nhóm đang chọn' });
const glance = (page: Page) => sheet(page).getByRole('status').first();

async function tapOn(page: Page, request: APIRequestContext, id: string, code: string, rest = '') {
  await openPlan(page, `/studio/${id}?${at(await communes(request), code)}${rest}`);
  await page.touchscreen.tap(MIDDLE.x, MIDDLE.y);
}

test('on a phone: two communes are tapped, their people and the judgement are seen above the fold, and a tap undoes', async ({
  page,
  request,
}) => {
  const [a, b] = (await named(request, 2)).map(({ code }) => code) as [string, string];
  const id = await newPlan(request, 'Trên điện thoại');
  await tapOn(page, request, id, a);
  const people = await peopleOf(request);
  const told = (count: number) => `${count.toLocaleString('vi-VN')} người`;
  await expect(glance(page)).toContainText(told(people(a)));
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expect.poll(() => membersOnServer(request, id)).toEqual([[a]]);

  await tapOn(page, request, id, b, '&group=1');
  await expect(glance(page)).toContainText(told(people(a) + people(b)));
  await expect(glance(page)).toContainText(/đạt|chưa đủ căn cứ/);
  await expect(glance(page)).toBeInViewport();
  await page.getByRole('button', { name: 'Hoàn tác' }).tap();
  await expect(glance(page)).toContainText(told(people(a)));
  await page.getByRole('button', { name: 'Làm lại' }).tap();
  await expect.poll(() => membersOnServer(request, id)).toEqual([[a, b]]);
});

test('on a phone the sheet has the groups and the group, its targets are large, and it keeps WCAG AA', async ({
  page,
  request,
}) => {
  const [a, b] = (await named(request, 2)).map(({ code }) => code) as [string, string];
  const group = { name: 'Xã Hợp Nhất', code: a, members: [a, b] };
  await openPlan(page, `/studio/${await newPlan(request, 'Bảng nhóm', [group])}?group=1`);
  await page.getByRole('button', { name: 'Xem đầy đủ' }).tap();
  for (const name of ['Hoàn tác', 'Làm lại', 'Khóa nhóm', 'Bỏ nhóm', 'Khoanh vùng']) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    expect(Math.min(box!.width, box!.height), name).toBeGreaterThanOrEqual(44);
  }
  expect(await faultsOf(page)).toEqual([]);
  await sheet(page).getByText('Nhóm', { exact: true }).tap();
  await expect(page.getByRole('listbox', { name: 'Các nhóm' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});
