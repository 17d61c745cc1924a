import { currentId, publishRelease } from '@/data/build/pointer';
import { releaseManifest } from '@/data/build/releases';
import { type Command, EXIT } from './command';

export const publishCommand: Command = {
  usage: ['ID'],
  summary: 'make a release the current one; running servers pick it up by themselves',
  positionals: { min: 1, max: 1 },
  options: {},
  run: async ({ positionals, root }, out) => {
    const id = positionals[0] ?? '';
    await releaseManifest(root, id);
    const before = await currentId(root);
    const changed = await publishRelease(root, id);
    const text = changed
      ? `Release "${id}" is published${before ? `, in place of "${before}"` : ''}.`
      : `Release "${id}" was published already.`;
    out.answer(text, { current: id, before, changed });
    return EXIT.fine;
  },
};
