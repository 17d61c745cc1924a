import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openToRead } from '@/data/build/database';
import { currentId } from '@/data/build/pointer';
import { databaseOf } from '@/data/build/releases';
import { buildTinyRelease, type TinyRelease } from '@/data/build/testing/tiny-release';
import { verifyRelease } from '@/data/checks/verify-release';
import { main } from '@/data/cli/main';
import { rows } from '@/data/rekey/read-history';
import { emptyDraft, type Group, PLAN_VERSION, type Plan } from '@/geo/plans';
import { TINY_AFTER, TINY_BEFORE, tinySchools, tinyTopology, tinyUnit } from '@/geo/testing';
import { topologyAreas } from '@/geo/topology';
import { isoDate } from '@/geo/units';

const DAY = '2027-01-01';
let tiny: TinyRelease;
beforeAll(async () => {
  tiny = await buildTinyRelease();
});
afterAll(() => tiny.remove());

const merged: Group = {
  ...{ name: 'Phường Mẫu Hợp', kind: 'ward', code: '00001', seat: '00001' },
  ...{ members: ['00001', '00101'], parts: [] },
};
const planOf = (...groups: Group[]): Plan => ({
  ...{ version: PLAN_VERSION, edition: TINY_AFTER, effective: isoDate(DAY), groups },
});

/** Runs the command line on the folder of the tiny release. */
async function run(...words: string[]) {
  const ran = { exit: 0, stdout: '', stderr: '' };
  ran.exit = await main([...words, '--root', tiny.root, '--json'], {
    stdout: { write: (text) => (ran.stdout += text) },
    stderr: { write: (text) => (ran.stderr += text) },
  });
  return { ...ran, json: JSON.parse(ran.stdout) };
}
async function fileOf(plan: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dando-plan-'));
  await writeFile(join(folder, 'plan.json'), JSON.stringify(plan));
  return join(folder, 'plan.json');
}
const adopt = async (plan: unknown, ...more: string[]) =>
  run('adopt', await fileOf(plan), '--decree', '1/NQ', '--title', 'Hợp nhất', ...more);

async function ask(release: string, sql: string): Promise<unknown[][]> {
  const { db, close } = await openToRead(databaseOf(join(tiny.root, release)));
  try {
    return await rows(db, sql);
  } finally {
    close();
  }
}

describe('a plan that becomes law', () => {
  let id: string;
  beforeAll(async () => {
    const { json } = await adopt(planOf(merged));
    id = json.id;
    expect(json).toMatchObject({ event: DAY, published: true, before: { communes: 6 } });
  });
  afterAll(async () => {
    await run('withdraw', DAY);
    await run('remove', id);
  });

  test('ends its members, begins its unit, and leaves every check standing', async () => {
    expect(await currentId(tiny.root)).toBe(id);
    expect((await verifyRelease(tiny.root, id)).filter(({ ok }) => !ok)).toEqual([]);
    const lives = await ask(
      id,
      `SELECT code, valid_to::VARCHAR, name, parent_code FROM unit
       WHERE code IN ('00001', '00101') AND valid_from >= DATE '${TINY_AFTER}' ORDER BY valid_from, code`,
    );
    expect(lives).toEqual([
      ['00001', DAY, 'Phường Mẫu Bình', '01'],
      ['00101', DAY, 'Xã Mẫu Giang', '01'],
      ['00001', null, 'Phường Mẫu Hợp', '01'],
    ]);
  });

  test('has the ground of its members: by decree, on the ellipsoid, and in every outline', async () => {
    const parts = merged.members.map((code) => tinyUnit(code, TINY_AFTER));
    const sum = (of: 'areaDeclaredKm2' | 'areaGeometricKm2') =>
      parts.reduce((all, unit) => all + unit[of]!, 0);
    const [[declared, geometric, nameEn] = []] = await ask(
      id,
      `SELECT area_declared_km2, area_geometric_km2, name_en FROM unit
       WHERE code = '00001' AND valid_from = DATE '${DAY}'`,
    );
    expect(declared).toBeCloseTo(sum('areaDeclaredKm2'), 6);
    expect(geometric).toBeCloseTo(sum('areaGeometricKm2'), 6);
    expect(nameEn).toBe('Mau Hop Ward');
    for (const file of ['', '.overview']) {
      const path = join(tiny.root, id, `boundaries/commune@${DAY}${file}.topojson`);
      const areas = topologyAreas(JSON.parse(await readFile(path, 'utf8')));
      const drawn = topologyAreas(tinyTopology('commune', TINY_AFTER));
      const together = merged.members.reduce((all, code) => all + drawn.get(code)!, 0);
      expect(areas.get('00001')).toBeCloseTo(together, 6);
      expect(areas.has('00101')).toBe(false);
    }
  });

  test('takes the schools of its members along', async () => {
    const schools = await ask(id, 'SELECT id, unit_code FROM school ORDER BY id');
    const expected = tinySchools
      .map(({ id: school, unitCode }) => [school, unitCode === '00101' ? '00001' : unitCode])
      .sort(([a], [b]) => (a! < b! ? -1 : 1));
    expect(schools).toEqual(expected);
  });

  test('leaves the figures and the release that it was made of as they were', async () => {
    const made = JSON.parse(await readFile(join(tiny.root, id, 'manifest.json'), 'utf8'));
    for (const table of ['population', 'series', 'flow', 'cube_unit', 'cube_pyramid'])
      expect(made.tables[table]).toEqual(tiny.manifest.tables[table]);
    expect(made.origin).toMatchObject({ act: 'adopt', base: 'tiny', event: DAY });
    expect(made.origin.baseContentHash).toBe(tiny.manifest.contentHash);
    expect((await verifyRelease(tiny.root, 'tiny')).filter(({ ok }) => !ok)).toEqual([]);
  });
});

describe('a unit that is shared out', () => {
  test('is drawn about where its parts are nearest to, and the boundaries say that they are approximate', async () => {
    const part = (people: number, land: number) => ({
      ...{ unit: '00007', word: 'part' as const, people, land },
      ...{ basis: 'register' as const, drawn: null },
    });
    const { exit, json } = await adopt(
      planOf(
        { ...merged, members: ['00001'], parts: [part(0.25, 0.4)] },
        {
          ...{ name: 'Xã Mẫu Châu', kind: 'commune', code: '00007', seat: null },
          ...{ members: [], parts: [part(0.75, 0.6)] },
        },
      ),
      '--as',
      'shared',
    );
    expect(exit).toBe(0);
    const drawn = topologyAreas(tinyTopology('commune', TINY_AFTER));
    const made = JSON.parse(await readFile(join(tiny.root, 'shared', 'manifest.json'), 'utf8'));
    const files = made.boundaries.filter(
      ({ edition, level }: { edition: string; level: string }) =>
        edition === DAY && level === 'commune',
    );
    expect(files).toHaveLength(2);
    for (const { file, approximate } of files) {
      expect(approximate).toBe(true);
      const areas = topologyAreas(
        JSON.parse(await readFile(join(tiny.root, 'shared', file), 'utf8')),
      );
      expect(areas.get('00001')!).toBeGreaterThan(drawn.get('00001')!);
      expect(areas.get('00007')!).toBeGreaterThan(0);
      const together = (of: Map<string, number>) => of.get('00001')! + of.get('00007')!;
      expect(together(areas) / together(drawn)).toBeCloseTo(1, 3);
    }
    const shares = await ask(
      'shared',
      `SELECT from_code, to_code, share_population FROM transfer WHERE event_id = '${json.event}'
       ORDER BY ALL`,
    );
    expect(shares).toEqual([
      ['00001', '00001', 1],
      ['00007', '00001', 0.25],
      ['00007', '00007', 0.75],
    ]);
    await run('withdraw', json.event);
    await run('remove', 'shared');
  });
});

describe('withdrawing', () => {
  test('the last act publishes the release that it was added to, as it stands there', async () => {
    const { json } = await adopt(planOf(merged), '--as', 'law');
    const back = await run('withdraw', DAY);
    expect(back.json).toMatchObject({ id: 'tiny', outcome: 'back', published: true });
    expect(await currentId(tiny.root)).toBe('tiny');
    expect(back.json.contentHash).toBe(tiny.manifest.contentHash);
    await run('remove', json.id);
  });

  test('makes a release of the same content where the one of before is gone', async () => {
    const other = await buildTinyRelease();
    const at = ['--root', other.root];
    const plan = await fileOf(planOf(merged));
    const silent = { stdout: { write: () => true }, stderr: { write: () => true } };
    await main(['adopt', plan, '--decree', '1', '--title', 'T', '--as', 'law', ...at], silent);
    await main(['remove', 'tiny', ...at], silent);
    await main(['withdraw', DAY, '--as', 'again', ...at], silent);
    const made = JSON.parse(await readFile(join(other.root, 'again/manifest.json'), 'utf8'));
    expect(made.tables).toEqual(tiny.manifest.tables);
    expect(made.contentHash).toBe(tiny.manifest.contentHash);
    await other.remove();
  });

  test('is refused for an event on whose units figures were counted, and for one that is not there', async () => {
    const refused = await run('withdraw', TINY_AFTER);
    expect(refused.exit).toBe(2);
    expect(refused.json.error.message).toMatch(/rows of "\w+" were counted on units/);
    const unknown = await run('withdraw', 'none');
    expect(unknown.exit).toBe(2);
    expect(unknown.json.error.message).toContain('"none"');
    expect(await currentId(tiny.root)).toBe('tiny');
  });
});

describe('a plan that cannot be law', () => {
  test('is refused with every fault, and nothing is made', async () => {
    const before = await readdir(tiny.root);
    const { exit, json, stderr } = await adopt(
      planOf(
        { ...merged, members: ['00001', '00001', '99999'], seat: '00007' },
        { ...merged, name: '', members: ['00001'] },
        { ...merged, name: 'Rỗng', code: '00204', members: [] },
      ),
    );
    expect(exit).toBe(2);
    expect(json.error.kind).toBe('plan');
    const rules = json.error.faults.map(({ rule }: { rule: string }) => rule);
    for (const rule of ['member_twice', 'unknown_code', 'seat_not_member', 'no_name'])
      expect(rules).toContain(rule);
    for (const rule of ['unit_in_two_groups', 'code_twice', 'empty_group', 'code_in_use'])
      expect(rules).toContain(rule);
    for (const { message } of json.error.faults) expect(stderr).toContain(message);
    expect(await readdir(tiny.root)).toEqual(before);
  });

  test('is refused where it would move ground between provinces that stay', async () => {
    const { exit, json } = await adopt(planOf({ ...merged, members: ['00001', '00201'] }));
    expect(exit).toBe(2);
    expect(json.error.faults[0]).toMatchObject({ rule: 'across_provinces', value: '01, 03' });
  });

  test('is refused before a day on whose units figures were counted', async () => {
    const renamed: Group = {
      ...{ name: 'Phường Mẫu Mới', kind: 'ward', code: '00201', seat: null },
      ...{ members: ['00201'], parts: [] },
    };
    const early = { ...planOf(renamed), edition: TINY_BEFORE, effective: '2020-01-01' };
    const { exit, json } = await adopt(early);
    expect(exit).toBe(2);
    expect(json.error.message).toContain(`counted on the units of ${TINY_AFTER}`);
  });

  test.each([
    ['no JSON', '{', 'not JSON'],
    ['no plan', '{"groups": []}', 'names no version'],
  ])('is refused as a file with %s', async (_, text, message) => {
    const folder = await mkdtemp(join(tmpdir(), 'dando-plan-'));
    await writeFile(join(folder, 'plan.json'), text);
    const { exit, json } = await run('adopt', join(folder, 'plan.json'), '--decree', '1');
    expect(exit).toBe(2);
    expect(json.error.message).toContain(message);
    await rm(folder, { recursive: true });
  });
});

describe('a plan shown as if it were law', () => {
  test('stands apart from the releases, once however often it is asked for', async () => {
    const draft = {
      ...emptyDraft('Phương án 1', 'commune', ['01'], TINY_AFTER, isoDate(DAY)),
      ...{ plan: planOf(merged), marks: [{ colour: 0, locked: false }] },
    };
    const file = await fileOf(draft);
    const first = await run('as-if', file);
    const second = await run('as-if', file);
    expect([first.json.outcome, second.json.outcome]).toEqual(['built', 'unchanged']);
    expect(second.json.id).toBe(first.json.id);
    expect(await currentId(tiny.root)).toBe('tiny');
    expect((await run('list')).stdout).not.toContain(first.json.id);
    expect((await run('publish', first.json.id)).exit).toBe(3);
    const path = join(tiny.root, '.drafts', first.json.id, 'manifest.json');
    const { origin, title } = JSON.parse(await readFile(path, 'utf8'));
    expect(origin).toMatchObject({ act: 'as_if', base: 'tiny', plan: 'Phương án 1' });
    expect(title.vi).toContain('Phương án 1');
  });

  test('is removed once many others were used after it, unless it is in use', async () => {
    const named = (name: string) => fileOf(planOf({ ...merged, name }));
    const first = (await run('as-if', await named('Xã Một'))).json.id;
    const second = (await run('as-if', await named('Xã Hai'))).json.id;
    for (const name of ['Xã Ba', 'Xã Bốn', 'Xã Năm', 'Xã Sáu'])
      await run('as-if', await named(name), '--keep', first);
    const standing = await readdir(join(tiny.root, '.drafts'));
    expect(standing).toContain(first);
    expect(standing).not.toContain(second);
  });
});
