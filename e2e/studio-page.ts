/** What the browser tests do in the studio: plans made as the browser makes them, units typed and picked. */
import type { APIRequestContext, Page } from '@playwright/test';
import { ask, type Choropleth, type Release, type Units } from './api';
import { expect } from './test';

/** Hưng Yên among the 34 provinces. */
export const PROVINCE = '33';
export const EDITION = '2025-07-01';

export interface Communes extends Units {
  parent: (string | null)[];
}

/** One group of a plan as it is saved. */
export interface GroupDraft {
  name: string;
  code: string;
  members: readonly string[];
  /** The first member where none is given. */
  seat?: string | null;
}

/** A name for a plan, or for a page that writes one, that no other test has made. */
export const newName = () =>
  `e2e${Math.random().toString(36).slice(2, 12).padEnd(10, '0')}${Date.now().toString(36)}`;

/** A plan of one province, saved as the browser saves it; nothing is picked unless groups are given. */
export async function newPlan(
  request: APIRequestContext,
  title: string,
  groups: readonly GroupDraft[] = [],
  edition = EDITION,
): Promise<string> {
  const id = newName();
  const plan = {
    ...{ version: 1, edition, effective: '2030-07-01' },
    groups: groups.map(({ name, code, members, seat = members[0] ?? null }) => ({
      ...{ name, kind: 'commune', code, seat, members, parts: [] },
    })),
  };
  const draft = {
    ...{ version: 1, title, level: 'commune', within: [PROVINCE], plan },
    ...{ marks: groups.map((_, colour) => ({ colour, locked: false })), links: [], remarks: '' },
  };
  const response = await request.post('/api/trpc/plans.create', {
    data: { id, writer: newName(), step: 1, draft },
  });
  expect(response.ok(), await response.text()).toBe(true);
  return id;
}

export async function openPlan(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByTestId('plan-map')).toHaveAttribute('data-painted', /./);
}

export const communes = (request: APIRequestContext, edition = EDITION) =>
  ask<Communes>(request, 'units', { level: 'commune', edition });

/** Communes of a province with names that no other of them has. */
export async function named(
  request: APIRequestContext,
  count: number,
  { province = PROVINCE, edition = EDITION } = {},
) {
  const { code, name, parent } = await communes(request, edition);
  const own = code.flatMap((c, i) =>
    parent[i] === province ? [{ code: c, name: name[i] as string }] : [],
  );
  const clear = own.filter(({ name: n }) => own.filter((o) => o.name === n).length === 1);
  return clear.slice(0, count);
}

/** The people that standards speak of, of every commune of the edition as the atlas counts them last. */
export async function peopleOf(request: APIRequestContext): Promise<(code: string) => number> {
  const { series } = await ask<Release>(request, 'release');
  const dates = series.filter((s) => s.concept === 'registered').map((s) => s.date);
  const { code, values } = await ask<Choropleth>(request, 'choropleth', {
    ...{ measure: 'people', level: 'commune', edition: EDITION, concept: 'registered' },
    ...{ date: dates.sort().at(-1), classes: { method: 'quantile', count: 7 } },
  });
  return (unit) => values[code.indexOf(unit)] as number;
}

export const groups = (page: Page) =>
  page.getByRole('listbox', { name: 'Các nhóm' }).getByRole('option');
export const card = (page: Page) =>
  page.getByRole('region', { name: 'Nhóm đang chọn', exact: true });

/** Where the middle of the map lies between the cards of the wide layout: see `ROOM` of the studio. */
export const MIDDLE = { x: 702, y: 474 };

/** A place on the map as its address. */
export const at = (units: Units, code: string, z = 11): string => {
  const i = units.code.indexOf(code);
  return `lng=${units.lon[i]}&lat=${units.lat[i]}&z=${z}`;
};

/** Types a list of units into the selected group, or a new one. */
export async function typeList(page: Page, lines: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Nhập danh sách' }).click();
  await page.getByRole('textbox', { name: 'Danh sách' }).fill(lines.join('\n'));
  await page.getByRole('button', { name: /^Thêm/ }).click();
}

interface SavedGroup {
  members: string[];
  parts: { unit: string | null; land: number | null; drawn: unknown[] | null }[];
}

interface SavedPlan {
  title: string;
  revision: number;
  draft: { title: string; plan: { edition: string; groups: SavedGroup[] } };
}

/** A plan as the server has it. */
export async function planOnServer(request: APIRequestContext, id: string): Promise<SavedPlan> {
  const response = await request.get('/api/trpc/plans.get', {
    params: { input: JSON.stringify({ id }) },
  });
  expect(response.ok(), await response.text()).toBe(true);
  return ((await response.json()) as { result: { data: { data: SavedPlan } } }).result.data.data;
}

/** The members of every group of a plan as the server has it. */
export const membersOnServer = async (request: APIRequestContext, id: string) =>
  (await planOnServer(request, id)).draft.plan.groups.map(({ members }) => members);
