import { AtlasError } from './errors';

/** Lets a few pieces of work run at one time; the others wait in the order in which they came. */
export class Queue {
  private running = 0;
  private readonly turns: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly maxWaiting: number,
  ) {}

  /**
   * Runs the work when its turn comes.
   * @throws AtlasError `Busy` when too many wait already, `Aborted` when it was withdrawn meanwhile
   */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.running >= this.atOnce) await this.turn(signal);
    else this.running++;
    try {
      if (signal?.aborted) throw new AtlasError({ code: 'Aborted' });
      return await work();
    } finally {
      const next = this.turns.shift();
      if (next) next();
      else this.running--;
    }
  }

  /** Resolves when a place was handed over: `running` already counts the one who waited. */
  private turn(signal?: AbortSignal): Promise<void> {
    if (this.turns.length >= this.maxWaiting) {
      throw new AtlasError({ code: 'Busy', waiting: this.turns.length });
    }
    return new Promise((resolve, reject) => {
      const withdraw = () => {
        this.turns.splice(this.turns.indexOf(start), 1);
        reject(new AtlasError({ code: 'Aborted' }));
      };
      const start = () => {
        signal?.removeEventListener('abort', withdraw);
        resolve();
      };
      this.turns.push(start);
      if (signal?.aborted) withdraw();
      else signal?.addEventListener('abort', withdraw, { once: true });
    });
  }
}
