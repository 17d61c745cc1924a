import type { APIRequestContext, Page } from '@playwright/test';
import { ask, type Release, type Units } from './api';
import { expect, test } from './own-server';
import { paintedMap } from './screen';

/** Hưng Yên among the 34 provinces. */
const PROVINCE = { code: '33', name: 'Tỉnh Hưng Yên' };
const DAY = '2030-01-01';
const NEW_UNITS = ['Xã Hợp Nhất', 'Xã Hòa Đồng'] as const;

interface Profile {
  name: string;
  trend: { date: string[]; values: (number | null)[] };
}

/** Communes of the province with names that no other of them has: pairs for two groups. */
async function pairs(request: APIRequestContext) {
  const { editions } = await ask<Release>(request, 'release');
  const { edition, communes } = editions.at(-1)!;
  const units = await ask<Units & { parent: (string | null)[] }>(request, 'units', {
    ...{ level: 'commune', edition },
  });
  const own = units.code.flatMap((code, i) =>
    units.parent[i] === PROVINCE.code ? [{ code, name: units.name[i]! }] : [],
  );
  const clear = own.filter(({ name }) => own.filter((o) => o.name === name).length === 1);
  return { edition, communes, groups: [clear.slice(0, 2), clear.slice(2, 4)] as const };
}

/** People of a unit on every day that is known. */
async function trendOf(request: APIRequestContext, code: string, edition: string) {
  const { series } = await ask<Release>(request, 'release');
  const { date } = series.filter(({ concept }) => concept === 'registered').at(-1)!;
  const profile = await ask<Profile>(request, 'profile', {
    ...{ code, edition, date, concept: 'registered' },
  });
  const points = profile.trend.date.map((day, i) => [day, profile.trend.values[i]!] as const);
  return { name: profile.name, date, points: new Map(points) };
}

const editionsOf = async (request: APIRequestContext) =>
  (await ask<Release>(request, 'release')).editions.map(({ edition }) => edition);

const options = (page: Page) => page.getByRole('listbox', { name: 'Các nhóm' }).getByRole('option');
const card = (page: Page) => page.getByRole('region', { name: 'Nhóm đang chọn', exact: true });
const acts = (page: Page) =>
  page.getByRole('region', { name: 'Thao tác với phương án', exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

/** An empty plan of the province, made on the page of plans. */
async function emptyPlan(page: Page, title: string): Promise<string> {
  await page.goto('/studio');
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Lập phương án mới' }).first().click();
  await page.getByLabel('Trong tỉnh, thành phố').first().fill('hung yen');
  await page.getByRole('option', { name: PROVINCE.name }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Ngày có hiệu lực').fill(DAY);
  await page.getByLabel('Tên phương án', { exact: true }).fill(title);
  await page.getByRole('button', { name: 'Lập phương án', exact: true }).click();
  await page.waitForURL(/\/studio\/[a-z0-9]{20}/);
  await expect(page.getByTestId('plan-map')).toHaveAttribute('data-painted', /./);
  return new URL(page.url()).pathname;
}

/** Begins a group, types its units, and names it. */
async function makeGroup(page: Page, name: string, units: readonly { name: string }[]) {
  await page.getByRole('button', { name: 'Nhóm mới' }).click();
  await page.getByRole('button', { name: 'Nhập danh sách' }).click();
  await page.getByRole('textbox', { name: 'Danh sách' }).fill(units.map((u) => u.name).join('\n'));
  await page.getByRole('button', { name: /^Thêm/ }).click();
  await card(page).getByRole('textbox', { name: 'Tên đơn vị mới' }).fill(name);
}

/** Two groups of two communes, with names, codes and seats. */
async function twoGroups(page: Page, groups: Awaited<ReturnType<typeof pairs>>['groups']) {
  for (const [g, units] of groups.entries()) {
    await makeGroup(page, NEW_UNITS[g]!, units);
    await card(page).getByLabel('Mã kế thừa').selectOption(units[1]!.code);
    await card(page).getByLabel('Trụ sở').selectOption(units[0]!.code);
  }
  await expect(options(page)).toHaveCount(2);
  await expect(page.locator('[data-save-status="saved"]')).toBeVisible();
}

async function adopt(page: Page, decree: string) {
  await acts(page).getByRole('button', { name: 'Việc khác với phương án' }).click();
  await page.getByRole('menuitem', { name: 'Ban hành…' }).click();
  await expect(dialog(page).getByText(/→/).first()).toBeVisible();
  await dialog(page).getByLabel('Số nghị quyết').fill(decree);
  await dialog(page).getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(dialog(page).getByText('Đã ban hành.')).toBeVisible();
}

test('from an empty plan to law, a trend that runs through it, and back by withdrawing', async ({
  page,
  request,
}) => {
  const { edition, communes, groups } = await pairs(request);
  const before = await Promise.all(groups[0].map(({ code }) => trendOf(request, code, edition)));
  const { date } = before[0]!;
  const sum = (day: string) =>
    before.reduce((all, { points }) => all + (points.get(day) ?? Number.NaN), 0);
  const people = (count: number) => `${count.toLocaleString('vi-VN')} người`;

  const plan = await emptyPlan(page, 'Sắp xếp thử');
  await twoGroups(page, groups);
  await options(page).first().click();
  await expect(card(page)).toContainText(people(sum(date)));

  await adopt(page, '01/2030/NQ-UBTVQH');
  await expect.poll(() => editionsOf(request)).toContain(DAY);
  await dialog(page).getByRole('link', { name: 'Mở bản đồ' }).click();
  await expect(page).toHaveURL(new RegExp(`edition=${DAY}`));
  await paintedMap(page);
  const code = groups[0][1]!.code;
  await page.goto(`/?edition=${DAY}&on=${DAY}&place=${code}&level=commune&concept=registered`);
  await paintedMap(page);
  const panel = page.getByRole('region', { name: NEW_UNITS[0] });
  await expect(panel).toContainText(sum(date).toLocaleString('vi-VN'));
  await expect(page.getByRole('region', { name: 'Chú giải' })).toContainText(
    `${(communes - 2).toLocaleString('vi-VN')} đơn vị`,
  );
  const after = await trendOf(request, code, DAY);
  expect(after.name).toBe(NEW_UNITS[0]);
  expect([...after.points.keys()]).toEqual([...before[0]!.points.keys()]);
  for (const [day, value] of after.points) expect([day, value]).toEqual([day, sum(day)]);

  await page.goto(plan);
  await expect(acts(page)).toContainText('Đã ban hành, có hiệu lực từ 01/01/2030');
  await expect(page.getByRole('textbox', { name: 'Tên phương án' })).not.toBeEditable();
  await expect(page.getByRole('button', { name: 'Nhóm mới' })).toHaveCount(0);
  await acts(page).getByRole('button', { name: 'Thu hồi…' }).click();
  await dialog(page).getByRole('button', { name: 'Thu hồi', exact: true }).click();
  await expect(dialog(page).getByText('Đã thu hồi.')).toBeVisible();
  await expect.poll(() => editionsOf(request)).not.toContain(DAY);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Nhóm mới' })).toBeVisible();
  for (const [i, { code: member }] of groups[0].entries())
    expect(await trendOf(request, member, edition)).toEqual(before[i]);
});

test('a plan is seen as if it were law, and left again with nothing changed', async ({
  page,
  request,
}) => {
  const { edition, groups } = await pairs(request);
  const plan = await emptyPlan(page, 'Xem thử');
  await twoGroups(page, groups);
  await acts(page).getByRole('button', { name: 'Xem như đã ban hành' }).click();
  await expect(page).toHaveURL(/draft=[0-9a-f]{16}/);
  await paintedMap(page);
  const banner = page.getByRole('note').filter({ hasText: '“Xem thử”' });
  await expect(banner).toContainText('số liệu dự kiến');
  expect(await editionsOf(request)).not.toContain(DAY);
  await expect(banner.locator(`a[href="${plan}"]`)).toBeVisible();
  await page.getByRole('link', { name: 'Xem số liệu hiện hành' }).first().click();
  await expect(page).not.toHaveURL(/draft=/);
  await paintedMap(page);
  await expect(page.getByText('số liệu dự kiến')).toHaveCount(0);
  expect((await editionsOf(request)).at(-1)).toBe(edition);
});

test('plans of one province stand beside each other, and are compared', async ({
  page,
  request,
}) => {
  const { groups } = await pairs(request);
  await emptyPlan(page, 'Cách thứ nhất');
  await twoGroups(page, groups);
  await acts(page).getByRole('button', { name: 'Việc khác với phương án' }).click();
  await page.getByRole('menuitem', { name: 'Nhân bản làm phương án khác' }).click();
  const cards = page.getByRole('navigation', { name: 'Các phương án' });
  await expect(cards.getByText('Cách thứ nhất (nhân bản)')).toBeVisible();
  await expect(cards.getByText('%').first()).toBeVisible();
  await cards.getByRole('link', { name: /^So sánh/ }).click();
  await expect(page).toHaveURL(/\/studio\/compare\?plans=/);
  await expect(page.getByText('Cách thứ nhất (nhân bản)').first()).toBeVisible();
});

test('a pasted table opens as a plan', async ({ page, request }) => {
  const { groups } = await pairs(request);
  const [a, b] = groups[0];
  await page.goto('/studio');
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Mở từ bảng' }).click();
  await page.getByLabel('Ngày có hiệu lực').fill(DAY);
  await page
    .getByLabel('Dán bảng vào đây')
    .fill(`Mã xã cũ\tTên xã mới\n${a!.code}\tXã Từ Bảng\n${b!.code}\tXã Từ Bảng`);
  await page.getByRole('button', { name: 'Đọc bảng' }).click();
  await page.getByRole('button', { name: 'Mở thành phương án' }).click();
  await page.waitForURL(/\/studio\/[a-z0-9]{20}/);
  await expect(options(page)).toHaveCount(1);
  await expect(options(page).first()).toContainText('Từ Bảng');
  await expect(options(page).first()).toContainText('2 đơn vị');
});
