import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from './main';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rekey-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function run(...words: string[]) {
  const ran = { exit: 0, stdout: '', stderr: '' };
  ran.exit = await main(words, {
    stdout: { write: (text) => (ran.stdout += text) },
    stderr: { write: (text) => (ran.stderr += text) },
  });
  return ran;
}
const put = async (name: string, ...lines: string[]): Promise<string> => {
  const path = join(dir, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
};
const lines = async (name: string): Promise<string[]> =>
  (await readFile(join(dir, name), 'utf8')).trimEnd().split('\n');

/** A and B merge into A; C gives a quarter of its people to D, nobody knows how much land. */
const TRANSFERS = [
  'effective,from_code,to_code,share_population,share_area',
  '2020-01-01,A,A,1,1',
  '2020-01-01,B,A,1,1',
  '2020-01-01,C,C,0.75,',
  '2020-01-01,C,D,0.25,',
  '2020-01-01,D,D,1,1',
];
const days = ['--from', '2019-01-01', '--to', '2021-01-01'];
const transfers = async (...more: string[]) => [
  '--transfers',
  await put('transfers.csv', ...TRANSFERS, ...more),
];

describe('crosswalk', () => {
  test('writes every transfer with its shares and its evidence', async () => {
    const { exit, stdout } = await run(
      'crosswalk',
      ...days,
      ...(await transfers()),
      '--lowest',
      'register',
    );
    expect(exit).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual([
      'from_code,to_code,share_population,share_area,basis',
      'A,A,1,1,decree',
      'B,A,1,1,decree',
      'C,C,0.75,,register',
      'C,D,0.25,,register',
      'D,D,1,1,decree',
    ]);
  });

  test('goes back as well', async () => {
    const file = await transfers();
    const { stdout } = await run(
      'crosswalk',
      '--from',
      '2021-01-01',
      '--to',
      '2019-01-01',
      ...file,
    );
    expect(stdout).toContain('\nA,A,0.5,0.5,equal\nA,B,0.5,0.5,equal\nC,C,1,1,decree\n');
  });

  test.each<[string, string[], string]>([
    [
      'shares that sum to 1.02',
      ['2021-06-01,C,C,0.5,1', '2021-06-01,C,E,0.52,0'],
      'transfers.csv, row 7: C on 2021-06-01: shares of people sum to 1.02',
    ],
    [
      'a share that is no number',
      ['2021-06-01,C,E,half,0'],
      'row 7, column share_population: a share is a number from 0 to 1, or blank where unknown (found "half")',
    ],
    [
      'a day that is none',
      ['2021-02-30,C,E,1,1'],
      'row 7, column effective: a day has the form YYYY-MM-DD and is in the calendar (found "2021-02-30")',
    ],
    [
      'a unit that gives after it ended',
      ['2021-06-01,B,E,1,1'],
      'B on 2021-06-01: gives to E but was not in force before',
    ],
  ])('refuses %s, with row and value', async (_, more, says) => {
    const { exit, stdout, stderr } = await run('crosswalk', ...days, ...(await transfers(...more)));
    expect(stderr).toContain(says);
    expect([exit, stdout]).toEqual([2, '']);
  });
});

describe('rekey', () => {
  const rekey = async (file: string, ...more: string[]) =>
    run('rekey', file, '--code', 'code', ...days, '--out', join(dir, 'out.csv'), ...more);

  test('restates counts to the person, keeps keys, drops names, and reports', async () => {
    const file = await put(
      'in.csv',
      'code,name,sex,people',
      'A,Xã A,male,10',
      'A,Xã A,female,11',
      'B,Xã B,male,20',
      'B,Xã B,female,22',
      'C,Xã C,male,5',
      'C,Xã C,female,6',
      'D,Xã D,male,1',
      'D,Xã D,female,1',
    );
    const ran = await rekey(file, '--values', 'people', '--kind', 'count', ...(await transfers()));
    expect(ran.exit).toBe(0);
    expect(await lines('out.csv')).toEqual([
      'code,sex,people,people_estimated,basis',
      'A,male,30,0,decree',
      'A,female,33,0,decree',
      // 8 of the 11 people of C stay: three quarters are 8.25.
      'C,male,4,4,register',
      'C,female,4,4,register',
      'D,male,2,1,register',
      'D,female,3,2,register',
    ]);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain('8 rows in, 6 rows out, 0 unplaced.');
    expect(ran.stderr).toMatch(/people\s+76\s+76\s+0\s+0\s+11/);
    expect(ran.stderr).toContain('Left out, for they describe the old unit: name.');
  });

  test('divides after adding: ratios keep the scale that the file has them in', async () => {
    const file = await put(
      'in.csv',
      'code,births,people,rate',
      'A,10,1000,10',
      'B,60,2000,30',
      'C,4,400,10',
      'D,0,100,0',
    );
    const ran = await rekey(
      file,
      '--values',
      'rate',
      '--kind',
      'ratio:births/people',
      ...(await transfers()),
    );
    expect(ran.stderr).toContain('4 rows in, 3 rows out');
    const [header, a] = await lines('out.csv');
    expect(header).toBe('code,births,people,rate,births_estimated,people_estimated,basis');
    expect(a).toBe('A,70,3000,23.3333333333,0,0,decree');
  });

  test('weighs means by their base', async () => {
    const file = await put('in.csv', 'code,households,size', 'A,100,3', 'B,300,5', 'C,4,4', 'D,0,');
    await rekey(file, '--values', 'size', '--kind', 'mean:households', ...(await transfers()));
    const out = await lines('out.csv');
    expect(out[1]).toBe('A,400,4.5,0,decree');
    expect(out[2]).toBe('C,3,4,3,register');
  });

  test('leaves blank what a blank figure feeds', async () => {
    const file = await put('in.csv', 'code,people', 'A,', 'B,5', 'C,4', 'D,1');
    const ran = await rekey(file, '--values', 'people', '--kind', 'count', ...(await transfers()));
    expect((await lines('out.csv'))[1]).toBe('A,,0,decree');
    expect(ran.stderr).toContain('1 rows have a blank figure');
    // The 5 of B are known, and are told to be in a figure that is not: nothing is lost in silence.
    expect(ran.stderr).toMatch(/people\s+10\s+5\s+5\s+0\s+4/);
  });

  test('sets unplaced rows aside in a file of their own, whole or in part', async () => {
    const file = await put('in.csv', 'code,people', 'A,5', 'Q,7', 'E,3');
    const unplaced = join(dir, 'unplaced.csv');
    const moved = await transfers('2020-06-01,E,E,,', '2020-06-01,E,F,,');
    const ran = await rekey(
      file,
      '--values',
      'people',
      '--kind',
      'count',
      '--lowest',
      'decree',
      '--unplaced',
      unplaced,
      ...moved,
    );
    expect(ran.exit).toBe(0);
    expect(await lines('unplaced.csv')).toEqual([
      'code,people,line,reason,people_unplaced',
      'Q,7,3,unknown_code,7',
      'E,3,4,share_unknown,3',
    ]);
    expect(ran.stderr).toMatch(/people\s+15\s+5\s+0\s+10\s+0/);
    // Where some of the three may be, no figure is told.
    expect(await lines('out.csv')).toEqual([
      'code,people,people_estimated,basis',
      'A,5,0,decree',
      'E,,0,decree',
      'F,,0,decree',
    ]);
  });

  test('takes codes that a transfers file does not name as unchanged only when told to', async () => {
    const file = await put('in.csv', 'code,people', 'A,5', 'Q,7');
    const told = await rekey(
      file,
      '--values',
      'people',
      '--kind',
      'count',
      '--unlisted-unchanged',
      ...(await transfers()),
    );
    expect(told.exit).toBe(0);
    expect(await lines('out.csv')).toContain('Q,7,0,decree');
  });

  test.each<[string, string[], string[], string]>([
    [
      'an unknown code',
      ['code,people', 'A,5', 'Q,7'],
      [],
      'in.csv, row 3, column code: the code is not in force on the day of --from',
    ],
    [
      'half a person',
      ['code,people', 'A,5.5'],
      [],
      'in.csv, row 2, column people: a count is a whole number from 0',
    ],
    [
      'negative people',
      ['code,people', 'A,-5'],
      [],
      'in.csv, row 2, column people: a count is a whole number',
    ],
    [
      'a column that is not there',
      ['code,persons', 'A,5'],
      [],
      'in.csv, row 1, column people: the column is missing from the header',
    ],
    [
      'a row that is too short',
      ['code,people', 'A'],
      [],
      'in.csv, row 2: the row has 1 cells, the header 2',
    ],
    [
      'a code of both editions',
      ['code,people', 'B,5', 'E,7'],
      ['2020-01-01,,E,,'],
      '1 of the 1 such codes are in force on the day of --to',
    ],
    [
      'an unknown kind',
      ['code,people', 'A,5'],
      ['--kind', 'median'],
      '--kind takes count, land, ratio:NUM/DEN or mean:BASE, not "median"',
    ],
  ])('refuses %s, and writes nothing', async (_, rows, more, says) => {
    const file = await put('in.csv', ...rows);
    const options = more[0]?.startsWith('--') ? more : ['--kind', 'count'];
    const moved = await transfers(...(more[0]?.startsWith('--') ? [] : more));
    const ran = await rekey(file, '--values', 'people', ...options, ...moved);
    expect(ran.stderr).toContain(says);
    expect(ran.exit).toBe(2);
    expect(existsSync(join(dir, 'out.csv'))).toBe(false);
    expect(readdirSync(dir).sort()).toEqual(['in.csv', 'transfers.csv']);
  });
});
