import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addUp, readBrowserReport, readUnitReport, sentence } from './counts';

const folder = mkdtempSync(join(tmpdir(), 'dando-counts-'));
function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('the count of tests', () => {
  test('adds unit and browser tests', () => {
    const unit = readUnitReport(
      report({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 }),
    );
    const browser = readBrowserReport(
      report({ stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 0 } }),
    );
    expect(sentence(addUp(unit, browser))).toBe('8 passed, 2 failed, 2 skipped');
  });

  test('takes a skipped or flaky browser test as failed', () => {
    const file = report({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 1 } });
    expect(sentence(readBrowserReport(file))).toBe('3 passed, 2 failed');
  });

  test('of a step that did not run is none', () => {
    expect(sentence(readUnitReport(join(folder, 'gone.json')))).toBe('0 passed, 0 failed');
  });
});
