import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildTinyRelease, type TinyRelease } from '@/data/build/testing/tiny-release';
import { main } from './main';

let tiny: TinyRelease;
let dir: string;
beforeAll(async () => {
  tiny = await buildTinyRelease();
});
afterAll(() => tiny.remove());
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'doctor-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function doctor(rows: readonly string[], ...more: string[]) {
  const file = join(dir, 'in.csv');
  await writeFile(file, `${rows.join('\n')}\n`);
  const ran = { exit: 0, stdout: '', stderr: '' };
  ran.exit = await main(['doctor', file, '--root', tiny.root, '--release', 'tiny', ...more], {
    stdout: { write: (text) => (ran.stdout += text) },
    stderr: { write: (text) => (ran.stderr += text) },
  });
  return ran;
}
const BEFORE = [
  'code,name,people',
  '00001,Xã Mẫu An,1',
  '00004,Phường Mẫu Bình,2',
  '00007,Xã Mẫu Châu,3',
  '00101,Xã Mẫu Dương,4',
  '00104,Thị trấn Mẫu Giang,5',
];

describe('the doctor', () => {
  test('tells the edition by codes and names together, though most codes are of both', async () => {
    const before = await doctor(BEFORE);
    expect(before.stdout).toContain(
      'Keyed to the communes of 2019-04-01: 5 of 5 rows by code, 5 by code and name.',
    );
    expect(before.stdout).toContain('Nothing is wrong');
    expect(before.exit).toBe(0);
    // The same code 00001 under the name that it has carried since the merger.
    const after = await doctor(['code,name', '00001,Phường Mẫu Bình', '00101,Xã Mẫu Giang']);
    expect(after.stdout).toContain('Keyed to the communes of 2025-07-01: 2 of 2 rows');
  });

  test('tells rows of the other edition, with row numbers', async () => {
    const { exit, stdout } = await doctor([...BEFORE, '00101,Xã Mẫu Giang,6']);
    expect(exit).toBe(1);
    expect(stdout).toContain('1 rows: rows of another edition');
    expect(stdout).toContain(
      'row 7: 00101 Xã Mẫu Giang is a unit of 2025-07-01; on 2019-04-01 00101 is Xã Mẫu Dương',
    );
  });

  test('tells a code with the name of another unit, and suggests its code', async () => {
    const { stdout } = await doctor([...BEFORE, '00007,Xã Mẫu An,6']);
    expect(stdout).toContain('row 7: 00007 is Xã Mẫu Châu; Xã Mẫu An is 00001');
  });

  test('tells a code that no edition has, and the code of the name beside it', async () => {
    const { stdout } = await doctor([...BEFORE, '99999,Xã Mẫu An,6'], '--json');
    expect(JSON.parse(stdout).findings).toMatchObject([
      { problem: 'unknown_code', code: '99999', lines: [7], suggestion: { code: '00001' } },
    ]);
  });

  test('mends zeros, Unicode form, tone marks and spelling, lists each change, and nothing else', async () => {
    const fixed = join(dir, 'fixed.csv');
    const { exit, stdout } = await doctor(
      [
        'id,code,name,people',
        '1,1,Xã Mẫu An,10',
        `2,00004,${'Phường Mẫu Bình'.normalize('NFD')},20`,
        '3,00104,thi tran mau giang,30',
        '4,00007,"Xã Mẫu Châu",40',
        '5,00101,Xã Mẫu Dương,50',
      ],
      '--fix',
      fixed,
    );
    expect(stdout).toContain('3 cells mended');
    expect(exit).toBe(0);
    expect((await readFile(fixed, 'utf8')).trimEnd().split('\n')).toEqual([
      'id,code,name,people',
      '1,00001,Xã Mẫu An,10',
      '2,00004,Phường Mẫu Bình,20',
      '3,00104,Thị trấn Mẫu Giang,30',
      '4,00007,Xã Mẫu Châu,40',
      '5,00101,Xã Mẫu Dương,50',
    ]);
    expect((await readFile(`${fixed}.changes.csv`, 'utf8')).trimEnd().split('\n')).toEqual([
      'line,column,before,after,problem',
      '2,code,1,00001,missing_zeros',
      `3,name,${'Phường Mẫu Bình'.normalize('NFD')},Phường Mẫu Bình,unicode_form`,
      '4,name,thi tran mau giang,Thị trấn Mẫu Giang,spelling',
    ]);
  });

  test('says so when no column holds codes', async () => {
    const { exit, stderr } = await doctor(['a,b', 'x,y']);
    expect(exit).toBe(2);
    expect(stderr).toContain('no column holds codes of any edition');
  });

  test('reads files without names by their codes alone', async () => {
    const { stdout } = await doctor(['ma,dan_so', '00004,5', '00104,6']);
    expect(stdout).toContain('Keyed to the communes of 2019-04-01: 2 of 2 rows by code');
  });
});
