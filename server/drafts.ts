/**
 * Drafts: releases in which a plan is law already, each opened for who names it. They lie in a hidden
 * folder beside the releases and are never served to anybody else.
 */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type CurrentRelease, currentRelease } from './current-release';
import { env, type ServerEnv } from './env';
import { AtlasError } from './errors';
import { Release } from './release';
import type { Serving } from './serving';

const FOLDER = '.drafts';
const ID = /^[0-9a-f]{16}$/;
/** Drafts open at one time; the longest unused is closed. */
const OPEN = 3;

export class Drafts {
  private readonly opened = new Map<string, Promise<Release>>();

  constructor(
    private readonly settings: ServerEnv,
    private readonly current: CurrentRelease,
    private readonly clock: () => number = Date.now,
  ) {}

  /** Answers from a draft. */
  serving(id: string): Serving {
    return {
      use: async (work) => {
        const release = await this.open(id);
        return release.during(() => work(release));
      },
    };
  }

  /** The drafts that are open, the longest unused first. */
  get inUse(): string[] {
    return [...this.opened.keys()];
  }

  /** Closes all; used when a process or a test ends. */
  async close(): Promise<void> {
    const all = [...this.opened.values()];
    this.opened.clear();
    for (const release of await Promise.allSettled(all))
      if (release.status === 'fulfilled') release.value.retire();
  }

  private open(id: string): Promise<Release> {
    const known = this.opened.get(id);
    const opening = known ?? this.openAnew(id);
    // Put last again: the first one is the longest unused.
    this.opened.delete(id);
    this.opened.set(id, opening);
    if (!known)
      opening.catch(() => {
        if (this.opened.get(id) === opening) this.opened.delete(id);
      });
    for (const [oldest, release] of this.opened) {
      if (this.opened.size <= OPEN) break;
      this.opened.delete(oldest);
      release.then(
        (each) => each.retire(),
        () => undefined,
      );
    }
    return opening;
  }

  private async openAnew(id: string): Promise<Release> {
    const directory = join(this.settings.dataRoot, FOLDER, id);
    const there = await access(join(directory, 'manifest.json')).then(
      () => ID.test(id),
      () => false,
    );
    if (!there) throw new AtlasError({ code: 'UnknownDraft', draft: id });
    const now = new Date(this.clock());
    return this.current.use(async (served) => {
      const draft = await Release.open(directory, this.settings, now);
      // What hides small counts depends on figures alone, and takes longest to make.
      if (draft.manifest.origin?.baseContentHash === served.manifest.contentHash)
        draft.shareFiguresOf(served);
      return draft;
    });
  }
}

// Next loads modules again at every change of the code; a database must be opened only once.
const kept = globalThis as { dandoDrafts?: Drafts };

/** The drafts of this process. */
export function drafts(): Drafts {
  kept.dandoDrafts ??= new Drafts(env(), currentRelease());
  return kept.dandoDrafts;
}
