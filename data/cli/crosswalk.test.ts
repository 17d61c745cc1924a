import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTinyRelease, type TinyRelease } from '@/data/build/testing/tiny-release';
import { main } from './main';

let tiny: TinyRelease;
beforeAll(async () => {
  tiny = await buildTinyRelease();
});
afterAll(() => tiny.remove());

async function crosswalk(...words: string[]) {
  const ran = { exit: 0, stdout: '', stderr: '' };
  ran.exit = await main(['crosswalk', '--root', tiny.root, '--release', 'tiny', ...words], {
    stdout: { write: (text) => (ran.stdout += text) },
    stderr: { write: (text) => (ran.stderr += text) },
  });
  return { ...ran, lines: ran.stdout.trimEnd().split('\n') };
}
const there = ['--from', '2020-01-01', '--to', '2026-01-01'];
const back = ['--from', '2026-01-01', '--to', '2020-01-01'];

describe('the crosswalk of a release', () => {
  test('leads communes forward by the shares that the release holds', async () => {
    const { exit, lines } = await crosswalk(...there);
    expect(exit).toBe(0);
    expect(lines).toContain('00004,00001,0.6,0.5,register');
    expect(lines).toContain('00101,00001,1,0.75,decree');
    expect(lines).toContain('00101,00007,0,0.25,decree');
  });

  test('leads provinces back by the people who came', async () => {
    const { lines } = await crosswalk('--level', 'province', ...back);
    const shares = lines.filter((line) => line.startsWith('01,')).map((line) => line.split(','));
    expect(shares.map(([, to, , , basis]) => [to, basis])).toEqual([
      ['01', 'register'],
      ['02', 'register'],
    ]);
    expect(Number(shares[0]![2]) + Number(shares[1]![2])).toBeCloseTo(1, 12);
    expect(lines).toContain('03,03,1,1,decree');
  });

  test('leaves blank what rests on estimates, where only law is allowed', async () => {
    const { lines } = await crosswalk('--level', 'province', '--lowest', 'decree', ...back);
    expect(lines).toContain('01,01,,,');
  });

  test.each<[string, string[], number, string]>([
    [
      'a day before any unit',
      ['--from', '1990-01-01', '--to', '2026-01-01'],
      2,
      'no units of level commune are known on 1990-01-01; the first are of 2019-04-01.',
    ],
    [
      'a day that is none',
      ['--from', '2025-13-01', '--to', '2026-01-01'],
      2,
      '--from takes a day of the form YYYY-MM-DD, not "2025-13-01".',
    ],
    ['no day', ['--from', '2025-01-01'], 2, 'A day is missing: --to DATE.'],
    [
      'a level that has no units of its own',
      ['--level', 'country', ...there],
      2,
      '--level takes commune or province, not "country".',
    ],
    [
      'a rung that is none',
      ['--lowest', 'guess', ...there],
      2,
      '--lowest takes one of decree, register',
    ],
    [
      'two histories at once',
      ['--transfers', 'x.csv', ...there],
      2,
      'Say --release ID or --transfers FILE, not both.',
    ],
  ])('refuses %s', async (_, words, exit, says) => {
    const ran = await crosswalk(...words);
    expect(ran.stderr).toContain(says);
    expect([ran.exit, ran.stdout]).toEqual([exit, '']);
  });
});
