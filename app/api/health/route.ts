import { health } from '@/server/health';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** 200 while a release is served, else 503 with the reason. */
export async function GET(): Promise<Response> {
  const state = await health();
  return Response.json(state, {
    status: state.ok ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
