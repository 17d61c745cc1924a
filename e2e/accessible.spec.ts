import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { paintedMap } from './screen';
import { card, named, newPlan, openPlan } from './studio-page';
import { expect, test } from './test';

const VIEWS = {
  'the map': '/?place=01',
  'the map in English': '/?place=01&lang=en',
  'the table': '/?level=province&view=table',
  'the page of the data': '/data',
  'the saved plans': '/studio',
  'the map of migration': '/migration?place=96',
  'the table of migration': '/migration?view=table&lang=en',
  'a month of migration as columns': '/migration?by=month&period=2024-02&draw=columns',
  'the seasons of migration': '/migration?view=seasons&place=96',
  'who became permanent': '/migration?view=settled',
  'the matrix of migration': '/migration?view=matrix&lang=en',
  'migration on a big screen': '/migration?screen=big',
};

/** What opens on the list of plans, from the plan of a title. */
const OPENED: Record<string, (page: Page, title: string) => Promise<void>> = {
  'the actions of a plan': (page, title) =>
    page.getByRole('button', { name: `Thao tác với phương án ${title}` }).click(),
  'the dialog of its name': (page, title) => fromMenu(page, title, 'Đổi tên'),
  'the dialog of its versions': (page, title) => fromMenu(page, title, 'Các bản đã lưu'),
  'the form of a new plan': (page) =>
    page.getByRole('button', { name: 'Lập phương án mới' }).click(),
};

async function fromMenu(page: Page, title: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Thao tác với phương án ${title}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

for (const scheme of ['light', 'dark'] as const) {
  // The dark is another set of colours on the same page.
  const looked = scheme === 'light' ? 'all' : 'colours';
  for (const [view, address] of Object.entries(VIEWS)) {
    test(`${view} in ${scheme} keeps WCAG AA as far as a machine can tell`, async ({ page }) => {
      // Mantine keeps the reader's choice here and lays it over the first picture.
      await page.addInitScript(
        (chosen) => localStorage.setItem('mantine-color-scheme-value', chosen),
        scheme,
      );
      await page.goto(address);
      if (/^\/(\?|migration)/.test(address)) await paintedMap(page);
      await page.waitForLoadState('networkidle');
      expect(await faultsOf(page, looked)).toEqual([]);
    });
  }

  test(`a list with plans, its dialogs and forms in ${scheme} keep WCAG AA as far as a machine can tell`, async ({
    page,
    request,
  }) => {
    const title = `Phương án ${scheme} ${Date.now()}`;
    await newPlan(request, title);
    await page.addInitScript(
      (chosen) => localStorage.setItem('mantine-color-scheme-value', chosen),
      scheme,
    );
    const plan = page.getByRole('link', { name: title });
    await page.goto('/studio');
    await expect(plan).toBeVisible();
    expect(await faultsOf(page, looked), 'the list').toEqual([]);
    for (const [what, open] of Object.entries(OPENED)) {
      await page.goto('/studio');
      await expect(plan).toBeVisible();
      await open(page, title);
      expect(await faultsOf(page, looked), what).toEqual([]);
    }
  });

  test(`the studio, its dialogs, the comparison and the dossier in ${scheme} keep WCAG AA as far as a machine can tell`, async ({
    page,
    request,
    isMobile,
  }) => {
    const own = (await named(request, 4)).map(({ code }) => code);
    const group = (name: string, members: string[]) => ({ name, code: members[0]!, members });
    const [id, other] = [
      await newPlan(request, `Xét ${scheme}`, [
        group('Xã Một', own.slice(0, 2)),
        group('Xã Hai', own.slice(2)),
      ]),
      await newPlan(request, `Xét khác ${scheme}`, [group('Xã Ba', own.slice(1, 3))]),
    ] as const;
    await page.addInitScript(
      (chosen) => localStorage.setItem('mantine-color-scheme-value', chosen),
      scheme,
    );
    await openPlan(page, `/studio/${id}?group=1`);
    await expect(card(page)).toBeVisible();
    expect.soft(await faultsOf(page, looked), 'the studio').toEqual([]);
    await openPlan(page, `/studio/${id}`);
    if (isMobile) await page.getByRole('button', { name: 'Xem đầy đủ' }).tap();
    await page.getByRole('combobox', { name: 'Tìm đơn vị để đưa vào nhóm' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect.soft(await faultsOf(page, looked), 'the list of units').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Nhập danh sách' }).click();
    await page.getByRole('textbox', { name: 'Danh sách' }).fill('không có xã này');
    expect.soft(await faultsOf(page, looked), 'the typed list').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Đề xuất phương án tự động' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đề xuất phương án' });
    await expect(dialog).toBeVisible();
    expect.soft(await faultsOf(page, looked), 'the form of proposals').toEqual([]);
    await dialog.locator('button[type="submit"]').click();
    await expect(dialog.getByRole('article').first()).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Dừng' })).toHaveCount(0);
    expect.soft(await faultsOf(page, looked), 'proposals').toEqual([]);
    await page.goto(`/studio/compare?plans=${id},${other}`);
    await expect(page.getByRole('table').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect.soft(await faultsOf(page, looked), 'the comparison').toEqual([]);
    await page.goto(`/studio/${id}/dossier`);
    await expect(page.getByRole('article')).toBeVisible();
    expect.soft(await faultsOf(page, looked), 'the dossier').toEqual([]);
  });
}
