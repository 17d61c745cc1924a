/** Pictures of few colours as PNG (ISO/IEC 15948): indexed, with one colour that is none. */
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

const pack = promisify(deflate);

/**
 * @param pixels row by row from the top left: 0 is transparent, n the n-th colour
 * @param colours `#rrggbb`, at most 255
 */
export async function pngOf(picture: {
  width: number;
  height: number;
  pixels: Uint8Array;
  colours: readonly string[];
}): Promise<Buffer> {
  const { width, height, pixels, colours } = picture;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, INDEXED, 0, 0, 0], 8);
  // Each row begins with the name of its filter: 0, none, which suits indexed colours best.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(`000000${colours.map((colour) => colour.slice(1)).join('')}`, 'hex')),
    chunk('tRNS', Buffer.from([0])),
    chunk('IDAT', await pack(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const INDEXED = 3;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Length, type, data, and the checksum of type and data. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** The checksum of ISO 3309; Node's own came after the oldest version that must do. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
