import type { Map as MapLibreMap } from 'maplibre-gl';

/** Lets work on a map wait until its style can take it. */
export class StyleGate {
  private waiting: (() => void)[] | null = [];

  /** @param first done before all else, once the style is there */
  constructor(map: MapLibreMap, first: () => void = () => {}) {
    map.once('style.load', () => {
      first();
      for (const task of this.waiting ?? []) task();
      this.waiting = null;
    });
  }

  get open(): boolean {
    return this.waiting === null;
  }

  /** Does it now, or as soon as the style can take it. */
  pass(task: () => void): void {
    if (this.waiting) this.waiting.push(task);
    else task();
  }

  /** The map goes: what waits is given up. */
  shut(): void {
    this.waiting = [];
  }
}
