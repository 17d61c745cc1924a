import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { paintedMap } from './screen';
import { newPlan } from './studio-page';
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

/** What breaks WCAG AA on the page, as far as a machine can tell. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(' · ')}`);
}

for (const scheme of ['light', 'dark'] as const) {
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
      expect(await faultsOf(page)).toEqual([]);
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
    for (const [what, open] of Object.entries(OPENED)) {
      await page.goto('/studio');
      await expect(page.getByRole('link', { name: title })).toBeVisible();
      expect(await faultsOf(page), 'the list').toEqual([]);
      await open(page, title);
      expect(await faultsOf(page), what).toEqual([]);
    }
  });
}
