import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext } from '@playwright/test';
import { ask } from './api';
import { offered, paintedMap } from './screen';
import { expect, test } from './test';

const BEFORE = '2019-01-01';
const DAY = '2025-07-01';
const WORDS = {
  vi: {
    search: 'Tìm đơn vị hành chính',
    history: 'Lịch sử đơn vị',
    more: 'Xem đầy đủ',
    decree: 'Nghị quyết 202/2025/QH15',
    day: '01/07/2025',
    law: 'theo nghị quyết',
    take: 'Tải xuống bảng chuyển đổi',
  },
  en: {
    search: 'Find an administrative unit',
    history: 'History of the unit',
    more: 'Show all',
    decree: 'Resolution 202/2025/QH15',
    day: '1 July 2025',
    law: 'by decree',
    take: 'Download the crosswalk',
  },
} as const;

interface Crosswalk {
  fromCode: string[];
  fromName: string[];
  fromNameEn: string[];
  toCode: string[];
  toName: string[];
  toNameEn: string[];
  sharePopulation: (number | null)[];
  shareArea: (number | null)[];
}

/** A commune of before that went whole into one of another code and name, and whose name was its own. */
async function goneUnit(request: APIRequestContext) {
  const walk = await ask<Crosswalk>(request, 'crosswalk', {
    ...{ level: 'commune', from: BEFORE, to: DAY },
  });
  const times = new Map<string, number>();
  for (const name of [...walk.fromName, ...walk.toName])
    times.set(name, (times.get(name) ?? 0) + 1);
  const now = new Set(walk.toCode);
  const i = walk.fromCode.findIndex(
    (code, at) =>
      walk.sharePopulation[at] === 1 &&
      walk.shareArea[at] === 1 &&
      !now.has(code) &&
      times.get(walk.fromName[at]!) === 1,
  );
  expect(i, 'a unit that is no more').toBeGreaterThanOrEqual(0);
  return {
    old: { code: walk.fromCode[i]!, vi: walk.fromName[i]!, en: walk.fromNameEn[i]! },
    now: { code: walk.toCode[i]!, vi: walk.toName[i]!, en: walk.toNameEn[i]! },
  };
}

for (const language of ['vi', 'en'] as const) {
  const words = WORDS[language];

  test(`an old name leads to today's unit, its history and the crosswalk (${language})`, async ({
    page,
    request,
  }) => {
    // A whole journey over four pages, on machines that draw maps in software.
    test.slow();
    const { old, now } = await goneUnit(request);
    await page.goto(`/?lang=${language}`);
    await paintedMap(page);
    await page.getByRole('combobox', { name: words.search }).fill(old.vi);
    await expect(offered(page).first()).toContainText(old[language]);
    await expect(offered(page).first()).toContainText(now[language]);
    await offered(page).first().click();

    // The panel is of today's unit, the address names it, and the page says why.
    const panel = page.getByRole('region', { name: now[language], exact: true });
    await expect(panel).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`place=${now.code}&on=${DAY}`));
    const said = page.getByRole('status').filter({ hasText: old.code });
    await expect(said).toContainText(old[language]);
    await expect(said).toContainText(now[language]);
    await expect(said).toContainText(words.day);
    await expect(said).toContainText(words.decree);

    // On a phone the panel is a sheet that is drawn up first.
    const more = panel.getByRole('button', { name: words.more });
    if (await more.isVisible()) await more.click();

    // Its history names the decree and what came, with shares by law.
    await panel.getByRole('link', { name: words.history }).click();
    await expect(page.getByRole('heading', { level: 1, name: now[language] })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(words.decree);
    const row = page.getByRole('row').filter({ hasText: old.code });
    await expect(row).toContainText(/100\s*%/);
    await expect(row).toContainText(words.law);
    await expect(page.getByRole('img', { name: now[language] })).toBeVisible();

    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

    // A predecessor has a history of its own, which leads back.
    await row.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: old[language] })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: now.code })).toContainText(/100\s*%/);

    // The crosswalk can be taken away, and nothing is lost in it.
    // The page can be read before it is alive; a press that came too early is made again.
    const csv = page.getByRole('menuitem', { name: 'CSV' });
    await expect(async () => {
      await page.getByRole('button', { name: words.take }).click();
      await expect(csv).toBeVisible({ timeout: 3000 });
    }).toPass();
    const [download] = await Promise.all([page.waitForEvent('download'), csv.click()]);
    expectWhole(await readFile(await download.path(), 'utf8'), old.code, now.code);
  });

  test(`an old address moves on to today's unit and says so (${language})`, async ({
    page,
    request,
  }) => {
    const { old, now } = await goneUnit(request);
    await page.goto(`/?place=${old.code}&edition=${DAY}&lang=${language}`);
    await expect(page.getByRole('region', { name: now[language], exact: true })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`place=${now.code}`));
    await expect(page).not.toHaveURL(new RegExp(`place=${old.code}`));
    await expect(page.getByRole('status').filter({ hasText: old.code })).toContainText(
      words.decree,
    );
  });
}

/** Every row of the CSV has a share, and those of each unit of before sum to 1. */
function expectWhole(csv: string, from: string, to: string): void {
  const [head, ...rows] = csv.replace('\uFEFF', '').trim().split('\r\n');
  expect(head?.split(',').slice(0, 8)).toEqual([
    ...['from_code', 'from_name', 'to_code', 'to_name'],
    ...['share_population', 'share_area', 'basis', 'basis_area'],
  ]);
  const sums = new Map<string, number>();
  for (const row of rows) {
    // No name of a unit holds a comma, so the first columns can be cut at them.
    const [code = '', , , , share = ''] = row.split(',');
    sums.set(code, (sums.get(code) ?? 0) + (share === '' ? Number.NaN : Number(share)));
  }
  expect(sums.size).toBe(10_040);
  for (const [code, sum] of sums)
    if (Math.abs(sum - 1) > 1e-6) throw new Error(`${code} sums to ${sum}`);
  expect(rows.some((row) => row.startsWith(`${from},`) && row.includes(`,${to},`))).toBe(true);
}
