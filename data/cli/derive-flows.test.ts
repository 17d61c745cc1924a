import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from './main';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dando-derive-cli-'));
  await writeFile(join(folder, 'a.csv'), 'id,unit\nsecret1,00001\nsecret2,00002\n');
  await writeFile(join(folder, 'b.csv'), 'id,unit\nsecret1,00002\nsecret2,00002\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
async function run(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const stream = { write: (text: string) => (said += text) };
  const code = await main(['derive-flows', ...args], { stdout: stream, stderr: stream });
  return { code, said };
}
const COLUMNS = ['--person', 'id', '--unit', 'unit'];

describe('the command derive-flows', () => {
  it('writes counts that the importer reads, and no person anywhere', async () => {
    const out = at('flows.csv');
    const { code, said } = await run(
      ...[at('a.csv'), at('b.csv'), ...COLUMNS, '--period', '2024', '--out', out],
    );
    expect(code).toBe(0);
    expect(await readFile(out, 'utf8')).toBe(
      'origin,destination,period,sex,age_group,movers\n00001,00002,2024,,,1\n',
    );
    expect(said).toContain('of them in another unit');
    expect(said).not.toContain('secret');
    expect((await readdir(folder)).sort()).toEqual(['a.csv', 'b.csv', 'flows.csv']);
  });

  it('refuses a period that is none with one sentence', async () => {
    const two = await run(at('a.csv'), at('b.csv'), ...COLUMNS, '--period', 'x', '--out', at('f'));
    expect(two).toMatchObject({ code: 2, said: expect.stringContaining('--period takes 2024') });
    const one = await run(at('a.csv'), ...COLUMNS, '--period', '2024', '--out', at('f'));
    expect(one).toMatchObject({ code: 2, said: expect.stringContaining('--period takes year') });
  });
});
