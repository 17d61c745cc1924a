import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openToRead } from '@/data/build/database';
import { databaseOf } from '@/data/build/releases';
import { buildTinyRelease, type TinyRelease } from '@/data/build/testing/tiny-release';
import type { Manifest } from '@/data/tables';
import { crosswalkBetween } from '@/geo/crosswalk';
import { TINY_AFTER, TINY_BEFORE } from '@/geo/testing';
import { readEvidence } from './read-evidence';
import { readHistory } from './read-history';

/** A country whose communes of before have no declared area. */
let tiny: TinyRelease;
beforeAll(async () => {
  tiny = await buildTinyRelease(async ({ db }) => {
    await db.run(
      `UPDATE unit SET area_declared_km2 = NULL WHERE level = 'commune' AND valid_from < DATE '${TINY_AFTER}'`,
    );
  });
});
afterAll(() => tiny.remove());

/** What is known of the land of commune 00004, which ended with the merger, in km². */
async function known(boundaries: Manifest['boundaries']) {
  const { db, close } = await openToRead(databaseOf(tiny.folder));
  try {
    const evidence = await readEvidence(db, boundaries);
    let km2: number | undefined;
    crosswalkBetween(await readHistory(db), {
      ...{ level: 'commune', from: TINY_BEFORE, to: TINY_AFTER },
      evidence: (step) => {
        const told = evidence(step);
        km2 = told.landBefore![step.from.codes.indexOf('00004')];
        return told;
      },
    });
    return km2;
  } finally {
    close();
  }
}

describe('land measured on an approximate outline', () => {
  test('is no evidence for a share, though the release holds its area', async () => {
    const { boundaries } = tiny.manifest;
    expect(boundaries.some((b) => b.level === 'commune' && b.approximate)).toBe(true);
    expect(await known(boundaries)).toBeNaN();
  });

  test('would be evidence on a true outline', async () => {
    const surveyed = tiny.manifest.boundaries.map((b) => ({ ...b, approximate: false }));
    expect(await known(surveyed)).toBeGreaterThan(0);
  });
});
