import type { APIRequestContext, Page } from '@playwright/test';
import { ask, type Release } from './api';
import { askRelease } from './release-sql';
import {
  at,
  card,
  communes,
  EDITION,
  groups,
  MIDDLE,
  membersOnServer,
  named,
  newPlan,
  openPlan,
  peopleOf,
  planOnServer,
  typeList,
} from './studio-page';
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
  const people = await peopleOf(request);
  const sum = [a, b, c].reduce((all, unit) => all + people(unit!.code), 0);
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

test('a unit is cut by a line that is drawn across it to its end; what it takes is told, taken and undone', async ({
  page,
  request,
}) => {
  const [a] = await named(request, 1);
  const group = { name: 'Xã Nhận Phần', code: a!.code, members: [a!.code] };
  const id = await newPlan(request, 'Vẽ đường cắt', [group]);
  await openPlan(page, `/studio/${id}?group=1`);
  await card(page).getByText('Lấy một phần…').click();
  const unit = card(page).getByLabel('Đơn vị', { exact: true });
  const code = (await unit.locator('option').first().getAttribute('value'))!;
  // The unit that is to be cut in the middle, and one that is not in the list.
  await openPlan(page, `/studio/${id}?group=1&${at(await communes(request), code)}`);
  await card(page).getByText('Lấy một phần…').click();
  await unit.selectOption(code);
  await card(page).getByRole('button', { name: 'Vẽ đường cắt' }).click();
  await expect(card(page).getByText('bấm đúp hoặc bấm lại điểm cuối')).toBeVisible();
  await card(page).getByRole('button', { name: 'Hủy vẽ' }).click();
  await card(page).getByRole('button', { name: 'Vẽ đường cắt' }).click();
  await expect(page.locator('[data-drawing]')).toBeVisible();
  const line = [MIDDLE.x - 300, MIDDLE.x, MIDDLE.x + 300];
  for (const x of line) {
    await page.mouse.move(x, MIDDLE.y, { steps: 5 });
    await page.mouse.click(x, MIDDLE.y);
  }
  await page.mouse.click(line[2]!, MIDDLE.y);
  await expect(card(page).getByText(/^Đường vẽ lấy .* diện tích/)).toBeVisible();
  await expect(unit).toHaveValue(code);
  await card(page).getByRole('button', { name: 'Lấy phần này' }).click();
  await expect(groups(page)).toHaveCount(2);
  // By the old units that it was made of, where they were counted; else by land.
  await expect(card(page)).toContainText(/theo (điểm dân cư|diện tích)/);
  // The press that ended the line has picked nothing.
  await expect(groups(page).first()).toContainText('2 đơn vị');
  await expect(page.locator('[data-save-status="saved"]')).toBeVisible();
  const parts = (await planOnServer(request, id)).draft.plan.groups.map((each) => each.parts);
  const [taken, left] = [parts[0]![0]!, parts[1]![0]!];
  expect([taken.unit, left.unit]).toEqual([code, code]);
  expect(taken.drawn!.length).toBeGreaterThan(3);
  expect(taken.land! + left.land!).toBeCloseTo(1, 9);
  await page.keyboard.press('Control+z');
  await expect(groups(page)).toHaveCount(1);
});

test('the keys of the studio do nothing behind a dialog, and Escape gives up one thing at a time', async ({
  page,
  request,
}) => {
  const [a, b] = await named(request, 2);
  await opened(page, request, 'Phím sau hộp thoại');
  await typeList(page, [a!.code]);
  await page.getByRole('button', { name: 'Nhập danh sách' }).click();
  const text = page.getByRole('textbox', { name: 'Danh sách' });
  await text.fill(b!.code);
  await text.press('Control+z');
  await expect(text).toHaveValue('');
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).focus();
  for (const key of ['n', 'l', 'Delete', 'Control+z']) await page.keyboard.press(key);
  await expect(groups(page)).toHaveCount(1);
  await expect(groups(page).first()).toContainText('1 đơn vị');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // The dialog alone was closed: the group is still the selected one.
  await expect(page).toHaveURL(/group=1/);
  await page.getByRole('button', { name: 'Khoanh vùng' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Khoanh vùng' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await expect(page).toHaveURL(/group=1/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/group=1/);
});

test('a ring that is closed where it began picks what lies in it, and not the unit below its end once more', async ({
  page,
  request,
}) => {
  const { code } = (await named(request, 1))[0]!;
  const id = await newPlan(request, 'Khoanh khép kín');
  await openPlan(page, `/studio/${id}?${at(await communes(request), code, 9)}`);
  await page.getByRole('button', { name: 'Khoanh vùng' }).click();
  const { x, y } = MIDDLE;
  const ring = [
    [x - 120, y - 120],
    [x + 120, y - 120],
    [x + 120, y + 120],
    [x - 120, y + 120],
  ] as const;
  await page.mouse.move(ring[0][0], ring[0][1]);
  await page.mouse.down();
  for (const [px, py] of ring) await page.mouse.move(px, py, { steps: 4 });
  await page.mouse.move(ring[0][0], ring[0][1] + 1, { steps: 4 });
  await page.mouse.up();
  await expect(groups(page)).toHaveCount(1);
  await expect(page.getByText('ngoài phạm vi phương án')).toHaveCount(0);
  await expect(page.locator('[data-save-status="saved"]')).toBeVisible();
  const [members] = await membersOnServer(request, id);
  expect(members).toContain(code);
});

test('a plan of an earlier edition is carried over by its button with what was picked just before, and undone', async ({
  page,
  request,
}) => {
  const { editions } = await ask<Release>(request, 'release');
  const last = editions.at(-1)!.edition;
  const [a, b] = await named(request, 2);
  const id = await newPlan(request, 'Chuyển địa giới');
  await openPlan(page, `/studio/${id}`);
  await typeList(page, [a!.code]);
  await typeList(page, [b!.code]);
  const carry = page.getByRole('button', { name: 'Chuyển sang địa giới mới' });
  await carry.click();
  await expect(carry).toHaveCount(0);
  await expect(groups(page).first()).toContainText('2 đơn vị');
  await expect(page.locator('[data-save-status="saved"]')).toBeVisible();
  const { draft } = await planOnServer(request, id);
  expect(draft.plan.edition).toBe(last);
  expect(draft.plan.groups[0]!.members).toEqual([a!.code, b!.code]);
  await page.keyboard.press('Control+z');
  await expect(carry).toBeVisible();
  await expect(groups(page).first()).toContainText('2 đơn vị');
});

test('the reform that is law opens as one plan whose people are those that the release counts', async ({
  page,
}) => {
  const [law] = await askRelease(
    `select sum(persons)::varchar people from population
     where edition = '${EDITION}' and reference_date = '${EDITION}'
       and concept in ('permanent', 'temporary')`,
  );
  await page.goto('/studio');
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Mở từ bảng' }).click();
  await page
    .getByRole('button', { name: EDITION.split('-').reverse().join('/'), exact: true })
    .click();
  await expect(page.getByTestId('plan-map')).toHaveAttribute('data-painted', /./);
  await expect(
    page.getByText(`${Number(law!.people).toLocaleString('vi-VN')} người trong các nhóm`),
  ).toBeVisible();
  await expect(page.getByText(/^Đợt sắp xếp này đã có hiệu lực/)).toBeVisible();
});
