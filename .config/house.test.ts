import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type File, findBreaches } from './house/check';
import { LONG_FILES, ROOMS, type RoomName } from './house/rules';
import { readSource } from './house/source';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every file that git keeps or would keep, without those that are no text. */
function filesOfTheRepository(): File[] {
  const list = execFileSync('git', ['ls-files', '-coz', '--exclude-standard', '--deduplicate'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  return list.split('\0').flatMap((path) => {
    if (path === '') return [];
    if (/\.(png|jpg|ico|woff2?|ttf|pbf|gz|zip|xlsx|parquet|shp|dbf|shx)$/.test(path))
      return [{ path, text: '' }];
    try {
      return [{ path, text: readFileSync(join(root, path), 'utf8') }];
    } catch (error) {
      // Deleted but not yet committed as such.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  });
}

describe('the house stands', () => {
  const files = filesOfTheRepository();

  test('no file breaks a rule', () => {
    expect(findBreaches(files)).toEqual([]);
  });

  test('every reason for a long file is still needed', () => {
    const gone = Object.keys(LONG_FILES).filter((path) => {
      const file = files.find((f) => f.path === path);
      return !file || file.text.split('\n').length <= 300;
    });
    expect(gone).toEqual([]);
  });

  test('the repository has a room for each script', () => {
    const rooms = new Set(
      files.filter((f) => /\.tsx?$/.test(f.path)).map((f) => f.path.split('/')[0] as string),
    );
    expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([]);
    expect(rooms.has('geo' satisfies RoomName)).toBe(true);
  });
});

/** An invented repository: one file under test, and the files that it may point at. */
function breachesOf(path: string, text: string, others: string[] = []): string[] {
  const known = [
    'geo/units/index.ts',
    'geo/units/names.ts',
    'data/tables.ts',
    'data/build/draft.ts',
    'server/answers/shapes.ts',
    'server/release.ts',
    'components/theme.ts',
    'app/page.tsx',
    ...others,
  ];
  const rest = known
    .filter((p) => p !== path)
    .map((p) => ({ path: p, text: 'export const a = 1;' }));
  return findBreaches([{ path, text }, ...rest]);
}

describe('the check sees what it should', () => {
  test.each([
    ['geo/a.ts', "import { readFileSync } from 'node:fs';"],
    ['geo/a.ts', "import { useState } from 'react';"],
    ['geo/a.ts', "import type { T } from '@/data/tables';"],
    ['geo/a.ts', "const t = await import('../server/release');"],
    ['geo/a.ts', "type T = import('../data/tables').T; export const t: T = 1;"],
    ['geo/a.ts', "export * from '@/server/release'; export const a = 1;"],
    ['geo/a.ts', "const fs = require('fs');"],
    ['data/a.ts', "import { release } from '@/server/release';"],
    ['data/a.ts', "import { theme } from '../components/theme';"],
    ['server/a.ts', "import type { Draft } from '@/data/build/draft';"],
    ['server/a.ts', "import { theme } from '@/components/theme';"],
    ['components/a.tsx', "import { open } from '@/server/release';"],
    ['components/a.tsx', "import { type Answer } from '@/server/answers/shapes';"],
    ['components/a.tsx', "import type { T } from '@/data/tables';"],
    ['components/a.tsx', "import Page from '@/app/page';"],
    ['app/a.tsx', "import { TABLES } from '@/data/tables';"],
    ['e2e/a.spec.ts', "import { fold } from '@/geo/units';"],
    ['server/a.ts', "import { gone } from './gone';"],
  ])('%s may not say %s', (path, text) => {
    expect(breachesOf(path, text)).toHaveLength(1);
  });

  test.each([
    ['geo/a.ts', "import { fold } from '@/geo/units'; import Flatbush from 'flatbush';"],
    ['geo/a.ts', "import { fold } from './units/names';"],
    ['geo/a.test.ts', "import { test } from 'vitest'; import fc from 'fast-check';"],
    ['data/a.ts', "import { DuckDBInstance } from '@duckdb/node-api'; import 'node:fs';"],
    ['server/a.ts', "import { TABLES } from '@/data/tables'; import { z } from 'zod';"],
    ['server/a.test.ts', "import type { Draft } from '@/data/build/draft';"],
    ['components/a.tsx', "import type { Answer } from '@/server/answers/shapes';"],
    [
      'app/a.tsx',
      "import { open } from '@/server/release'; import { t } from '@/components/theme';",
    ],
    ['bench/a.ts', "import { open } from '@/server/release'; import '@/data/tables';"],
    ['geo/a.ts', "// import fs from 'node:fs'\nexport const text = \"import 'react'\";"],
  ])('%s may say %s', (path, text) => {
    expect(breachesOf(path, text)).toEqual([]);
  });

  test.each([
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    "Math['random']()",
    'process.cwd()',
    "fetch('/x')",
    'performance.now()',
    'crypto.randomUUID()',
    'setTimeout(f, 1)',
  ])('geo/ may not use %s', (use) => {
    expect(breachesOf('geo/a.ts', `export const a = () => ${use};`).join()).toContain('is pure');
  });

  test.each([
    'new Date(2025, 6, 1)',
    'Math.round(1.5)',
    'steps.process',
    '({ process: 1 })',
    '"Math.random()"',
  ])('geo/ may use %s', (use) => {
    expect(breachesOf('geo/a.ts', `export const a = () => ${use};`)).toEqual([]);
  });

  test('the DuckDB driver is used by data/ and server/release.ts alone', () => {
    const text = "import { DuckDBInstance } from '@duckdb/node-api';";
    expect(breachesOf('server/release.ts', text)).toEqual([]);
    expect(breachesOf('server/queries/a.ts', text)).toHaveLength(1);
    expect(breachesOf('app/a.tsx', text)).toHaveLength(1);
  });

  test('the server knows no React', () => {
    expect(breachesOf('server/a.ts', "import { cache } from 'react';")).toHaveLength(1);
  });

  test('the environment is read in one place', () => {
    const text = 'export const port = process.env.PORT;';
    expect(breachesOf('server/env.ts', text)).toEqual([]);
    expect(breachesOf('server/a.ts', text)).toHaveLength(1);
    expect(breachesOf('components/a.tsx', text)).toHaveLength(1);
  });

  test.each(["'#2f6f9f'", "'#fff'", "'rgb(1 2 3)'", '`1px solid #ABCDEF`', "'rgba(0,0,0,.5)'"])(
    'the colour %s belongs in the theme',
    (colour) => {
      const text = `export const a = ${colour};`;
      expect(breachesOf('components/theme.ts', text)).toEqual([]);
      expect(breachesOf('components/a.tsx', text)).toHaveLength(1);
    },
  );

  test('a colour in a style sheet is found too', () => {
    expect(breachesOf('components/a.css', '.a { color: #123456 }')).toHaveLength(1);
    expect(breachesOf('components/a.css', '.a { color: var(--ink) }')).toEqual([]);
  });

  test('only the last gate makes a Published', () => {
    const text = 'export const a = (x: unknown) => x as Published<number>;';
    expect(breachesOf('server/publish.ts', text)).toEqual([]);
    expect(breachesOf('server/answers/a.ts', text)).toHaveLength(1);
  });

  test('a barrel is allowed to the parts of geo/ alone', () => {
    const text = "/** Doors. */\nexport * from './names';\nexport { a } from './names';\n";
    expect(breachesOf('geo/units/index.ts', text)).toEqual([]);
    expect(breachesOf('server/index.ts', text, ['server/names.ts'])).toHaveLength(1);
  });

  test('the top level holds nothing new', () => {
    expect(breachesOf('lib/a.ts', 'export const a = 1;')).toHaveLength(1);
    expect(breachesOf('.editorconfig', 'root = true')).toEqual([]);
  });

  test('a file over 300 lines wants a reason', () => {
    expect(breachesOf('geo/a.ts', 'export {};\n'.repeat(300))).toEqual([]);
    expect(breachesOf('geo/a.ts', 'export {};\n'.repeat(301))).toHaveLength(1);
  });

  test('text is in Unicode form NFC', () => {
    const name = 'Hà Nội';
    expect(breachesOf('data/a.csv', name.normalize('NFC'))).toEqual([]);
    expect(breachesOf('data/a.csv', name.normalize('NFD'))).toHaveLength(1);
  });

  test('the README names nothing that is not there', () => {
    expect(
      breachesOf('README.md', 'See [it](geo/units/names.ts#fold) and `data/tables.ts`.'),
    ).toEqual([]);
    expect(breachesOf('README.md', 'See [it](geo/gone.ts).')).toHaveLength(1);
    expect(breachesOf('README.md', 'See `server/gone/`.')).toHaveLength(1);
    expect(breachesOf('README.md', 'See [far](https://example.org/geo/gone.ts).')).toEqual([]);
  });

  test('a line number points at the statement', () => {
    const { imports } = readSource('a.ts', "\n\nimport { a } from 'b';");
    expect(imports).toEqual([{ specifier: 'b', kind: 'value', line: 3 }]);
  });
});
