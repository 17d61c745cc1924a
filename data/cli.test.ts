import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRelease } from './build/build-release';
import { currentId, publishRelease } from './build/pointer';
import { buildTinyRelease, type TinyRelease } from './build/testing/tiny-release';
import { tinySource } from './build/testing/tiny-source';
import { COMMANDS } from './cli/commands';
import { main } from './cli/main';
import { REPOSITORY } from './paths';

const CLI = fileURLToPath(new URL('./cli.ts', import.meta.url));

interface Ran {
  exit: number;
  stdout: string;
  stderr: string;
}
/** Runs a command line in this process, without a terminal. */
async function run(...words: string[]): Promise<Ran> {
  const ran: Ran = { exit: 0, stdout: '', stderr: '' };
  ran.exit = await main(words, {
    stdout: { write: (text) => (ran.stdout += text) },
    stderr: { write: (text) => (ran.stderr += text) },
  });
  return ran;
}

/** Runs it as a person would, in a process of its own. */
function runProcess(...words: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const args = ['--import', 'tsx', CLI, ...words];
    execFile(process.execPath, args, { cwd: REPOSITORY }, (error, stdout, stderr) => {
      resolve({ exit: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

let tiny: TinyRelease;
const build = (id: string) => buildRelease(tinySource(), { id, root: tiny.root, publish: false });
beforeAll(async () => {
  tiny = await buildTinyRelease();
  await build('next');
});
afterAll(() => tiny.remove());

describe('as a process', () => {
  test('the answer goes to standard output, the fault to standard error, the exit code out', async () => {
    const [fine, misspelt, missing] = await Promise.all([
      runProcess('list', '--json', '--root', tiny.root),
      runProcess('lst'),
      runProcess('publish', 'nope', '--root', tiny.root),
    ]);
    expect(JSON.parse(fine.stdout).current).toBe('tiny');
    expect(fine).toMatchObject({ exit: 0, stderr: '' });
    expect(misspelt).toMatchObject({ exit: 2, stdout: '' });
    expect(missing).toMatchObject({ exit: 3, stdout: '' });
  });
});

describe('help', () => {
  test('tells every command and what the exit codes mean', async () => {
    const { exit, stdout } = await run('--help');
    expect(exit).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(stdout).toContain(`\n  ${name} `);
    expect(stdout).toContain('3  no such release');
  });

  test('of a command tells its options', async () => {
    const { exit, stdout } = await run('import', '--help');
    expect(exit).toBe(0);
    for (const option of ['--preset NAME', '--mapping FILE', '--as ID', '--root DIR']) {
      expect(stdout).toContain(option);
    }
  });
});

describe('a command line that cannot be understood exits with 2 and says how to say it', () => {
  test.each<[words: string[], says: string]>([
    [['lst'], 'No command "lst". Did you mean "list"?'],
    [['frobnicate'], 'No command "frobnicate". --help lists what there is.'],
    [['list', '--jsn'], 'No option "--jsn". Did you mean "--json"?'],
    [['list', '-j'], 'No option "-j".'],
    [['list', 'extra'], '"extra" is one too many.'],
    [['publish'], 'Say "publish ID".'],
    [['import', '.', '--as'], '--as needs a value: --as ID.'],
    [['import', '.', '--as', '--json'], '--as needs a value: --as ID.'],
    [['import', '.', '--preset', 'vn-2025'], 'needs the name of the release: --as ID.'],
    [['import', '.', '--as', 'x'], 'needs one of --preset NAME and --mapping FILE.'],
    [['import', '.', '--as', 'x', '--preset', 'a', '--mapping', 'b'], 'needs one of --preset'],
    [['import', '.', '--as', '../x', '--preset', 'vn-2025'], '"../x" cannot name a release'],
    [['import', './no-such-folder', '--as', 'x', '--preset', 'vn-2025'], 'is not a folder.'],
    [['sample', '--seed', '-1'], '--seed needs a value: --seed N.'],
    [['sample', '--seed=1.5'], 'takes a whole number'],
    [['list', '--json=yes'], '--json takes no value.'],
  ])('%j', async (words, says) => {
    const { exit, stdout, stderr } = await run(...words);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
    expect(exit).toBe(2);
    if (!words.includes('--json')) expect(stdout).toBe('');
  });

  test('in JSON too, as one document', async () => {
    const { exit, stdout } = await run('lst', '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(stdout).error).toMatchObject({ kind: 'usage' });
  });
});

describe('releases by command', () => {
  const at = (...words: string[]) => run(...words, '--root', tiny.root);

  test('list marks the current one', async () => {
    const { exit, stdout } = await at('list');
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^\* {2}tiny {2}Mau Country/m);
    expect(stdout).toMatch(/^ {3}next /m);
  });

  test('list is one JSON document where that is asked, and the folder may come first', async () => {
    const { exit, stdout } = await run('--root', tiny.root, 'list', '--json');
    expect(exit).toBe(0);
    const { current, releases } = JSON.parse(stdout);
    expect(current).toBe('tiny');
    expect(releases.map(({ id }: { id: string }) => id)).toEqual(['next', 'tiny']);
  });

  test('check without a name checks the current one', async () => {
    const { exit, stdout } = await at('check');
    expect(exit).toBe(0);
    expect(stdout).toMatch(/Release "tiny": all \d+ checks passed\.\n$/);
  });

  test('publish and rollback move the pointer there and back', async () => {
    expect(await at('publish', 'next')).toMatchObject({ exit: 0 });
    expect(await currentId(tiny.root)).toBe('next');
    expect((await at('remove', 'next')).exit).toBe(2);
    expect((await at('rollback')).stdout).toBe(
      'Release "tiny" is published again, in place of "next".\n',
    );
    expect(await currentId(tiny.root)).toBe('tiny');
    expect(await at('rollback')).toMatchObject({ exit: 3 });
  });

  test('a release that does not exist exits with 3 and names those that do', async () => {
    for (const command of ['publish', 'check', 'remove']) {
      const { exit, stderr } = await at(command, 'nope');
      expect(stderr).toContain('There are: next, tiny.');
      expect(exit).toBe(3);
    }
  });

  test('remove takes a release away', async () => {
    await build('gone');
    expect(await at('remove', 'gone')).toMatchObject({ exit: 0 });
    expect(JSON.parse((await at('list', '--json')).stdout).releases).toHaveLength(2);
  });

  test('check of a touched release exits with 1 and says what was touched', async () => {
    await build('touched');
    const boundary = join(tiny.root, 'touched/boundaries/province@2025-07-01.topojson');
    await writeFile(boundary, `${await readFile(boundary, 'utf8')}\n`);
    const { exit, stdout } = await at('check', 'touched');
    expect(stdout).toMatch(
      /^FAILED {2}boundaries-as-built .*province@2025-07-01.topojson has changed/m,
    );
    expect(exit).toBe(1);
  });

  test('a release with a broken manifest or database is told as damaged', async () => {
    await build('broken');
    await writeFile(join(tiny.root, 'broken/population.duckdb'), 'not a database');
    const opened = await at('check', 'broken');
    expect(opened.stderr).toContain('The database of "broken" cannot be opened');
    expect(opened.exit).toBe(1);
    await writeFile(join(tiny.root, 'broken/manifest.json'), '{ half');
    expect(await at('publish', 'broken')).toMatchObject({ exit: 1 });
    expect((await at('list')).stdout).toContain('damaged');
    await rm(join(tiny.root, 'broken'), { recursive: true });
  });

  test('a folder without releases is empty, not a fault', async () => {
    const empty = join(tiny.root, 'empty');
    expect(await run('list', '--root', empty)).toMatchObject({ exit: 0 });
    expect(await run('check', '--root', empty)).toMatchObject({ exit: 3 });
    await expect(publishRelease(empty, 'x')).rejects.toThrow('No release "x"');
  });
});
