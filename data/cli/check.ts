import { currentId } from '@/data/build/pointer';
import { ReleaseError } from '@/data/build/release-error';
import { verifyRelease } from '@/data/checks/verify-release';
import { type Command, EXIT } from './command';
import { table } from './output';

export const checkCommand: Command = {
  usage: ['[ID]'],
  summary: 'check a sealed release (without ID: the current one)',
  more: 'Runs every invariant again and compares tables and boundaries with the checksums of the manifest.',
  positionals: { min: 0, max: 1 },
  options: {},
  run: async ({ positionals, root }, out) => {
    const id = positionals[0] ?? (await currentId(root));
    if (!id) throw new ReleaseError('missing', `Nothing is published in ${root}: name a release.`);
    const checks = await verifyRelease(root, id);
    const failed = checks.filter(({ ok }) => !ok);
    const lines = table(checks.map(({ id, ok, detail }) => [ok ? 'ok' : 'FAILED', id, detail]));
    const sum =
      failed.length === 0
        ? `Release "${id}": all ${checks.length} checks passed.`
        : `Release "${id}": ${failed.length} of ${checks.length} checks failed.`;
    out.answer(`${lines}\n${sum}`, { id, ok: failed.length === 0, checks });
    return failed.length === 0 ? EXIT.fine : EXIT.failed;
  },
};
