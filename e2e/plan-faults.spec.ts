import type { APIRequestContext, Page } from '@playwright/test';
import {
  card,
  communes,
  type GroupDraft,
  groups,
  named,
  newPlan,
  openPlan,
  PROVINCE,
  planOnServer,
} from './studio-page';
import { expect, test } from './test';

/** A province that the plans of these tests are not about: Hà Nội. */
const ELSEWHERE = '01';

type Unit = Awaited<ReturnType<typeof named>>[number];
type Four = [Unit, Unit, Unit, Unit];

/** Opens a plan with these groups, selects one, and gives what its card says is wrong. */
async function faultsOf(
  page: Page,
  request: APIRequestContext,
  made: readonly GroupDraft[],
  { select = made.length - 1, lang = '' } = {},
) {
  const id = await newPlan(request, 'Phương án có lỗi', made);
  await openPlan(page, `/studio/${id}?group=${select + 1}${lang && `&lang=${lang}`}`);
  const label = lang === 'en' ? 'To look at' : 'Cần xem lại';
  return { id, told: page.getByRole('list', { name: label }).getByRole('listitem') };
}

const four = async (request: APIRequestContext) => (await named(request, 4)) as Four;

test('a commune that two groups take is named with its code and the group that has it', async ({
  page,
  request,
}) => {
  const [a, b, c] = await four(request);
  const { told } = await faultsOf(page, request, [
    { name: 'Xã Thứ Nhất', code: a.code, members: [a.code, b.code] },
    { name: 'Xã Thứ Hai', code: c.code, members: [c.code, b.code] },
  ]);
  await expect(told).toHaveText([`${b.name} (mã ${b.code}) đã thuộc nhóm “Xã Thứ Nhất”.`]);
  // The list of groups marks the one at fault, so that it is found among thousands.
  await expect(groups(page).nth(1).getByTitle('Cần xem lại')).toBeVisible();
  await expect(groups(page).nth(0).getByTitle('Cần xem lại')).toHaveCount(0);
});

test('a member that stands twice is named with its code', async ({ page, request }) => {
  const [a, b] = await four(request);
  const { told } = await faultsOf(page, request, [
    { name: 'Xã Thứ Nhất', code: a.code, members: [a.code, b.code, b.code] },
  ]);
  await expect(told).toHaveText([`${b.name} (mã ${b.code}) có mặt hai lần trong nhóm.`]);
});

test('a code that a unit outside keeps, or that another group has, is named with who has it', async ({
  page,
  request,
}) => {
  const [a, b, c, d] = await four(request);
  const { told } = await faultsOf(page, request, [
    { name: 'Xã Thứ Nhất', code: c.code, members: [a.code, b.code] },
  ]);
  await expect(told).toHaveText([
    `Mã ${c.code} là mã của ${c.name}, đơn vị này không thuộc nhóm và vẫn giữ nguyên.`,
  ]);
  const twice = await faultsOf(page, request, [
    { name: 'Xã Thứ Nhất', code: a.code, members: [a.code, b.code] },
    { name: 'Xã Thứ Hai', code: a.code, members: [c.code, d.code] },
  ]);
  await expect(twice.told).toContainText([`Mã ${a.code} đã được dùng cho nhóm “Xã Thứ Nhất”.`]);
});

test('a group that reaches into a province the plan is not about is told by both provinces', async ({
  page,
  request,
}) => {
  const [a] = await four(request);
  const [far] = await named(request, 1, { province: ELSEWHERE });
  const { told } = await faultsOf(page, request, [
    { name: 'Xã Thứ Nhất', code: a.code, members: [a.code, far!.code] },
  ]);
  await expect(told).toHaveText([
    `Thành phố Hà Nội (mã ${ELSEWHERE}) nằm ngoài phạm vi phương án nên không được thay đổi, ` +
      'nhưng nhóm lấy đơn vị của Thành phố Hà Nội, Tỉnh Hưng Yên.',
  ]);
});

test('a group without a unit, and one without a name, are told and can be mended', async ({
  page,
  request,
}) => {
  const { told } = await faultsOf(page, request, [{ name: '', code: '', members: [] }]);
  await expect(told).toContainText(['Chưa có đơn vị nào trong nhóm.', 'Chưa đặt tên']);
  const [a] = await four(request);
  await page.getByRole('button', { name: 'Nhập danh sách' }).click();
  await page.getByRole('textbox', { name: 'Danh sách' }).fill(a.code);
  await page.getByRole('button', { name: /^Thêm/ }).click();
  await expect(told).toHaveCount(0);
});

test('the same faults are told in English', async ({ page, request }) => {
  const [a, b] = await four(request);
  const { told } = await faultsOf(
    page,
    request,
    [{ name: 'Xã Thứ Nhất', code: a.code, members: [a.code, b.code, b.code] }],
    { lang: 'en' },
  );
  await expect(told).toHaveText([new RegExp(`\\(code ${b.code}\\) is in the group twice\\.$`)]);
});

test('a plan whose units have changed since is opened as it was, tells which, and is carried over when asked', async ({
  page,
  request,
}) => {
  const before = '2019-01-01';
  const now = await communes(request);
  // The old communes that are one province's today; what they were is told by the atlas itself.
  const old = await named(request, 3, { province: PROVINCE, edition: before });
  const gone = old.filter(({ code }) => !now.code.includes(code));
  expect(gone.length, 'communes of the old edition that are no more').toBeGreaterThan(0);
  const id = await newPlan(
    request,
    'Phương án cũ',
    [{ name: 'Xã Thứ Nhất', code: old[0]!.code, members: old.map(({ code }) => code) }],
    before,
  );
  await openPlan(page, `/studio/${id}?group=1`);
  await expect(card(page)).toContainText(old[0]!.code);
  const told = page.getByRole('status').filter({ hasText: 'đã thay đổi' });
  await expect(told).toContainText('01/01/2019');
  for (const { code, name } of gone) await expect(told).toContainText(`${name} (mã ${code}, nhóm`);
  expect((await planOnServer(request, id)).draft.plan.edition).toBe(before);
  await told.getByRole('button', { name: 'Chuyển sang địa giới mới' }).click();
  await expect(page.getByTestId('plan-map')).toHaveAttribute('data-painted', /./);
  await expect(told).toHaveCount(0);
  await expect(page.locator('[data-save-status="saved"]')).toBeVisible();
  expect((await planOnServer(request, id)).draft.plan.edition).not.toBe(before);
});

test('a table with a commune in two groups, one twice and one unknown tells each by its row, and opens', async ({
  page,
  request,
}) => {
  const [a, b, c] = await four(request);
  await page.goto('/studio');
  await page.getByRole('button', { name: 'Mở từ bảng' }).click();
  const rows = [
    'Mã xã cũ,Tên xã mới',
    ...[`${a.code},Xã Thứ Nhất`, `${b.code},Xã Thứ Nhất`, `${b.code},Xã Thứ Nhất`],
    ...[`${b.code},Xã Thứ Hai`, `${c.code},Xã Thứ Hai`, '99999,Xã Thứ Hai'],
  ];
  await page.getByLabel('Dán bảng vào đây').fill(rows.join('\n'));
  await page.getByRole('button', { name: 'Đọc bảng' }).click();
  const told = page.getByRole('region', { name: 'Mở phương án từ bảng' }).getByRole('listitem');
  const line = (text: string) => told.filter({ hasText: text });
  await expect(line(`Đơn vị ${b.code} đã vào cùng đơn vị mới ở dòng 3.`)).toContainText('dòng 4');
  await expect(line('Không có đơn vị “99999” trên địa giới này.')).toContainText('dòng 7');
  // The table speaks of no part: both groups keep the commune, and somebody has to choose.
  await expect(line(`Đơn vị ${b.code} đã được giao cho “Xã Thứ Nhất”`)).toContainText('dòng 5');
  await page.getByRole('button', { name: 'Mở thành phương án' }).click();
  await page.waitForURL(/\/studio\/[a-z0-9]+/);
  await expect(groups(page)).toHaveCount(2);
  await expect(groups(page).nth(1).getByTitle('Cần xem lại')).toBeVisible();
});
