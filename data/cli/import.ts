import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Source } from '@/data/build/draft';
import { assertReleaseId } from '@/data/build/releases';
import { buildAndReport, NO_PUBLISH } from './build-and-report';
import { type Arguments, type Command, textOf, UsageError } from './command';
import { suggestion } from './suggest';

export const importCommand: Command = {
  usage: ['DIR --preset NAME --as ID', 'DIR --mapping FILE --as ID'],
  summary: 'build a release from the files of a country, and publish it',
  more: 'One of --preset and --mapping says how the files are to be read; the README describes mapping files.\nBad input is told with file, row and column; then nothing is published.',
  positionals: { min: 1, max: 1 },
  options: {
    preset: {
      type: 'string',
      value: 'NAME',
      help: 'a set of files that the program knows: vn-2025',
    },
    mapping: { type: 'string', value: 'FILE', help: 'a file that names the columns' },
    as: { type: 'string', value: 'ID', help: 'the name of the release' },
    'no-publish': NO_PUBLISH,
  },
  run: async (args, out) => {
    const id = textOf(args, 'as');
    if (!id) throw new UsageError('"import" needs the name of the release: --as ID.');
    assertReleaseId(id);
    return buildAndReport(await openSource(args), id, args, out);
  },
};

async function openSource(args: Arguments): Promise<Source> {
  const dir = resolve(args.positionals[0] ?? '.');
  const found = await stat(dir).catch(() => null);
  if (!found?.isDirectory()) throw new UsageError(`${dir} is not a folder.`);
  const [preset, mapping] = [textOf(args, 'preset'), textOf(args, 'mapping')];
  if ((preset === undefined) === (mapping === undefined)) {
    throw new UsageError('"import" needs one of --preset NAME and --mapping FILE.');
  }
  if (mapping !== undefined) {
    const { mappedSource } = await import('@/data/sources/mapping');
    return mappedSource(dir, resolve(mapping));
  }
  const { presets } = await import('@/data/sources/presets');
  const open = presets[preset ?? ''];
  if (open) return open(dir);
  const names = Object.keys(presets);
  const hint = suggestion(preset ?? '', names) || ` There are: ${names.join(', ')}.`;
  throw new UsageError(`No preset "${preset}".${hint}`);
}
