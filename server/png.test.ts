import fc from 'fast-check';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { pngOf } from './png';

const COLOURS = ['#102030', '#ffffff', '#0a0b0c'];

/** A picture of up to 20 x 20 pixels of nothing and of three colours. */
const pictures = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .chain(([width, height]) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      pixels: fc.uint8Array({ minLength: width * height, maxLength: width * height, max: 3 }),
      colours: fc.constant(COLOURS),
    }),
  );

test('any reader of PNG sees the pixels as they were given', async () => {
  await fc.assert(
    fc.asyncProperty(pictures, async (picture) => {
      const read = PNG.sync.read(await pngOf(picture));
      expect([read.width, read.height]).toEqual([picture.width, picture.height]);
      picture.pixels.forEach((number, i) => {
        const [red = 0, green = 0, blue = 0, alpha] = read.data.subarray(i * 4, i * 4 + 4);
        const colour = `#${[red, green, blue].map((c) => c.toString(16).padStart(2, '0')).join('')}`;
        expect(alpha).toBe(number === 0 ? 0 : 255);
        if (number > 0) expect(colour).toBe(COLOURS[number - 1]);
      });
    }),
  );
});
