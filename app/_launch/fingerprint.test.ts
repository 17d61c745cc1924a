import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint } from './fingerprint';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dando-fingerprint-'));
  mkdirSync(join(root, 'app/map'), { recursive: true });
  writeFileSync(join(root, 'app/map/page.tsx'), 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

const of = (...places: string[]) => fingerprint(root, places);

describe('a fingerprint', () => {
  test('stays while nothing changes', () => {
    expect(of('app')).toBe(of('app'));
  });

  test('changes with a byte of a file', () => {
    const before = of('app');
    writeFileSync(join(root, 'app/map/page.tsx'), 'two');
    expect(of('app')).not.toBe(before);
  });

  test('changes when a file moves, though no byte does', () => {
    const before = of('app');
    rmSync(join(root, 'app/map/page.tsx'));
    writeFileSync(join(root, 'app/page.tsx'), 'one');
    expect(of('app')).not.toBe(before);
  });

  test('does not see tests', () => {
    const before = of('app');
    writeFileSync(join(root, 'app/map/page.test.tsx'), 'a test');
    expect(of('app')).toBe(before);
  });

  test('tells a missing file from an empty one', () => {
    const before = of('app', 'package-lock.json');
    writeFileSync(join(root, 'package-lock.json'), '');
    expect(of('app', 'package-lock.json')).not.toBe(before);
  });
});
