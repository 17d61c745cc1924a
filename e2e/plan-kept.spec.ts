import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { MortalServer } from './mortal-server';
import { openBrowser } from './own-browser';
import {
  groups,
  membersOnServer,
  named,
  newPlan,
  openPlan,
  planOnServer,
  typeList,
} from './studio-page';
import { expect, test } from './test';

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dando-kept-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const status = (page: Page) => page.locator('[data-save-status]');
const saved = (page: Page) => expect(status(page)).toHaveAttribute('data-save-status', 'saved');

/** Picks a unit with the keys alone: the last of them is the pick itself. */
async function pickByKeys(page: Page, code: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Tìm đơn vị để đưa vào nhóm' }).fill(code);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

for (const place of ['the plan', 'the list of plans'] as const)
  test(`a browser that is killed after the last key, with no server to reach, loses no pick: ${place} has it again`, async ({
    request,
    baseURL,
  }) => {
    const [a, b, c] = (await named(request, 3)).map(({ code }) => code) as [string, string, string];
    const title = `Trình duyệt bị tắt, ${place} ${Date.now()}`;
    const id = await newPlan(request, title);
    const first = await openBrowser(folder);
    const page = await first.context.newPage();
    await openPlan(page, `${baseURL}/studio/${id}`);
    await typeList(page, [a]);
    await saved(page);
    await first.context.route('**/api/trpc/plans.**', (route) => route.abort());
    await pickByKeys(page, b);
    await pickByKeys(page, c);
    await expect(groups(page).first()).toContainText('3 đơn vị');
    await first.kill();
    expect(await membersOnServer(request, id)).toEqual([[a]]);

    const second = await openBrowser(folder);
    const again = await second.context.newPage();
    if (place === 'the plan') {
      await openPlan(again, `${baseURL}/studio/${id}`);
      await expect(groups(again).first()).toContainText('3 đơn vị');
      await saved(again);
    } else {
      await again.goto(`${baseURL}/studio`);
      await expect(again.getByText(/Đã tìm lại và lưu/)).toContainText(title);
    }
    expect(await membersOnServer(request, id)).toEqual([[a, b, c]]);
    await second.kill();
  });

test('a server that is killed under the hands is told of; work goes on, and is saved once it is back', async ({
  browser,
  playwright,
}) => {
  const server = await MortalServer.start(join(folder, 'dando.sqlite'));
  const baseURL = server.address;
  const request = await playwright.request.newContext({ baseURL });
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
  try {
    const [a, b, c] = (await named(request, 3)).map(({ code }) => code) as [string, string, string];
    const id = await newPlan(request, 'Máy chủ bị tắt');
    const page = await context.newPage();
    await openPlan(page, `/studio/${id}`);
    await typeList(page, [a]);
    await saved(page);

    await server.kill();
    await typeList(page, [b]);
    await expect(status(page)).toContainText('chưa gửi được lên máy chủ; đã giữ trên máy này');
    await typeList(page, [c]);
    await page.getByRole('textbox', { name: 'Tên phương án' }).fill('Vẫn còn');
    await expect(groups(page).first()).toContainText('3 đơn vị');
    await expect(status(page)).toHaveAttribute('data-save-status', 'offline');

    await server.startAgain();
    // What was acknowledged before the kill is there before anything is sent again, and then the rest.
    await saved(page);
    const { title, draft } = await planOnServer(request, id);
    expect(title).toBe('Vẫn còn');
    expect(draft.plan.groups.map(({ members }) => members)).toEqual([[a, b, c]]);
    await page.reload();
    await expect(groups(page).first()).toContainText('3 đơn vị');
  } finally {
    await context.close();
    await request.dispose();
    await server.kill();
  }
});

test('work without a network goes on, outlives its tab, and is on the server once there is one again', async ({
  browser,
  request,
  baseURL,
}) => {
  // A browser of its own: requests that fail are errors in its console.
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
  const [a, b, c] = (await named(request, 3)).map(({ code }) => code) as [string, string, string];
  const id = await newPlan(request, 'Mất mạng');
  const page = await context.newPage();
  await openPlan(page, `/studio/${id}`);
  await typeList(page, [a]);
  await saved(page);
  await context.setOffline(true);
  await pickByKeys(page, b);
  await expect(status(page)).toContainText('chưa gửi được lên máy chủ; đã giữ trên máy này');
  await pickByKeys(page, c);
  await expect(groups(page).first()).toContainText('3 đơn vị');
  // In the middle of the work: nothing is waited for.
  await page.close();
  expect(await membersOnServer(request, id)).toEqual([[a]]);

  await context.setOffline(false);
  const again = await context.newPage();
  await openPlan(again, `/studio/${id}`);
  await expect(groups(again).first()).toContainText('3 đơn vị');
  await saved(again);
  expect(await membersOnServer(request, id)).toEqual([[a, b, c]]);

  // A page that stays open sends by itself what was done meanwhile.
  await context.setOffline(true);
  await again.getByRole('textbox', { name: 'Tên phương án' }).fill('Có mạng lại');
  await expect(status(again)).toHaveAttribute('data-save-status', 'offline');
  await context.setOffline(false);
  await saved(again);
  expect((await planOnServer(request, id)).title).toBe('Có mạng lại');
  await context.close();
});

test('of two tabs on one plan the second keeps its work as a plan of its own, and is told', async ({
  browser,
  request,
  baseURL,
}) => {
  // A browser of its own: the refusal that parts them is an error in its console.
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
  const [a, b] = (await named(request, 2)).map(({ code }) => code) as [string, string];
  const title = `Hai cửa sổ ${Date.now()}`;
  const id = await newPlan(request, title);
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openPlan(one, `/studio/${id}`);
  await openPlan(two, `/studio/${id}`);
  await typeList(one, [a]);
  await saved(one);
  // As if the first had saved while this one looked at its own: it learns of it by its own saving.
  await typeList(two, [b]);
  const told = two.getByRole('status').filter({ hasText: 'được giữ thành phương án riêng' });
  await expect(told).toContainText(`${title} (bản khác)`);
  await saved(two);
  await expect(two.getByRole('textbox', { name: 'Tên phương án' })).toHaveValue(
    `${title} (bản khác)`,
  );
  expect(await membersOnServer(request, id)).toEqual([[a]]);

  await one.goto('/studio');
  await one.getByRole('link', { name: `${title} (bản khác)` }).click();
  await expect(groups(one).first()).toContainText('1 đơn vị');
  const copy = one.url().split('/').at(-1)!;
  expect(await membersOnServer(request, copy)).toEqual([[b]]);
  await context.close();
});
