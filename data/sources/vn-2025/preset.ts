import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Draft, Source } from '@/data/build/draft';
import { InputError } from '@/data/build/input-error';
import { insertRows } from '@/data/build/insert-rows';
import { importBoundaries } from './boundaries';
import { checkCentres } from './centres';
import { checkCodes } from './codes';
import { EDITIONS, EVENTS } from './editions';
import { readFacts } from './facts';
import { checkFigures } from './figures';
import { FILES } from './files';
import { importPopulation } from './population';
import { checkPublished } from './published-check';
import { SOURCES } from './sources';
import { importTransfers } from './transfers';
import { importUnits } from './units';

/**
 * Viet Nam around 2025-07-01: a folder with the files that {@link FILES} names.
 * @throws InputError that names all of them that are missing
 */
export async function vn2025(dir: string): Promise<Source> {
  const folder = resolve(dir);
  const missing: string[] = [];
  for (const file of Object.values(FILES)) {
    const info = await stat(join(folder, file)).catch(() => undefined);
    if (!info?.isFile()) missing.push(file);
  }
  if (missing.length > 0) {
    const what = missing.length === 1 ? 'the file is missing' : 'the files are missing';
    throw new InputError(what, { file: missing.join(', ') });
  }
  return {
    title: { vi: 'Việt Nam 2019–2026', en: 'Viet Nam 2019–2026' },
    sample: false,
    bounds: [102.14, 8.38, 109.47, 23.4],
    places: [
      { name: 'Quần đảo Hoàng Sa', nameEn: 'Hoang Sa Islands', lon: 112.0, lat: 16.5 },
      { name: 'Quần đảo Trường Sa', nameEn: 'Truong Sa Islands', lon: 114.2, lat: 9.7 },
    ],
    inputs: Object.values(FILES).map((name) => ({
      path: join(folder, name),
      name: `${basename(folder)}/${name}`,
    })),
    fill: (draft) => fill(folder, draft),
  };
}

async function fill(dir: string, draft: Draft): Promise<void> {
  draft.progress('read tables', 0);
  const facts = await readFacts(dir, draft);
  checkPublished(facts, draft);
  checkCodes(facts, draft);
  await insertRows(draft.db, 'edition', EDITIONS);
  await insertRows(draft.db, 'event', EVENTS);
  await insertRows(draft.db, 'source', SOURCES);
  await importTransfers(facts, draft);
  await importPopulation(facts, draft);
  const ground = await importBoundaries(dir, facts, draft);
  draft.progress('check figures', 0.9);
  await importUnits(facts, ground, draft);
  checkFigures(facts, ground.communeAreas, draft);
  checkCentres(facts, ground.communes, draft);
  draft.progress('filled', 1);
}
