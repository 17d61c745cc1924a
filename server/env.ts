/** The only reader of environment variables of the server. */
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

const Env = z.object({
  /** The folder of releases, with the pointer file `current`. */
  DANDO_DATA: z.string().min(1).default('data/built'),
  /** The file of saved plans; beside the releases unless it is named, for no release may hold it. */
  DANDO_STORE: z.string().min(1).optional(),
  /** A PostgreSQL that keeps the plans instead of the file; empty for none. */
  DATABASE_URL: z
    .literal('')
    .or(z.url({ protocol: /^postgres(ql)?$/ }))
    .default(''),
  /** Counts of people from 1 to below this are hidden; 1 hides nothing. */
  DANDO_THRESHOLD: whole(1, 100).default(5),
  /** Queries that run at one time. Below libuv's four threads, so that files are still read. */
  DANDO_QUERIES: whole(1, 64).default(3),
  /** Queries that may wait for their turn before the server says that it is busy. */
  DANDO_WAITING: whole(0, 100_000).default(2000),
  /** Threads of one query. */
  DANDO_THREADS: whole(1, 256).default(2),
  DANDO_MEMORY_LIMIT: z
    .string()
    .regex(/^\d+(\.\d+)?(MB|GB|MiB|GiB)$/, 'a size such as 2GB')
    .default('2GB'),
  /** Where a query that outgrows its memory puts its parts. */
  DANDO_TEMP: z.string().min(1).default(tmpdir()),
  /** Style of an outside basemap; without one the map needs no network but this server. */
  DANDO_BASEMAP_STYLE: z.url().optional(),
});

export interface ServerEnv {
  readonly dataRoot: string;
  readonly storeFile: string;
  readonly databaseUrl: string | null;
  readonly threshold: number;
  readonly queries: number;
  readonly waiting: number;
  readonly threads: number;
  readonly memoryLimit: string;
  readonly tempDirectory: string;
  readonly basemapStyle: string | null;
}

/**
 * Reads the variables of a process.
 * @throws Error that names every variable that cannot be read, and why
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): ServerEnv {
  const read = Env.safeParse(variables);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment cannot be read: ${faults.join('; ')}`);
  }
  const env = read.data;
  return {
    dataRoot: resolve(env.DANDO_DATA),
    storeFile: resolve(env.DANDO_STORE ?? join(env.DANDO_DATA, '..', 'store', 'dando.sqlite')),
    databaseUrl: env.DATABASE_URL || null,
    threshold: env.DANDO_THRESHOLD,
    queries: env.DANDO_QUERIES,
    waiting: env.DANDO_WAITING,
    threads: env.DANDO_THREADS,
    memoryLimit: env.DANDO_MEMORY_LIMIT,
    tempDirectory: resolve(env.DANDO_TEMP),
    basemapStyle: env.DANDO_BASEMAP_STYLE ?? null,
  };
}

let known: ServerEnv | undefined;

/** The environment of this process, read once. */
export function env(): ServerEnv {
  known ??= readEnv(process.env);
  return known;
}
