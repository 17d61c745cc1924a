/** A plan as it lies in a file: what the studio saves, or the plan alone. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InputError } from '@/data/build/input-error';
import type { Manifest } from '@/data/tables';
import { migrate, type Plan, readDraft } from '@/geo/plans';

export interface PlanFile {
  readonly plan: Plan;
  /** What the plan is called; null where the file holds no title. */
  readonly title: string | null;
  /** The file as a manifest names it. */
  readonly input: Manifest['inputs'][number];
}

/** @throws InputError for a file that is no plan, with what is wrong in it */
export async function readPlanFile(path: string): Promise<PlanFile> {
  const file = basename(path);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`the file cannot be read (${error.code})`, { file });
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const input = { file: `plan ${file}`, bytes: bytes.length, sha256 };
  let saved: unknown;
  try {
    saved = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new InputError('the file is not JSON', { file });
  }
  if (typeof saved === 'object' && saved !== null && 'plan' in saved) {
    const read = readDraft(saved);
    if (!read.ok) throw new InputError(read.problem, { file });
    return { plan: read.draft.plan, title: read.draft.title, input };
  }
  const read = migrate(saved);
  if (!read.ok) throw new InputError(read.problem, { file });
  return { plan: read.plan, title: null, input };
}
