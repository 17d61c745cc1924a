/** Where a command writes: answers to standard output, everything on the way to standard error. */
import type { Progress } from '@/data/build/draft';

const BAR_WIDTH = 28;

export interface Output {
  /** The answer: text for people, or with `--json` one document for machines. */
  answer(text: string, json: unknown): void;
  /** What is to be known of a result that went into a file: text to standard error, JSON as an answer. */
  report(text: string, json: unknown): void;
  /** A bar on a terminal, a line a step elsewhere. */
  readonly progress: Progress;
  /** Ends the bar, so that what follows stands on a line of its own. */
  endProgress(): void;
}

/** The two streams of a process, or stand-ins for them. */
export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
}

/** @param json whether the answer is one JSON document */
export function openOutput({ stdout, stderr }: Streams, json: boolean): Output {
  let lastStep = '';
  let barOpen = false;
  const endProgress = () => {
    if (barOpen) stderr.write('\r\u001b[2K');
    barOpen = false;
  };
  return {
    answer: (text, document) => {
      endProgress();
      stdout.write(json ? `${JSON.stringify(document, null, 2)}\n` : `${text}\n`);
    },
    report: (text, document) => {
      endProgress();
      if (json) stdout.write(`${JSON.stringify(document, null, 2)}\n`);
      else stderr.write(`${text}\n`);
    },
    progress: (step, done) => {
      const percent = `${Math.floor(done * 100)}%`.padStart(4);
      if (stderr.isTTY) {
        const full = Math.round(Math.min(1, done) * BAR_WIDTH);
        const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
        stderr.write(`\r\u001b[2K${bar}${percent}  ${step}`);
        barOpen = true;
      } else if (step !== lastStep) {
        stderr.write(`${percent}  ${step}\n`);
      }
      lastStep = step;
    },
    endProgress,
  };
}

/** Rows as a table for a terminal: columns aligned, numbers to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) {
      widths[i] = Math.max(widths[i] ?? 0, show(cell).length);
    }
  }
  return rows
    .map((row) =>
      row
        .map((cell, i) => {
          const width = widths[i] ?? 0;
          return typeof cell === 'number' ? show(cell).padStart(width) : show(cell).padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const show = (cell: string | number): string =>
  typeof cell === 'number' ? cell.toLocaleString('en') : cell;
