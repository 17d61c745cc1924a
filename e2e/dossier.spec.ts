import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { ask, type Release, type Units } from './api';
import { expect, test } from './test';

/** Đà Nẵng, to which Hoàng Sa belongs. */
const DA_NANG = '48';
const LETTERS = 'abcdefghijkmnpqrstuvwxyz';
/** A name for a plan that no other test has made. */
const newId = () =>
  Array.from({ length: 16 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');

interface Communes extends Units {
  kind: string[];
  parent: (string | null)[];
}

/** Saves a plan that joins the first communes of Đà Nẵng in two groups of three. */
async function savePlan(request: APIRequestContext) {
  const { editions } = await ask<Release>(request, 'release');
  const { edition } = editions.at(-1)!;
  const units = await ask<Communes>(request, 'units', { level: 'commune', edition });
  const own = units.code.flatMap((code, i) =>
    units.parent[i] === DA_NANG && units.kind[i] !== 'special_zone'
      ? [{ code, name: units.name[i]! }]
      : [],
  );
  const groups = [own.slice(0, 3), own.slice(3, 6)].map((members, g) => ({
    ...{ name: `Phường Thử ${g + 1}`, kind: 'ward', code: members[0]!.code },
    ...{ seat: members[0]!.code, members: members.map(({ code }) => code), parts: [] },
  }));
  const plan = { version: 1, edition, effective: '2030-01-01', groups };
  const draft = {
    ...{ version: 1, title: 'Phương án thử đề án', level: 'commune', within: [DA_NANG], plan },
    ...{ marks: groups.map((_, colour) => ({ colour, locked: false })), links: [] },
    remarks: 'Thuận tiện cho nhân dân.',
  };
  const id = newId();
  const saved = await request.post('/api/trpc/plans.create', {
    data: { id, writer: newId(), step: 1, draft },
  });
  expect(saved.ok()).toBe(true);
  return { id, members: own.slice(0, 6), edition };
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/studio/${id}/dossier`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ĐỀ ÁN');
}

/** "1.234" as a number. */
const read = (text: string) => Number(/[\d.]+/.exec(text)?.[0].replaceAll('.', ''));

test('the dossier of a plan names its communes, codes, law, reasons, source and release', async ({
  page,
  request,
}) => {
  const { id, members } = await savePlan(request);
  await open(page, id);
  const paper = page.getByRole('article');
  for (const said of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'trên địa bàn thành phố Đà Nẵng',
    'Nghị quyết 112/2025/UBTVQH15',
    'Phương án sắp xếp 6 đơn vị hành chính cấp xã thành 2 đơn vị, giảm 4 đơn vị.',
    'Thuận tiện cho nhân dân.',
    'Số liệu mẫu do chương trình tạo ra',
  ])
    await expect(paper).toContainText(said);
  const codes = page.locator('section', { hasText: 'Danh mục mã đơn vị hành chính' });
  for (const { code, name } of members) {
    await expect(codes.getByRole('cell', { name: code, exact: true }).first()).toBeVisible();
    await expect(codes.getByRole('cell', { name, exact: true }).first()).toBeVisible();
  }
});

test('the people of the new units are those of their communes', async ({ page, request }) => {
  const { id, members, edition } = await savePlan(request);
  const response = await request.get('/api/trpc/studio.ground', {
    params: { input: JSON.stringify({ level: 'commune', edition, within: [DA_NANG] }) },
  });
  const { data } = ((await response.json()) as { result: { data: { data: Ground } } }).result.data;
  const people = data.counts.find(({ id: concept }) => concept === 'registered') ?? data.counts[0]!;
  const of = (code: string) => people.values[data.code.indexOf(code)] ?? Number.NaN;
  await open(page, id);
  const rows = page
    .locator('section', { hasText: 'mức độ đạt tiêu chuẩn' })
    .locator('tbody')
    .first()
    .locator('tr');
  for (const g of [0, 1]) {
    const sum = members.slice(3 * g, 3 * g + 3).reduce((s, { code }) => s + of(code), 0);
    const cell = rows.nth(g).getByRole('cell').nth(3);
    // The threshold stands below the people, in the same cell.
    expect(read((await cell.innerText()).split('\n')[0]!)).toBe(sum);
  }
});

interface Ground {
  code: string[];
  counts: { id: string; values: (number | null)[] }[];
}

test('both maps of Đà Nẵng show Hoàng Sa by name', async ({ page, request }) => {
  const { id } = await savePlan(request);
  await open(page, id);
  for (const map of ['Bản đồ 1.', 'Bản đồ 2.']) {
    const figure = page.locator('figure', { hasText: map }).first();
    await expect(figure).toContainText('Quần đảo Hoàng Sa');
    await expect(figure.getByRole('img').first()).toBeVisible();
  }
});

test('the dossier is taken away as a workbook, its crosswalk as CSV', async ({ page, request }) => {
  const { id, members } = await savePlan(request);
  await open(page, id);
  const take = async (format: string) => {
    await page.getByRole('button', { name: 'Tải xuống phương án' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: format }).click(),
    ]);
    return readFile(await download.path());
  };
  const csv = (await take('CSV')).toString('utf8').trim().split(/\r?\n/);
  expect(csv).toHaveLength(6 + 1);
  expect(csv[0]).toContain('from_code,from_name,to_code,to_name,share_population,share_area');
  for (const { code } of members)
    expect(csv.some((line) => line.startsWith(`${code},`))).toBe(true);
  // A workbook is a ZIP archive.
  expect((await take('XLSX')).subarray(0, 2).toString('latin1')).toBe('PK');
});

test('on paper there is the document alone, on pages with their tables’ heads', async ({
  page,
  request,
}) => {
  const { id } = await savePlan(request);
  await open(page, id);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'In đề án' })).toBeHidden();
  await expect(page.getByRole('article')).toBeVisible();
  const heads = await page
    .locator('article thead')
    .evaluateAll((all) => all.map((head) => getComputedStyle(head).display));
  expect(new Set(heads)).toEqual(new Set(['table-header-group']));
});

test('the dossier reads in English too', async ({ page, request }) => {
  const { id } = await savePlan(request);
  await page.goto(`/studio/${id}/dossier?lang=en`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DOSSIER');
  await expect(page.getByRole('article')).toContainText('Legal basis');
});
