import { addProtocol, type Map as MapLibreMap, type VectorTileSource } from 'maplibre-gl';
import { readTileAddress, TILE_SCHEME, tilesNamed } from './tile-address';
import { type MakeTile, TileOffer } from './tile-offer';

const offers = new Map<string, TileOffer>();
let begun = 0;

addProtocol(TILE_SCHEME, async ({ url }) => {
  const { name, at } = readTileAddress(url);
  return { data: (await offers.get(name)?.tile(at)) ?? new ArrayBuffer(0) };
});

/** A source of a map that draws tiles which the program cuts itself. */
export class OwnTiles {
  /** What the style of the map says of the source: nothing is drawn before the first `draw`. */
  readonly address: string;
  private readonly name: string;
  private readonly offer = new TileOffer();
  private drawn = false;

  /** @param source its name in the style, where it is of type `vector` */
  constructor(private readonly source: string) {
    begun += 1;
    this.name = String(begun);
    this.address = tilesNamed(this.name);
    offers.set(this.name, this.offer);
  }

  /** Draws these tiles in place of those before. */
  draw(map: MapLibreMap, make: MakeTile) {
    this.offer.make(make);
    // Tiles that are there are asked for again; the first ones are waited for.
    if (this.drawn) map.getSource<VectorTileSource>(this.source)?.setTiles([this.address]);
    this.drawn = true;
  }

  /** The map goes: tiles that are still on their way come empty. */
  stop() {
    this.offer.make(null);
    offers.delete(this.name);
  }
}
