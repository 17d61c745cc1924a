/** How the map names the tiles that the program cuts itself. */

/** A tile of the grid of web maps. */
export interface TileAt {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The only layer in each tile. */
export const TILE_LAYER = 'shapes';

export const TILE_SCHEME = 'own-tiles';

/** The address that a source is told for tiles of a name. */
export const tilesNamed = (name: string) => `${TILE_SCHEME}://${name}/{z}/{x}/{y}`;

/** The tile that the map asks for, and whose tiles it is of. */
export function readTileAddress(url: string): { name: string; at: TileAt } {
  const [name = '', z, x, y] = url.slice(`${TILE_SCHEME}://`.length).split('/');
  return { name, at: { z: Number(z), x: Number(x), y: Number(y) } };
}
