import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Draft, Source } from '@/data/build/draft';
import { InputError } from '@/data/build/input-error';
import { insertRows } from '@/data/build/insert-rows';
import { type Manifest, MOVER_TABLES } from '@/data/tables';
import type { Edition } from '@/geo/units';
import { importMappedCounts } from './mapped/counts';
import { importMappedFlows } from './mapped/flows';
import { type Mapping, readMappingFile } from './mapped/mapping-file';
import { importMappedConceptMoves, importMappedFormerResidence } from './mapped/residence';
import { importMappedUnits } from './mapped/units';

const SOURCE_ID = 'given';

/**
 * A folder of boundaries and counts whose files and columns a mapping file names.
 * @param mappingFile path of the mapping; see the README for an example
 * @throws InputError when the mapping does not fit its form, or a file that it names is missing
 */
export async function mappedSource(dir: string, mappingFile: string): Promise<Source> {
  const folder = resolve(dir);
  const mapping = await readMappingFile(mappingFile);
  const inputs = await inputFiles(folder, mapping);
  let bounds: Manifest['bounds'] | undefined = mapping.bounds;
  return {
    title: mapping.title,
    sample: false,
    /** The box of the units, known once they have been read, where the mapping gives none. */
    get bounds() {
      return bounds ?? [-180, -90, 180, 90];
    },
    places: [],
    moverSources: Object.fromEntries(MOVER_TABLES.map((table) => [table, SOURCE_ID])),
    inputs: [{ path: resolve(mappingFile), name: basename(mappingFile) }, ...inputs],
    fill: async (draft) => {
      const box = await fill(folder, mapping, draft);
      bounds ??= box;
    },
  };
}

/** Every file of the folder that the mapping leads to; a Shapefile is several. */
async function inputFiles(folder: string, mapping: Mapping): Promise<Source['inputs']> {
  const inputs: { path: string; name: string }[] = [];
  const { units, counts, flows, conceptMoves, formerResidence } = mapping;
  for (const { file } of [units, ...counts, ...flows, ...conceptMoves, ...formerResidence]) {
    const path = join(folder, file);
    const info = await stat(path).catch(() => undefined);
    if (!info?.isFile()) throw new InputError('the file is missing', { file });
    const names = /\.shp$/i.test(file) ? await shapefileParts(path) : [path];
    for (const part of names)
      if (!inputs.some((input) => input.path === part))
        inputs.push({ path: part, name: basename(part) });
  }
  return inputs;
}

async function shapefileParts(path: string): Promise<string[]> {
  const folder = resolve(path, '..');
  const stem = basename(path).slice(0, -'.shp'.length);
  const names = await readdir(folder);
  const parts = names.filter((name) => /\.(shp|shx|dbf|prj|cpg)$/i.test(name));
  return parts
    .filter((name) => name.slice(0, -'.shp'.length) === stem)
    .sort()
    .map((name) => join(folder, name));
}

async function fill(folder: string, mapping: Mapping, draft: Draft): Promise<Manifest['bounds']> {
  const { title, source, counts, flows, units } = mapping;
  const edition = mapping.edition as Edition;
  await insertRows(draft.db, 'edition', [{ edition, title: title.vi, title_en: title.en }]);
  await insertRows(draft.db, 'source', [
    {
      ...{ id: SOURCE_ID, title: source.title.vi, title_en: source.title.en },
      ...{ publisher: source.publisher ?? null, licence: source.licence ?? null },
    },
  ]);
  const { given, box } = await importMappedUnits(folder, units, edition, draft);
  for (const [i, one] of counts.entries()) {
    draft.progress('read counts', 0.7 + (0.2 * i) / counts.length);
    const place = { edition, level: units.level, sourceId: SOURCE_ID };
    await importMappedCounts(folder, one, given, place, draft);
  }
  draft.progress('read flows', 0.9);
  const place = { edition, level: units.level };
  await importMappedFlows(folder, flows, given, place, draft);
  await importMappedConceptMoves(folder, mapping.conceptMoves, given, place, draft);
  await importMappedFormerResidence(folder, mapping.formerResidence, given, place, draft);
  draft.progress('filled', 1);
  return box;
}
