import { boundaryResponse } from '@/server/boundaries';
import { currentRelease } from '@/server/current-release';
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
    return await boundaryResponse(currentRelease(), hash, request.headers);
  } catch (error) {
    return errorResponse(error);
  }
}
