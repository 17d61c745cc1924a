import type { TileAt } from './tile-address';

export type MakeTile = (at: TileAt) => Promise<ArrayBuffer>;

/**
 * Tiles as they are now, whoever makes them. A tile that is asked for before anybody makes any is waited
 * for; one during which another maker came is made anew: the map keeps what it gets of a tile that it
 * was still loading, whatever it is told meanwhile.
 */
export class TileOffer {
  private maker: Promise<MakeTile | null>;
  private came: (maker: MakeTile | null) => void = () => {};

  constructor() {
    this.maker = new Promise((resolve) => {
      this.came = resolve;
    });
  }

  /** @param maker null to end the offer: every tile is empty then */
  make(maker: MakeTile | null) {
    // Whoever waits for the first one is told; later ones are found by whoever asks.
    this.came(maker);
    this.maker = Promise.resolve(maker);
  }

  async tile(at: TileAt): Promise<ArrayBuffer> {
    for (;;) {
      const asked = this.maker;
      const maker = await asked;
      const made = maker ? await settled(maker(at)) : { tile: new ArrayBuffer(0) };
      const isNewest = this.maker === asked || (await this.maker) === maker;
      if (!isNewest) continue;
      if ('error' in made) throw made.error;
      return made.tile;
    }
  }
}

const settled = (tile: Promise<ArrayBuffer>) =>
  tile.then(
    (made) => ({ tile: made }),
    (error: unknown) => ({ error }),
  );
