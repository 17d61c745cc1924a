/** Boundary files by the hash of their content, compressed once for every reader. */
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Memo } from './memo';
import type { Serving } from './serving';

const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Compressed files kept: three encodings of the levels and details of a few editions. */
const KEPT = 48;
/** Brotli's own best takes many seconds for a few bytes less. */
const BROTLI_QUALITY = 9;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const kept = globalThis as { dandoBoundaries?: Memo };
kept.dandoBoundaries ??= new Memo(KEPT);
const files = kept.dandoBoundaries;

/**
 * The encoding that a reader likes best of those we have (RFC 9110, section 12.5.3).
 * @param accept the header Accept-Encoding, null when the reader sent none
 */
export function negotiate(accept: string | null): Encoding {
  const weights = new Map<string, number>();
  for (const part of (accept ?? '').split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const q = parameters.find((text) => text.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    if (name !== '') weights.set(name, Number.isNaN(weight) ? 0 : weight);
  }
  const weightOf = (encoding: Encoding): number => {
    const any = weights.get('*') ?? 0;
    return weights.get(encoding) ?? (encoding === 'identity' ? Math.max(any, 0.001) : any);
  };
  let best: Encoding = 'identity';
  for (const encoding of [...ENCODINGS].reverse()) {
    if (weightOf(encoding) > 0 && weightOf(encoding) >= weightOf(best)) best = encoding;
  }
  return best;
}

async function encode(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  switch (encoding) {
    case 'br':
      return brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });
    case 'gzip':
      return zip(bytes, { level: 9 });
    case 'identity':
      return bytes;
    default:
      return encoding satisfies never;
  }
}

/** The file of a hash in an encoding; null when the release has no such file. */
async function boundary(
  current: Serving,
  hash: string,
  encoding: Encoding,
): Promise<Buffer | null> {
  // The hash is looked up in the manifest and never used as a path.
  const path = await current.use(async (release) => {
    const file = release.manifest.boundaries.find(({ sha256 }) => sha256 === hash);
    return file ? release.file(file.file) : null;
  });
  if (path === null) return null;
  return files.get(`${hash} ${encoding}`, async () => encode(await readFile(path), encoding));
}

/** Answers a request for a boundary file. */
export async function boundaryResponse(
  current: Serving,
  hash: string,
  request: Headers,
): Promise<Response> {
  const encoding = negotiate(request.get('accept-encoding'));
  const bytes = await boundary(current, hash, encoding);
  if (!bytes) {
    return Response.json(
      { error: 'UnknownBoundary', message: 'The release has no boundary file of this hash' },
      { status: 404, headers: { 'Cache-Control': 'no-store' } },
    );
  }
  const etag = `"${hash.slice(0, 32)}-${encoding}"`;
  const headers = new Headers({
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: etag,
    Vary: 'Accept-Encoding',
  });
  const known = (request.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(etag) || known.includes(`W/${etag}`) || known.includes('*')) {
    return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Type', 'application/json; charset=utf-8');
  headers.set('Content-Length', String(bytes.length));
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  return new Response(new Uint8Array(bytes), { status: 200, headers });
}
