import type { APIRequestContext, Page } from '@playwright/test';
import { ask, type Release, type Units } from './api';
import { paintedMap } from './screen';
import { expect, test } from './test';

const DAY = '2030-01-01';
const banner = (page: Page) => page.getByText('đã ban hành – số liệu dự kiến').first();

interface Job {
  id: string;
  state: string;
  result: { id: string } | null;
}

/** Has the server make ready what two communes of Hà Nội together would be. */
async function draftOf(request: APIRequestContext) {
  const { editions, series } = await ask<Release>(request, 'release');
  const edition = editions.at(-1)!.edition;
  const units = await ask<Units & { parent: (string | null)[]; kind: string[] }>(request, 'units', {
    ...{ level: 'commune', edition },
  });
  const [a, b] = units.code.flatMap((_, i) => (units.parent[i] === '01' ? [i] : []));
  const members = [units.code[a!]!, units.code[b!]!];
  const group = { name: 'Phường Hợp Nhất', kind: 'ward', code: members[0], seat: members[0] };
  const draft = {
    ...{ version: 1, title: 'Phương án thử', level: 'commune', within: ['01'] },
    plan: { version: 1, edition, effective: DAY, groups: [{ ...group, members, parts: [] }] },
    ...{ marks: [{ colour: 0, locked: false }], links: [], remarks: '' },
  };
  const started = await request.post('/api/trpc/adoption.asIf', { data: { draft, savedAs: null } });
  expect(started.ok()).toBe(true);
  const { id } = (await started.json()).result.data.data as Job;
  const job = async () => {
    const answer = await request.get('/api/trpc/adoption.job', {
      params: { input: JSON.stringify({ id }) },
    });
    return (await answer.json()).result.data.data as Job;
  };
  await expect.poll(async () => (await job()).state).toBe('done');
  const latest = series.filter(({ concept }) => concept === 'de_facto').at(-1)!;
  const people = await Promise.all(
    members.map(async (code) => {
      const question = { code, edition, date: latest.date, concept: 'de_facto' };
      const { figures } = await ask<{ figures: { people: { value: number } } }>(
        ...([request, 'profile', question] as const),
      );
      return figures.people.value;
    }),
  );
  return {
    id: (await job()).result!.id,
    code: members[0]!,
    people: people[0]! + people[1]!,
    communes: editions.at(-1)!.communes,
  };
}

test('a planner sees the map as if a plan were adopted, and goes back to what is in force', async ({
  page,
  request,
  isMobile,
}) => {
  const { id, code, people, communes } = await draftOf(request);
  await page.goto(`/?draft=${id}&edition=${DAY}&level=commune&place=${code}&on=${DAY}`);
  await paintedMap(page);
  await expect(banner(page)).toBeVisible();
  await expect(page.getByText('“Phương án thử”').first()).toBeVisible();
  const panel = page.getByRole('region', { name: 'Phường Hợp Nhất' });
  await expect(panel).toContainText(people.toLocaleString('vi-VN'));
  if (isMobile) await page.getByRole('button', { name: 'Chú giải' }).click();
  await expect(page.getByRole('region', { name: 'Chú giải' })).toContainText(
    `${(communes - 1).toLocaleString('vi-VN')} đơn vị`,
  );

  await page.goto(`/?draft=${id}&edition=${DAY}&level=commune&view=table`);
  await expect(page.getByRole('grid', { name: 'Bảng số liệu' })).toBeVisible();
  await expect(banner(page)).toBeVisible();
  await page.goto(`/unit/${code}?on=${DAY}&draft=${id}`);
  await expect(page.getByRole('heading', { name: /Hợp Nhất/ }).first()).toBeVisible();
  await expect(banner(page)).toBeVisible();

  // The bar at the top leads on through the draft, and each page opens on the units that it makes.
  if (!isMobile) {
    await page.getByRole('link', { name: 'Di cư', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/migration\\?.*draft=${id}`));
  } else await page.goto(`/migration?draft=${id}`);
  await paintedMap(page);
  await expect(banner(page)).toBeVisible();
  await page.goto(`/?draft=${id}&level=commune`);
  await paintedMap(page);
  if (isMobile) await page.getByRole('button', { name: 'Chú giải' }).click();
  await expect(page.getByRole('region', { name: 'Chú giải' })).toContainText(
    `${(communes - 1).toLocaleString('vi-VN')} đơn vị`,
  );

  await page.goto(`/?draft=${id}&edition=${DAY}&level=commune`);
  await paintedMap(page);
  await page.getByRole('link', { name: 'Xem số liệu hiện hành' }).first().click();
  await expect(page).not.toHaveURL(/draft=/);
  await paintedMap(page);
  await expect(page.getByText('số liệu dự kiến')).toHaveCount(0);
  if (isMobile) await page.getByRole('button', { name: 'Chú giải' }).click();
  await expect(page.getByRole('region', { name: 'Chú giải' })).toContainText(
    `${communes.toLocaleString('vi-VN')} đơn vị`,
  );
});
