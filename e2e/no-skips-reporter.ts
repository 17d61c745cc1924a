import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** A browser test never passes by being skipped: one that is makes the whole run fail. */
export default class NoSkipsReporter implements Reporter {
  private readonly skipped: string[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'skipped') this.skipped.push(test.titlePath().slice(1).join(' › '));
  }

  async onEnd(): Promise<{ status?: FullResult['status'] }> {
    if (this.skipped.length === 0) return {};
    console.error(`\nSkipped, which counts as failed:\n  ${this.skipped.join('\n  ')}`);
    return { status: 'failed' };
  }
}
