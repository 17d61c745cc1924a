import { join } from 'node:path';
import { currentId, publishRelease } from '@/data/build/pointer';
import { readManifest } from '@/data/build/releases';
import { sampleId } from '@/data/build/sample-id';
import { buildAndReport, NO_PUBLISH, where } from './build-and-report';
import { type Command, EXIT, textOf, UsageError } from './command';

export const sampleCommand: Command = {
  usage: ['[--seed N]'],
  summary: 'build the release of the sample country, and publish it',
  more: 'The name tells what it was made from ("sample-1a2b3c4d"): where that release stands already, it is published without being built again.',
  positionals: { min: 0, max: 0 },
  options: {
    seed: { type: 'string', value: 'N', help: 'another country of the same kind (default 1)' },
    'no-publish': NO_PUBLISH,
  },
  run: async (args, out) => {
    const { root } = args;
    const given = textOf(args, 'seed');
    const asked = given === undefined ? undefined : readSeed(given);
    const { SAMPLE_SEED, sampleSource } = await import('@/data/sample/source');
    const seed = asked ?? SAMPLE_SEED;
    const source = await sampleSource({ seed });
    const id = await sampleId(source, seed);
    const manifest = await readManifest(join(root, id));
    if (!manifest) return buildAndReport(source, id, args, out);
    if (args.values['no-publish'] !== true) await publishRelease(root, id);
    const report = { id, outcome: 'unchanged', published: (await currentId(root)) === id } as const;
    out.answer(where(report, root), { ...report, root, manifest });
    return EXIT.fine;
  },
};

function readSeed(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--seed takes a whole number from 0 to 999999999, not "${text}".`);
}
