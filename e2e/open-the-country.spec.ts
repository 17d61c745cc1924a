import { ask, type Release } from './api';
import { paintedMap } from './screen';
import { expect, test } from './test';

test('the address opens the whole country, and says that its figures are invented', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/Dân Đồ/);
  await expect(page.getByRole('link', { name: 'Dân Đồ' })).toBeVisible();
  await expect(page.getByText('Dữ liệu mẫu').filter({ visible: true }).first()).toBeVisible();
  await paintedMap(page);
});

test('the legend says how many units it colours', async ({ page, request, isMobile }) => {
  const { editions } = await ask<Release>(request, 'release');
  const today = editions.at(-1);
  await page.goto('/?level=commune');
  await paintedMap(page);
  if (isMobile) await page.getByRole('button', { name: 'Chú giải' }).click();
  const legend = page.getByRole('region', { name: 'Chú giải' });
  await expect(legend).toContainText(`${today?.communes.toLocaleString('vi-VN')} đơn vị`);
  await expect(legend).toContainText('từ');
});

test('the country of today has 34 provinces and 3,321 communes, and 63 and 10,035 before', async ({
  request,
}) => {
  const { editions } = await ask<Release>(request, 'release');
  const counts = editions.map(({ provinces, communes }) => [provinces, communes]);
  expect(counts).toContainEqual([34, 3321]);
  // Five island districts without communes stand among the communes of before.
  expect(counts).toContainEqual([63, expect.any(Number)]);
});

test('the server says that it is well, and which release it serves', async ({ request }) => {
  const response = await request.get('/api/health');
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ ok: true, problem: null });
});

test('the country draws itself with no host but its own', async ({ page, baseURL }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http')) hosts.add(host);
  });
  await page.goto('/');
  await paintedMap(page);
  await page.waitForLoadState('networkidle');
  expect([...hosts]).toEqual([new URL(baseURL ?? '').host]);
});
