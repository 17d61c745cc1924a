import { removeRelease } from '@/data/build/releases';
import { type Command, EXIT } from './command';

export const removeCommand: Command = {
  usage: ['ID'],
  summary: 'delete a release that is not the current one',
  positionals: { min: 1, max: 1 },
  options: {},
  run: async ({ positionals, root }, out) => {
    const id = positionals[0] ?? '';
    await removeRelease(root, id);
    out.answer(`Release "${id}" is removed.`, { removed: id });
    return EXIT.fine;
  },
};
