/** Runs a command of the data program beside the server, which itself never writes to a release. */
import { spawn } from 'node:child_process';

/** What a run came to: the document that it answered with, whatever its exit code. */
export interface Ran {
  readonly exit: number | null;
  readonly answer: unknown;
}

export interface Run {
  readonly ended: Promise<Ran>;
  stop(): void;
}

/** A line that the program tells of its progress: ` 60%  check`. */
const PROGRESS = /^\s*(\d{1,3})%\s+(.+)$/;

/**
 * @param folder the top of the repository
 * @param words the command line, without the program
 * @param tell told what the program is at, and how much is done (0..1)
 */
export function runProgram(
  folder: string,
  words: readonly string[],
  tell: (step: string, done: number) => void,
): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', 'data/cli.ts', ...words, '--json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let answer = '';
  let line = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    const lines = (line + text).split('\n');
    line = lines.pop() ?? '';
    for (const told of lines) {
      const progress = PROGRESS.exec(told);
      if (progress) tell(progress[2]!, Number(progress[1]) / 100);
    }
  });
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, answer: parse(answer) }));
  });
  return { ended, stop: () => child.kill() };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
