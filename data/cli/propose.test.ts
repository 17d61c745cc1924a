import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTinyRelease, type TinyRelease } from '@/data/build/testing/tiny-release';
import { TINY_AFTER, tinyUnitsOf } from '@/geo/testing';
import { main } from './main';

let tiny: TinyRelease;
beforeAll(async () => {
  tiny = await buildTinyRelease();
});
afterAll(() => tiny.remove());

async function propose(...words: string[]) {
  const ran = { exit: 0, stdout: '', stderr: '' };
  const line = ['propose', '--root', tiny.root, '--release', 'tiny', '--steps', '20000', ...words];
  ran.exit = await main(line, {
    stdout: { write: (text) => (ran.stdout += text) },
    stderr: { write: (text) => (ran.stderr += text) },
  });
  return ran;
}
const json = async (...words: string[]) => JSON.parse((await propose(...words, '--json')).stdout);
const everyone = ['--min-population', '1', '--min-area', '0'];

describe('proposals for a province of a release', () => {
  test('hold every commune of the province once, with its people', async () => {
    const told = await json('--province', '01', ...everyone);
    const [plan] = told.plans;
    const communes = tinyUnitsOf('commune', TINY_AFTER).filter(
      ({ parentCode }) => parentCode === '01',
    );
    expect(plan.groups.flatMap((group: { members: string[] }) => group.members).sort()).toEqual(
      communes.map(({ code }) => code).sort(),
    );
    expect(told.proved).toBe(true);
    expect(plan.met + plan.groups.filter((group: { meets: boolean }) => !group.meets).length).toBe(
      plan.units,
    );
  });

  test('of several provinces keep to each of them, and hold every commune once', async () => {
    const told = await json(
      '--province',
      '01,03',
      '--min-population',
      '999999999',
      '--min-area',
      '0',
    );
    expect(told.province.code).toBe('01,03');
    const provinceOf = new Map(
      tinyUnitsOf('commune', TINY_AFTER).map(({ code, parentCode }) => [code, parentCode]),
    );
    const groups: { members: string[] }[] = told.plans[0].groups;
    for (const { members } of groups)
      expect(new Set(members.map((code) => provinceOf.get(code))).size).toBe(1);
    expect(groups.flatMap(({ members }) => members).sort()).toEqual([...provinceOf.keys()].sort());
  });

  test('are the same text for the same seed', async () => {
    const words = ['--province', '01', ...everyone, '--seed', '7', '--json'];
    expect((await propose(...words)).stdout).toBe((await propose(...words)).stdout);
  });

  test('name what cannot meet the standard, with the reason and what is short', async () => {
    const told = await json('--province', '01', '--min-population', '999999999', '--min-area', '0');
    for (const group of told.plans[0].groups) {
      expect(group.meets).toBe(false);
      expect(group.unmet.reason).toBe('too_small');
      expect(group.unmet.shortPeople).toBe(999999999 - group.people);
    }
  });

  test('leave a locked commune alone', async () => {
    const told = await json('--province', '01', ...everyone, '--units', '1-4', '--lock', '00007');
    const locked = told.plans[0].groups.filter((group: { locked: boolean }) => group.locked);
    expect(locked.map((group: { members: string[] }) => group.members)).toEqual([['00007']]);
  });

  test.each<[string, string[], string]>([
    ['no province', everyone, '--province is missing: --province CODE.'],
    [
      'a province that is none',
      ['--province', '99', ...everyone],
      'No province has the code 99 on 2025-07-01; there are 01, 03.',
    ],
    [
      'an edition without boundaries',
      ['--province', '01', ...everyone, '--edition', '2024-01-01'],
      'Release tiny has no boundaries of communes of the edition 2024-01-01; it has 2019-04-01, 2025-07-01.',
    ],
    [
      'a number of units that is none',
      ['--province', '01', ...everyone, '--units', '5-2'],
      '--units takes a number or a range such as 40-50, not "5-2".',
    ],
    [
      'a commune of another province',
      ['--province', '01', ...everyone, '--lock', '00104'],
      '00104 is no commune of the province.',
    ],
    [
      'a weight for nothing known',
      ['--province', '01', ...everyone, '--weigh', 'beauty=2'],
      '--weigh takes aims such as changed=2, not "beauty=2".',
    ],
    [
      'half a pair',
      ['--province', '01', ...everyone, '--apart', '00001'],
      '--apart takes pairs of codes such as 00004+00008, not "00001".',
    ],
  ])('refuse %s', async (_, words, says) => {
    const ran = await propose(...words);
    expect(ran.stderr).toContain(says);
    expect([ran.exit, ran.stdout]).toEqual([2, '']);
  });
});
