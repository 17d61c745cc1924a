/** Checks a sealed release again: the invariants, and that it is still what its manifest tells. */
import { join } from 'node:path';
import { contentHash, hashFile, tableChecksums } from '@/data/build/checksums';
import { openToRead } from '@/data/build/database';
import { ReleaseError } from '@/data/build/release-error';
import { databaseOf, releaseManifest } from '@/data/build/releases';
import type { Manifest } from '@/data/tables';
import { type CheckResult, runChecks } from './run-checks';

/**
 * @returns every check, the failed ones among them
 * @throws ReleaseError when there is no such release, or it cannot be read at all
 */
export async function verifyRelease(root: string, id: string): Promise<CheckResult[]> {
  const manifest = await releaseManifest(root, id);
  const folder = join(root, id);
  const { db, close } = await openToRead(databaseOf(folder)).catch((error: Error) => {
    throw new ReleaseError('damaged', `The database of "${id}" cannot be opened: ${error.message}`);
  });
  try {
    const tables = await verifyTables(manifest, await tableChecksums(db));
    const boundaries = await verifyBoundaries(manifest, folder);
    const invariants = boundaries.ok
      ? await runChecks({ db, folder, boundaries: manifest.boundaries })
      : [];
    return [...invariants, tables, boundaries, verifyContentHash(manifest)];
  } finally {
    close();
  }
}

function result(id: string, claim: string, faults: string[]): CheckResult {
  return {
    id,
    ok: faults.length === 0,
    detail: faults.length === 0 ? claim : `Broken: ${claim} ${faults.join('; ')}.`,
  };
}

function verifyTables(manifest: Manifest, found: Manifest['tables']): CheckResult {
  const names = new Set([...Object.keys(manifest.tables), ...Object.keys(found)]);
  const faults = [...names].flatMap((name) => {
    const [then, now] = [manifest.tables[name], found[name]];
    if (then?.rows === now?.rows && then?.checksum === now?.checksum) return [];
    return `${name} had ${then?.rows ?? 'no'} rows, has ${now?.rows ?? 'no'}`;
  });
  return result('tables-as-built', 'Every table has the checksum in the manifest.', faults);
}

async function verifyBoundaries(manifest: Manifest, folder: string): Promise<CheckResult> {
  const faults: string[] = [];
  for (const { file, sha256 } of manifest.boundaries) {
    const found = await hashFile(join(folder, file)).catch(() => null);
    if (found === null) faults.push(`${file} is missing`);
    else if (found.sha256 !== sha256) faults.push(`${file} has changed`);
  }
  return result(
    'boundaries-as-built',
    'Every boundary file has the checksum in the manifest.',
    faults,
  );
}

function verifyContentHash(manifest: Manifest): CheckResult {
  const faults = contentHash(manifest) === manifest.contentHash ? [] : ['the manifest was edited'];
  return result(
    'content-hash',
    'The content hash is that of the tables and boundaries of the manifest.',
    faults,
  );
}
