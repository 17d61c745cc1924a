/**
 * One release, opened read-only. The only file of the server that knows the DuckDB driver: what
 * leaves it are columns of plain values.
 */
import { readFile } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import {
  type DuckDBConnection,
  DuckDBInstance,
  DuckDBIntegerVector,
  type DuckDBValue,
} from '@duckdb/node-api';
import { FORMAT, Manifest } from '@/data/tables';
import type { ServerEnv } from './env';
import { AtlasError } from './errors';
import { Memo } from './memo';
import { Queue } from './queue';

/** Facts about a release that every question needs; small, and kept as long as the release. */
const FACTS_KEPT = 128;
/** Answers kept: every measure, date, level and way of classing that people look at in a morning. */
const ANSWERS_KEPT = 400;
/** Panels of units kept: small, and apart, so that many of them never push out a map. */
const PANELS_KEPT = 1000;
/** Answers about flows kept: few, for each may hold a million movers by pair. */
const FLOWS_KEPT = 24;

/** A query: text with `$1`, `$2` … and their values. */
export interface Query {
  readonly sql: string;
  readonly values?: readonly (string | number | boolean | null)[];
}

export class Release {
  readonly facts = new Memo(FACTS_KEPT);
  readonly answers = new Memo(ANSWERS_KEPT);
  readonly panels = new Memo(PANELS_KEPT);
  readonly flows = new Memo(FLOWS_KEPT);
  private ownFigureFacts = new Memo(FACTS_KEPT);
  private users = 0;
  private retired = false;

  private constructor(
    readonly directory: string,
    readonly manifest: Manifest,
    /** When this server began to serve it. */
    readonly since: Date,
    private readonly instance: DuckDBInstance,
    private readonly idle: DuckDBConnection[],
    private readonly queue: Queue,
  ) {}

  /** Facts that follow from figures alone, on the units on which they were counted. */
  get figureFacts(): Memo {
    return this.ownFigureFacts;
  }

  /** Takes over what is known of the same figures; only for a release that has no others. */
  shareFiguresOf(other: Release): void {
    this.ownFigureFacts = other.figureFacts;
  }

  get id(): string {
    return this.manifest.id;
  }

  /**
   * Opens the release of a directory and asks it one question, so that a broken file is found now
   * and not by the first reader.
   * @throws AtlasError `NoRelease` that says what is wrong with it
   */
  static async open(directory: string, env: ServerEnv, now: Date): Promise<Release> {
    const manifest = await readManifest(directory);
    const connections: DuckDBConnection[] = [];
    let instance: DuckDBInstance | undefined;
    try {
      instance = await DuckDBInstance.create(join(directory, 'population.duckdb'), {
        access_mode: 'READ_ONLY',
        memory_limit: env.memoryLimit,
        temp_directory: env.tempDirectory,
        threads: String(env.threads),
      });
      for (let i = 0; i < env.queries; i++) connections.push(await instance.connect());
      const queue = new Queue(env.queries, env.waiting);
      const release = new Release(directory, manifest, now, instance, connections, queue);
      await release.columns({ sql: 'SELECT count(*)::INTEGER AS units FROM unit' });
      return release;
    } catch (error) {
      for (const connection of connections) connection.closeSync();
      instance?.closeSync();
      // The driver's words name paths of this machine: they are for the log alone.
      console.error(`Release ${manifest.id} cannot be opened`, error);
      const reason = `the database of release ${manifest.id} cannot be opened`;
      throw new AtlasError({ code: 'NoRelease', reason });
    }
  }

  /**
   * Asks the release; each column comes back as one array. The query is interrupted when the signal
   * aborts.
   * @throws AtlasError `Busy`, `Aborted`
   */
  columns(query: Query, signal?: AbortSignal): Promise<Record<string, unknown[]>> {
    return this.withConnection(async (connection) => {
      const result = await connection.run(query.sql, [...(query.values ?? [])] as DuckDBValue[]);
      return (await result.getColumnsObjectJS()) as Record<string, unknown[]>;
    }, signal);
  }

  /**
   * Asks for columns of whole numbers, none of them null: far cheaper than `columns` for millions.
   * @returns one array a column, in the order of the query
   */
  integers(query: Query, signal?: AbortSignal): Promise<Int32Array[]> {
    return this.withConnection(async (connection) => {
      const result = await connection.run(query.sql, [...(query.values ?? [])] as DuckDBValue[]);
      const chunks = await result.fetchAllChunks();
      const rows = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
      return Array.from({ length: result.columnCount }, (_, c) => {
        const column = new Int32Array(rows);
        let row = 0;
        for (const chunk of chunks) {
          const vector = chunk.getColumnVector(c);
          if (!(vector instanceof DuckDBIntegerVector))
            throw new TypeError(`column ${c} is not INTEGER`);
          // The driver's own array: to ask it number by number takes five times as long.
          // biome-ignore lint/complexity/useLiteralKeys: the driver declares it private
          column.set(vector['items'] as Int32Array, row);
          row += chunk.rowCount;
        }
        return column;
      });
    }, signal);
  }

  /**
   * The path of a file named in the manifest.
   * @throws AtlasError `NoRelease` when the manifest points out of the release
   */
  file(name: string): string {
    const path = resolve(this.directory, name);
    if (!path.startsWith(this.directory + sep)) {
      throw new AtlasError({ code: 'NoRelease', reason: `${name} lies outside the release` });
    }
    return path;
  }

  /** Keeps the release open while the work runs, also when another is published meanwhile. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.users++;
    try {
      return await work();
    } finally {
      this.users--;
      if (this.retired && this.users === 0) this.close();
    }
  }

  /** Whether another release is served instead. */
  get isRetired(): boolean {
    return this.retired;
  }

  /** Closes the release as soon as nobody uses it. */
  retire(): void {
    this.retired = true;
    if (this.users === 0) this.close();
  }

  private withConnection<T>(
    work: (connection: DuckDBConnection) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    return this.during(() => this.queue.run(() => this.interruptible(work, signal), signal));
  }

  private async interruptible<T>(
    work: (connection: DuckDBConnection) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    // The queue lets in no more than there are connections.
    const connection = this.idle.pop()!;
    const interrupt = () => connection.interrupt();
    signal?.addEventListener('abort', interrupt, { once: true });
    try {
      return await work(connection);
    } catch (error) {
      if (signal?.aborted) throw new AtlasError({ code: 'Aborted' });
      throw error;
    } finally {
      signal?.removeEventListener('abort', interrupt);
      this.idle.push(connection);
    }
  }

  private close(): void {
    for (const connection of this.idle.splice(0)) connection.closeSync();
    this.instance.closeSync();
  }
}

async function readManifest(directory: string): Promise<Manifest> {
  const name = `manifest.json of release ${basename(directory)}`;
  const refuse = (fault: string): never => {
    throw new AtlasError({ code: 'NoRelease', reason: `${name} ${fault}` });
  };
  const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch(() =>
    refuse('cannot be read'),
  );
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refuse('is not JSON');
  }
  const format = (content as { format?: unknown } | null)?.format;
  if (format !== FORMAT) {
    return refuse(`is of format ${String(format)}, and this server reads format ${FORMAT}`);
  }
  const manifest = Manifest.safeParse(content);
  if (manifest.success) return manifest.data;
  const issue = manifest.error.issues[0];
  return refuse(`is not as agreed, ${issue?.path.join('.')}: ${issue?.message}`);
}
