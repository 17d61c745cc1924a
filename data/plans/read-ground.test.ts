import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openToRead } from '@/data/build/database';
import { databaseOf } from '@/data/build/releases';
import { buildTinyRelease, type TinyRelease } from '@/data/build/testing/tiny-release';
import { countOf, derive, emptyPlan, type Ground } from '@/geo/plans';
import {
  TINY_AFTER,
  TINY_BEFORE,
  TINY_DATE_BEFORE,
  tinyFlows,
  tinyPersons,
  tinySchools,
  tinyUnit,
  tinyUnitsOf,
} from '@/geo/testing';
import { group } from '@/geo/testing/plans';
import type { Edition } from '@/geo/units';
import { readGround } from './read-ground';

describe('the ground of the tiny country', () => {
  let release: TinyRelease;
  let database: Database;
  beforeAll(async () => {
    release = await buildTinyRelease();
    database = await openToRead(databaseOf(release.folder));
  });
  afterAll(async () => {
    database?.close();
    await release?.remove();
  });
  const boundary = (edition: Edition): Topology => {
    const file = release.manifest.boundaries.find(
      (b) => b.level === 'commune' && b.edition === edition && b.detail === 'overview',
    );
    return JSON.parse(readFileSync(join(release.folder, file!.file), 'utf8'));
  };
  const read = (edition: Edition, people: 'total' | 'bands'): Promise<Ground> =>
    readGround(database.db, { level: 'commune', edition, topology: boundary(edition), people });
  const merged = (ground: Ground, codes: string[]) =>
    derive(ground, { ...emptyPlan(ground.edition, TINY_AFTER), groups: [group(codes)] }).groups[0]!;

  it('holds the units of the edition with what is declared of them', async () => {
    const ground = await read(TINY_BEFORE, 'total');
    expect(ground.units.map((u) => [u.code, u.kind, u.terrain, u.areaDeclaredKm2])).toEqual(
      tinyUnitsOf('commune', TINY_BEFORE).map((u) => [
        u.code,
        u.kind,
        u.terrain,
        u.areaDeclaredKm2,
      ]),
    );
    const { borders } = ground;
    const first = ground.indexOf.get('00001')!;
    const beside = [
      ...borders.neighbour.subarray(borders.start[first]!, borders.start[first + 1]!),
    ];
    expect(beside.map((i) => borders.codes[i])).toEqual(['00004', '00101']);
  });

  it.each(['total', 'bands'] as const)(
    'counts the people of a group by concept (%s)',
    async (people) => {
      const ground = await read(TINY_BEFORE, people);
      const figures = merged(ground, ['00001', '00004']);
      for (const concept of ['permanent', 'temporary', 'de_facto'] as const)
        expect(countOf(ground, figures, concept)).toBe(
          tinyPersons('00001', TINY_DATE_BEFORE, concept) +
            tinyPersons('00004', TINY_DATE_BEFORE, concept),
        );
      expect(countOf(ground, figures, 'registered')).toBe(
        countOf(ground, figures, 'permanent')! + countOf(ground, figures, 'temporary')!,
      );
      const km2 =
        tinyUnit('00001', TINY_BEFORE).areaGeometricKm2! +
        tinyUnit('00004', TINY_BEFORE).areaGeometricKm2!;
      expect(figures.areaGeometricKm2! / km2).toBeCloseTo(1, 2);
    },
  );

  it('lays bands out men first, then women, from the youngest', async () => {
    const ground = await read(TINY_BEFORE, 'bands');
    const table = ground.counts.findIndex(({ id }) => id === 'permanent');
    const { values } = merged(ground, ['00001']).tallies[table]!;
    const half = values.length / 2;
    const persons = (sex: 'male' | 'female', from: number, to: number) =>
      tinyPersons('00001', TINY_DATE_BEFORE, 'permanent', { sex, from, to });
    expect([values[0], values[1]]).toEqual([persons('male', 0, 4), persons('male', 5, 9)]);
    expect([values[half], values.at(-1)]).toEqual([
      persons('female', 0, 4),
      persons('female', 85, 100),
    ]);
  });

  it('tells movers that a merger would make internal, and none of those abroad', async () => {
    const ground = await read(TINY_BEFORE, 'total');
    const movers = tinyFlows.find((f) => f.origin === '00001' && f.destination === '00004')!.movers;
    expect(merged(ground, ['00001', '00004']).internalMovers).toBe(movers);
    expect(merged(ground, ['00001', '00007']).internalMovers).toBe(0);
  });

  it('has schools for the edition whose communes they stand in, and none for an earlier one', async () => {
    const [before, after] = [await read(TINY_BEFORE, 'total'), await read(TINY_AFTER, 'total')];
    expect(countOf(before, merged(before, ['00001']), 'schools')).toBeNull();
    const places = tinySchools.filter((s) => ['00001', '00007'].includes(s.unitCode));
    const figures = merged(after, ['00001', '00007']);
    expect(countOf(after, figures, 'schools')).toBe(places.length);
    expect(countOf(after, figures, 'places')).toBe(places.reduce((sum, s) => sum + s.places, 0));
  });
});
