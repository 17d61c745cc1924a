import { expect, test } from 'vitest';
import { TileOffer } from './tile-offer';

const at = { z: 5, x: 25, y: 14 };
const bytes = (...values: number[]) => Uint8Array.from(values).buffer;
const now = (tile: ArrayBuffer) => () => Promise.resolve(tile);

test('a tile that is asked for before anybody makes any comes once somebody does', async () => {
  const offer = new TileOffer();
  const asked = offer.tile(at);
  offer.make(now(bytes(1)));
  expect(await asked).toEqual(bytes(1));
});

test('a tile is never of a maker that was replaced while it was made, nor does its failure tell', async () => {
  for (const end of ['resolve', 'reject'] as const) {
    const offer = new TileOffer();
    let finish = (_: ArrayBuffer) => {};
    let fail = (_: Error) => {};
    offer.make(
      () =>
        new Promise((resolve, reject) => {
          [finish, fail] = [resolve, reject];
        }),
    );
    const asked = offer.tile(at);
    await Promise.resolve();
    offer.make(now(bytes(2)));
    if (end === 'resolve') finish(bytes(1));
    else fail(new Error('gone'));
    expect(await asked).toEqual(bytes(2));
  }
});

test('who makes no tile says why; once the offer ends every tile is empty', async () => {
  const offer = new TileOffer();
  offer.make(() => Promise.reject(new Error('no outlines')));
  await expect(offer.tile(at)).rejects.toThrow('no outlines');
  offer.make(null);
  expect((await offer.tile(at)).byteLength).toBe(0);
  const never = new TileOffer();
  const waiting = never.tile(at);
  never.make(null);
  expect((await waiting).byteLength).toBe(0);
});
