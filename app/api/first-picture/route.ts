import { firstDrawing } from '@/components/map/first-drawing';
import { paintOfOutlines } from '@/components/map/outlines';
import { paintingOf } from '@/components/map/painting';
import { callerOf } from '@/server/caller';
import { errorResponse } from '@/server/error-response';
import { Memo } from '@/server/memo';
import { pngOf } from '@/server/png';
import { boundaryFile } from '../../boundary-file';
import { unitRaster } from './unit-raster';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Pictures kept, up to 100 kB each: those of the addresses that many people open. */
const pictures = new Memo(64);

/** The first picture of a question, as PNG: see `app/first-picture.ts`. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { searchParams } = new URL(request.url);
    const draft = searchParams.get('draft');
    const caller = callerOf(draft);
    const { data: release } = await caller.atlas.release();
    const answer = await caller.atlas.choropleth(readQuestion(searchParams.get('question')));
    const { level, edition } = answer.question;
    const file = boundaryFile(release, level, edition);
    // A page of another release gets no picture rather than one of other figures.
    if (!file || searchParams.get('release') !== release.contentHash)
      return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
    const scheme = searchParams.get('scheme') === 'dark' ? 'dark' : 'light';
    const key = `${release.contentHash} ${scheme} ${JSON.stringify(answer.question)}`;
    const picture = await pictures.get(key, async () => {
      const raster = await unitRaster(release, file, { level, edition }, draft);
      const { paint, counts } = paintingOf(answer.data);
      const colours = paintOfOutlines(raster, answer.data.code, paint);
      return pngOf(firstDrawing(raster, colours, counts.length, scheme));
    });
    return new Response(new Uint8Array(picture), {
      headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=300' },
    });
  } catch (error) {
    return errorResponse(error);
  }
}

/** A question of `atlas.choropleth`; whatever else stands there, its own door refuses. */
function readQuestion(text: string | null) {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
