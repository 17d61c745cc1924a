import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { currentId } from '@/data/build/pointer';
import { databaseOf, readManifest, releaseIds } from '@/data/build/releases';
import { type Command, EXIT } from './command';
import { table } from './output';

export const listCommand: Command = {
  usage: [''],
  summary: 'list the releases; the current one is marked',
  positionals: { min: 0, max: 0 },
  options: {},
  run: async ({ root }, out) => {
    const current = await currentId(root);
    const releases = await Promise.all(
      (await releaseIds(root)).map((id) => describeRelease(root, id)),
    );
    const rows = releases.map((r) => [
      r.id === current ? '*' : '',
      r.id,
      r.title,
      r.createdAt,
      r.people,
      'rows of people,',
      Math.round(r.bytes / 1e6),
      'MB',
    ]);
    const text = rows.length > 0 ? table(rows) : `There is no release in ${root} yet.`;
    out.answer(text, { root, current, releases });
    return EXIT.fine;
  },
};

/** What a line of the list tells of a release; one whose manifest cannot be read is told as damaged. */
async function describeRelease(root: string, id: string) {
  const folder = join(root, id);
  const manifest = await readManifest(folder).catch(() => null);
  const database = await stat(databaseOf(folder)).catch(() => null);
  const boundaries = manifest?.boundaries.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;
  return {
    id,
    title: manifest?.title.en ?? 'damaged: its manifest cannot be read',
    sample: manifest?.sample ?? null,
    createdAt: manifest?.createdAt ?? '',
    contentHash: manifest?.contentHash ?? null,
    people: manifest?.tables.population?.rows ?? 0,
    bytes: (database?.size ?? 0) + boundaries,
  };
}
