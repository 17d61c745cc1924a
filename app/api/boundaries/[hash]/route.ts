import { boundaryResponse } from '@/server/boundaries';
import { context } from '@/server/context';
import { errorResponse } from '@/server/error-response';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** A boundary file by the hash of its content, never to change. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ hash: string }> },
): Promise<Response> {
  try {
    const { hash } = await params;
    const draft = new URL(request.url).searchParams.get('draft');
    // Next drops the Content-Encoding of a route's answer and compresses it itself: what comes from
    // here must be plain, or a reader gets compressed bytes that do not say so.
    const plain = new Headers(request.headers);
    plain.delete('accept-encoding');
    return await boundaryResponse(context(draft).current, hash, plain);
  } catch (error) {
    return errorResponse(error);
  }
}
