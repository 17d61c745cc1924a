import { currentId, rollbackRelease } from '@/data/build/pointer';
import { type Command, EXIT } from './command';

export const rollbackCommand: Command = {
  usage: [''],
  summary: 'go back to the release that was published before the current one',
  positionals: { min: 0, max: 0 },
  options: {},
  run: async ({ root }, out) => {
    const before = await currentId(root);
    const id = await rollbackRelease(root);
    out.answer(`Release "${id}" is published again, in place of "${before}".`, {
      current: id,
      before,
    });
    return EXIT.fine;
  },
};
