import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, absolute. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Environment of everything that is launched: no telemetry, and threads enough that a file can be
 * read while DuckDB holds some (Node has 4).
 */
export const ENVIRONMENT: Readonly<NodeJS.ProcessEnv> = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? '24',
};

const running = new Set<ChildProcess>();

export interface LaunchOptions {
  env?: Readonly<Record<string, string>>;
  output?: 'stdout' | 'stderr';
}

export interface Launched {
  /** The exit code, once it has ended; a program ended by a signal counts as 1. */
  readonly ended: Promise<number>;
  stop(): void;
}

/**
 * Runs a script with this same Node: a TypeScript file of the repository, or a program of a package
 * (`node_modules/next/dist/bin/next`). No shell takes part, so that it runs alike on every system.
 * @param script path from the root of the repository
 * @param env variables on top of `ENVIRONMENT`
 * @param output where what it prints goes: `stderr` keeps our own output clean
 */
export function launch(
  script: string,
  args: readonly string[] = [],
  { env = {}, output = 'stdout' }: LaunchOptions = {},
): Launched {
  const loader = script.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = spawn(process.execPath, [...loader, script, ...args], {
    cwd: ROOT,
    env: { ...ENVIRONMENT, ...env },
    stdio: ['inherit', output === 'stdout' ? 'inherit' : process.stderr, 'inherit'],
  });
  running.add(child);
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
  return { ended, stop: () => child.kill() };
}

export const NEXT = 'node_modules/next/dist/bin/next';

/** Passes Ctrl-C and the wish to end on to all that was launched, and tells the caller once. */
export function stopAllOnSignal(told: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      told();
      for (const child of running) child.kill(signal);
    });
}
