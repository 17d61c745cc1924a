/** How much may be searched: steps are counted, not seconds, so that a search ends alike everywhere. */

/** What a caller hears on the way. */
export interface Progress {
  readonly phase: 'packing' | 'regrowing' | 'shaping';
  /** Steps done and allowed, over all phases. */
  readonly done: number;
  readonly of: number;
  /** Groups that meet the floor in the best found so far; null while there is nothing yet. */
  readonly met: number | null;
}

/** Hears of progress now and then; false ends the search with the best found so far. */
export type Watch = (progress: Progress) => boolean;

/** Steps between two calls of the watch: a few milliseconds. */
const PULSE = 1 << 14;

/** The steps of one search; phases take shares of it one after another. */
export class Work {
  private done = 0;
  private end = 0;
  private nextPulse = PULSE;
  private phase: Progress['phase'] = 'packing';
  private stopped = false;
  private met: number | null = null;

  constructor(
    private readonly total: number,
    private readonly watch: Watch = () => true,
  ) {}

  /** Begins a phase that may take this many steps, or what is left if that is less. */
  begin(phase: Progress['phase'], steps: number): void {
    this.phase = phase;
    this.end = Math.min(this.total, this.done + Math.floor(steps));
  }

  /** Notes how many groups of the best found so far meet the floor, for the watch. */
  tell(met: number): void {
    this.met = met;
    this.pulse();
  }

  /** Takes steps; false when the phase has used up its own or the caller has had enough. */
  spend(steps: number): boolean {
    this.done += steps;
    if (this.done >= this.nextPulse) {
      this.nextPulse = this.done + PULSE;
      this.pulse();
    }
    return !this.stopped && this.done < this.end;
  }

  private pulse(): void {
    const { phase, done, total: of, met } = this;
    if (!this.watch({ phase, done, of, met })) this.stopped = true;
  }

  /** Whether the caller ended the search. */
  get cancelled(): boolean {
    return this.stopped;
  }

  get left(): number {
    return this.stopped ? 0 : Math.max(0, this.total - this.done);
  }
}
