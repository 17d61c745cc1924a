/** A pattern of diagonal lines: a small image that tiles without a seam. */
const SIZE = 8;

const channels = (colour: string) => [
  ...[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
  255,
];
const CLEAR = [0, 0, 0, 0];

/**
 * @param ground colour between the lines, `#rrggbb`; null lets what is below be seen
 * @param line colour of the lines, `#rrggbb`
 */
export function hatchImage(ground: string | null, line: string) {
  const [under, over] = [ground === null ? CLEAR : channels(ground), channels(line)];
  const data = new Uint8Array(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) data.set((x + y) % SIZE < 2 ? over : under, (y * SIZE + x) * 4);
  return { width: SIZE, height: SIZE, data };
}
