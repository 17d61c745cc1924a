/**
 * Which release is served. The pointer file `current` under the data root names it; a newly
 * published one is picked up within a second, without a restart. The new one is opened before the
 * old one is dropped, and when it cannot be opened the old one goes on serving.
 */
import { readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { warmRestatements } from './answers/restatement';
import { env, type ServerEnv } from './env';
import { AtlasError } from './errors';
import { warmFlows } from './flow-years';
import { warmMasks } from './mask';
import { Release } from './release';

const LOOK_EVERY_MS = 1000;

export class CurrentRelease {
  private serving: Release | undefined;
  /** What the pointer file was when it was last followed. */
  private followed = '';
  private lookedAt = Number.NEGATIVE_INFINITY;
  private looking: Promise<void> | undefined;
  /** Why the release that the pointer names is not the one served; null when it is. */
  private trouble: string | null = null;

  constructor(
    private readonly settings: ServerEnv,
    private readonly clock: () => number = Date.now,
  ) {}

  /**
   * Runs the work on the release to answer from, which stays open until the work is done.
   * @throws AtlasError `NoRelease` when there is none that can be served
   */
  async use<T>(work: (release: Release) => Promise<T>): Promise<T> {
    if (this.clock() - this.lookedAt >= LOOK_EVERY_MS) {
      this.looking ??= this.look().finally(() => {
        this.looking = undefined;
      });
    }
    await this.looking;
    if (!this.serving) {
      throw new AtlasError({ code: 'NoRelease', reason: this.trouble ?? 'none is published yet' });
    }
    const release = this.serving;
    return release.during(() => work(release));
  }

  /** Why the release that the pointer names is not the one served; null when all is well. */
  get problem(): string | null {
    return this.trouble;
  }

  /** Stops serving; used when a process or a test ends. */
  close(): void {
    this.serving?.retire();
    this.serving = undefined;
    this.followed = '';
    this.lookedAt = Number.NEGATIVE_INFINITY;
  }

  private async look(): Promise<void> {
    const pointer = join(this.settings.dataRoot, 'current');
    try {
      const { mtimeMs, ino, size } = await stat(pointer).catch(() => {
        throw new AtlasError({
          code: 'NoRelease',
          reason: 'none is published yet',
        });
      });
      // A rename gives the pointer a new inode, so a release built again under its own id is seen too.
      const seen = `${ino}:${mtimeMs}:${size}`;
      if (seen !== this.followed) {
        await this.follow((await readFile(pointer, 'utf8')).trim());
        this.followed = seen;
      }
      this.trouble = null;
    } catch (error) {
      if (!(error instanceof AtlasError))
        console.error('The published release cannot be read', error);
      this.trouble = error instanceof AtlasError ? reasonOf(error) : 'the pointer cannot be read';
    } finally {
      this.lookedAt = this.clock();
    }
  }

  private async follow(id: string): Promise<void> {
    const directory = resolve(this.settings.dataRoot, id);
    if (id === '' || !directory.startsWith(this.settings.dataRoot + sep)) {
      throw new AtlasError({ code: 'NoRelease', reason: `the pointer names "${id}"` });
    }
    const opened = await Release.open(directory, this.settings, new Date(this.clock()));
    const old = this.serving;
    if (old && haveSameFigures(old, opened)) opened.shareFiguresOf(old);
    this.serving = opened;
    old?.retire();
    this.warm(opened);
  }

  /** Makes ready what the first question would wait for; who asks meanwhile waits for the same. */
  private warm(release: Release): void {
    release
      .during(async () => {
        await warmMasks(release, this.settings.threshold);
        await warmRestatements(release, this.settings.threshold);
        await warmFlows(release, this.settings.threshold);
      })
      .catch((error) => console.error(`Release ${release.id} is served, but not warmed`, error));
  }
}

/** Whether one of them was made of the other by adopting a plan, which changes no figure. */
function haveSameFigures({ manifest: a }: Release, { manifest: b }: Release): boolean {
  const madeOf = (one: typeof a, other: typeof a) =>
    one.origin?.act === 'adopt' && one.origin.baseContentHash === other.contentHash;
  return madeOf(a, b) || madeOf(b, a);
}

/** The reason without the sentence around it, which is put around it again when it is told. */
function reasonOf({ problem, message }: AtlasError): string {
  return problem.code === 'NoRelease' ? problem.reason : message;
}

// Next loads modules again at every change of the code; the database must be opened only once.
const kept = globalThis as { dandoCurrentRelease?: CurrentRelease };

/** The current release of this process. */
export function currentRelease(): CurrentRelease {
  kept.dandoCurrentRelease ??= new CurrentRelease(env());
  return kept.dandoCurrentRelease;
}
