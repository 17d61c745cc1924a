import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext, Page } from '@playwright/test';
import { ask, type Choropleth, type Release, type Units } from './api';
import { expect, test } from './test';

interface Plans {
  address: string;
  /** People who live in a unit that A, and that B, joins with others. */
  touched: [number, number];
  /** The unit that B puts with others than A, and its people. */
  moved: { name: string; people: number };
}

const name = () =>
  Array.from({ length: 20 }, () => Math.floor(Math.random() * 36).toString(36)).join('');

interface Member {
  code: string;
  name: string;
  people: number;
}

/** Saves a plan as the studio would. */
async function save(
  request: APIRequestContext,
  title: string,
  edition: string,
  groups: readonly (readonly Member[])[],
): Promise<string> {
  const id = name();
  const draft = {
    ...{ version: 1, title, level: 'commune', within: [], links: [], remarks: '' },
    plan: {
      ...{ version: 1, edition, effective: '2030-01-01' },
      groups: groups.map((members) => ({
        ...{ name: members[0]!.name, kind: 'commune', code: members[0]!.code },
        ...{ seat: members[0]!.code, members: members.map(({ code }) => code), parts: [] },
      })),
    },
    marks: groups.map((_, colour) => ({ colour, locked: false })),
  };
  const saved = await request.post('/api/trpc/plans.create', {
    data: { id, writer: name(), step: 1, draft },
  });
  expect(saved.ok(), await saved.text()).toBe(true);
  return id;
}

/** Two plans on five communes; people are those that the map's own question finds. */
async function twoPlans(request: APIRequestContext): Promise<Plans> {
  const { editions, series } = await ask<Release>(request, 'release');
  const edition = editions.at(-1)!.edition;
  const latest = series.filter(({ level }) => level === 'commune').at(-1)!;
  const concept = ['registered', 'permanent'].find((wanted) =>
    series.some(
      (row) => row.concept === wanted && row.date === latest.date && row.level === 'commune',
    ),
  );
  const units = await ask<Units>(request, 'units', { level: 'commune', edition });
  const choropleth = await ask<Choropleth>(request, 'choropleth', {
    ...{ level: 'commune', edition, date: latest.date, concept, measure: 'people' },
    classes: { method: 'quantile', count: 3 },
  });
  const people = new Map(choropleth.code.map((code, i) => [code, choropleth.values[i]]));
  const five = units.code
    .map((code, i) => ({ code, name: units.name[i]!, people: people.get(code) ?? 0 }))
    .filter((unit) => unit.people > 0)
    .slice(0, 5) as [Member, Member, Member, Member, Member];
  const [one, two, three, four, five5] = five;
  const a = await save(request, 'Phương án một', edition, [
    [one, two],
    [three, four, five5],
  ]);
  const b = await save(request, 'Phương án hai', edition, [
    [one, two, three],
    [four, five5],
  ]);
  const sum = five.reduce((all, unit) => all + unit.people, 0);
  return {
    address: `/studio/compare?plans=${a},${b}`,
    touched: [sum, sum],
    moved: three,
  };
}

/** "12.345" as a number. */
const numberIn = (text: string) => Number(text.replaceAll('.', '').match(/\d+/)?.[0]);

async function cellsOf(page: Page, row: string): Promise<string[]> {
  const cells = page.getByTestId('compare-table').locator(`tr[data-row="${row}"] td`);
  return cells.allInnerTexts();
}

test('two plans stand side by side with the people that the map counts, and their difference is told', async ({
  page,
  request,
}) => {
  const { address, touched, moved } = await twoPlans(request);
  await page.goto(address);
  const table = page.getByTestId('compare-table');
  await expect(table).toBeVisible();
  await expect(table.getByRole('columnheader', { name: /Phương án một/ })).toBeVisible();
  const unit = (await cellsOf(page, 'changesUnit')).map(numberIn);
  expect(unit.slice(1)).toEqual(touched);
  // A joins five units into two, and so does B: nobody is the better by that.
  expect((await cellsOf(page, 'groups')).slice(1).map(numberIn)).toEqual([2, 2]);
  await expect(table.locator('tr[data-row="groups"] [data-best]')).toHaveCount(0);

  await expect(page.getByTestId('pair-figures')).toContainText('1 đơn vị đổi nhóm');
  expect(numberIn((await page.getByTestId('pair-figures').innerText()).split(',')[1]!)).toBe(
    moved.people,
  );
  const matrix = page.getByTestId('moved-matrix');
  const hatched = matrix.locator('td:not([data-same]) button');
  await expect(hatched).toHaveCount(1);
  expect(numberIn(await hatched.innerText())).toBe(moved.people);
  await hatched.click();
  await expect(page.getByText(moved.name).last()).toBeVisible();
});

test('the arrow keys go through the matrix from one cell with people to the next', async ({
  page,
  request,
}) => {
  const { address } = await twoPlans(request);
  await page.goto(address);
  const cells = page.getByTestId('moved-matrix').getByRole('button');
  await expect(cells).toHaveCount(3);
  await cells.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(cells.first()).not.toBeFocused();
  await expect(page.getByTestId('moved-matrix').locator('button:focus')).toHaveCount(1);
});

test('both plans are drawn beside each other, with a legend of what differs', async ({
  page,
  request,
}) => {
  const { address } = await twoPlans(request);
  await page.goto(address);
  await page.getByRole('heading', { name: 'Bản đồ' }).scrollIntoViewIfNeeded();
  for (const letter of ['A', 'B'])
    await expect(page.getByTestId(`compared-map-${letter}`)).toHaveAttribute('data-painted', /./);
  await expect(page.getByRole('list', { name: 'Chú giải' })).toContainText('gạch chéo');
});

test('the comparison is taken away as a table with the plans it is of', async ({
  page,
  request,
}) => {
  const { address, touched } = await twoPlans(request);
  await page.goto(address);
  await page.getByRole('button', { name: 'Tải xuống bảng so sánh' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  const text = await readFile((await (await download).path())!, 'utf8');
  const line = text.split('\r\n').find((row) => row.includes('Người đổi đơn vị'));
  expect(line?.split(',')).toContain(String(touched[0]));
  expect(text).toContain('Phương án hai');
});

test('a plan can be taken out and put back, and the address says which are compared', async ({
  page,
  request,
}) => {
  const { address } = await twoPlans(request);
  await page.goto(address);
  await page.getByRole('button', { name: 'Bỏ khỏi bảng Phương án hai' }).click();
  await expect(page.getByText('Mới có một phương án.')).toBeVisible();
  await expect(page).not.toHaveURL(/,/);
  await page.goBack();
  await expect(page.getByTestId('moved-matrix')).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const)
  test(`the comparison in ${scheme} keeps WCAG AA as far as a machine can tell`, async ({
    page,
    request,
  }) => {
    const { address } = await twoPlans(request);
    await page.addInitScript(
      (chosen) => localStorage.setItem('mantine-color-scheme-value', chosen),
      scheme,
    );
    await page.goto(address);
    await expect(page.getByTestId('moved-matrix')).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(' · ')}`),
    ).toEqual([]);
  });
