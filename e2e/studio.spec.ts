import type { APIRequestContext, Page } from '@playwright/test';
import { ask, type Choropleth } from './api';
import { card, EDITION, groups, named, newPlan, openPlan, typeList } from './studio-page';
import { expect, test } from './test';

async function opened(page: Page, request: APIRequestContext, title: string): Promise<void> {
  await openPlan(page, `/studio/${await newPlan(request, title)}`);
}

test('a typed list becomes a group whose people are those that the atlas counts', async ({
  page,
  request,
}) => {
  const [a, b, c] = await named(request, 3);
  await opened(page, request, 'Danh sách');
  await typeList(page, [a!.code, b!.name, c!.name.normalize('NFD').replace(/\p{M}/gu, '')]);
  await expect(groups(page)).toHaveCount(1);
  const release = await ask<{ series: { date: string; concept: string }[] }>(request, 'release');
  const dates = release.series.filter((s) => s.concept === 'registered').map((s) => s.date);
  const figures = await ask<Choropleth>(request, 'choropleth', {
    ...{ measure: 'people', level: 'commune', edition: EDITION, concept: 'registered' },
    ...{ date: dates.sort().at(-1), classes: { method: 'quantile', count: 7 } },
  });
  const sum = [a, b, c].reduce(
    (all, unit) => all + (figures.values[figures.code.indexOf(unit!.code)] as number),
    0,
  );
  await expect(card(page)).toContainText(`${sum.toLocaleString('vi-VN')} người`);
  await expect(card(page).getByRole('textbox', { name: 'Tên đơn vị mới' })).toHaveValue(a!.name);
});

test('nothing of a list is lost: what is unknown is told line by line', async ({
  page,
  request,
}) => {
  const [a] = await named(request, 1);
  await opened(page, request, 'Dòng lạ');
  await typeList(page, [a!.name, 'Xã Không Có Thật']);
  await expect(page.getByText('Không tìm thấy “Xã Không Có Thật”')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Danh sách' })).toHaveValue('Xã Không Có Thật');
});

test('a press on the map picks the unit under it, and another lets it go', async ({
  page,
  request,
}) => {
  await opened(page, request, 'Bấm chọn');
  const map = await page.getByTestId('plan-map').boundingBox();
  const middle = { x: map!.width * 0.44, y: map!.height * 0.42 };
  await page.getByTestId('plan-map').click({ position: middle });
  await expect(groups(page)).toHaveCount(1);
  await expect(groups(page).first()).toContainText('1 đơn vị');
  await page.getByTestId('plan-map').click({ position: middle });
  await expect(groups(page).first()).toContainText('0 đơn vị');
});

test('a ring drawn with Shift picks every unit within it, and one undo lets them all go', async ({
  page,
  request,
}) => {
  await opened(page, request, 'Khoanh vùng');
  const ring = [
    ...[
      [560, 430],
      [760, 430],
    ],
    ...[
      [760, 620],
      [560, 620],
      [560, 430],
    ],
  ] as const;
  await page.keyboard.down('Shift');
  await page.mouse.move(ring[0]![0]!, ring[0]![1]!);
  await page.mouse.down();
  for (const [x, y] of ring) await page.mouse.move(x!, y!, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(groups(page)).toHaveCount(1);
  const units = Number(/(\d+) đơn vị/.exec(await groups(page).first().innerText())?.[1]);
  expect(units).toBeGreaterThan(3);
  await page.keyboard.press('Control+z');
  await expect(groups(page)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(groups(page).first()).toContainText(`${units} đơn vị`);
});

test('by keyboard alone: find, pick, a new group, lock, undo', async ({ page, request }) => {
  const [a, b, c] = await named(request, 3);
  await opened(page, request, 'Bàn phím');
  const pick = async (name: string) => {
    await page.keyboard.press('f');
    await page.keyboard.type(name);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  };
  await pick(a!.code);
  await expect(groups(page)).toHaveCount(1);
  await page.keyboard.press('f');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(b!.code);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(groups(page).first()).toContainText('2 đơn vị');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.press('l');
  await expect(groups(page).first().getByRole('img', { name: 'đã khóa' })).toBeVisible();
  await page.keyboard.press('f');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(c!.code);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nhóm này đã khóa')).toBeVisible();
  await expect(groups(page).first()).toContainText('2 đơn vị');
});

test('a plan is found again as it was left', async ({ page, request }) => {
  const [a, b] = await named(request, 2);
  await opened(page, request, 'Để lại');
  await typeList(page, [a!.code, b!.code]);
  await expect(page.locator('[data-save-status="saved"]')).toBeVisible();
  await page.reload();
  await expect(groups(page).first()).toContainText('2 đơn vị');
});
