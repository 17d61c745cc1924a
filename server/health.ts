import type { CurrentRelease } from './current-release';
import { currentRelease } from './current-release';
import { AtlasError } from './errors';

export type Health =
  | {
      ok: true;
      release: string;
      contentHash: string;
      format: number;
      version: string;
      since: string;
      /** Why the published release is not the one served; null when it is. */
      problem: string | null;
    }
  | { ok: false; reason: string };

/** Whether questions can be answered, and from which release. */
export async function health(current: CurrentRelease = currentRelease()): Promise<Health> {
  try {
    return await current.use(async ({ manifest, since }) => ({
      ok: true,
      release: manifest.id,
      contentHash: manifest.contentHash,
      format: manifest.format,
      version: manifest.codeVersion,
      since: since.toISOString(),
      problem: current.problem,
    }));
  } catch (error) {
    if (error instanceof AtlasError) return { ok: false, reason: error.message };
    throw error;
  }
}
