import { AtlasError } from './errors';

/**
 * Remembers what was made for a key, the most recently used first to stay. Whoever asks while it is
 * being made waits for the same making; a failed making is forgotten, so that the next one tries
 * again, and when the maker withdrew its own question, those who wait make it themselves.
 */
export class Memo {
  private readonly made = new Map<string, Promise<unknown>>();

  constructor(private readonly max: number) {}

  async get<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.made.get(key) as Promise<T> | undefined;
    if (known) {
      this.made.delete(key);
      this.made.set(key, known);
      try {
        return await known;
      } catch (error) {
        const withdrawn = error instanceof AtlasError && error.problem.code === 'Aborted';
        if (!withdrawn) throw error;
        return this.get(key, make);
      }
    }
    const value = make();
    this.made.set(key, value);
    value.catch(() => {
      if (this.made.get(key) === value) this.made.delete(key);
    });
    if (this.made.size > this.max) {
      const oldest = this.made.keys().next();
      if (!oldest.done) this.made.delete(oldest.value);
    }
    return value;
  }
}
