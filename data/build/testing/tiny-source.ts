/** A source of the tiny country, from which tests build a real release in well under a second. */
import type { Draft, Source } from '@/data/build/draft';
import { insertRows } from '@/data/build/insert-rows';
import {
  tinyBoundaries,
  tinyEditions,
  tinyEvents,
  tinyFlows,
  tinyIndicators,
  tinyPopulation,
  tinySchools,
  tinySeries,
  tinySources,
  tinyTransfers,
  tinyUnits,
  tinyVitals,
} from '@/geo/testing';

/** @param change adds to or spoils the draft after it was filled, for tests of what must be refused */
export function tinySource(change?: (draft: Draft) => Promise<void>): Source {
  return {
    title: { vi: 'Nước Mẫu', en: 'Mau Country' },
    sample: true,
    bounds: [106.2, 16.9, 107.1, 17.3],
    places: [{ name: 'Trường Sa', nameEn: 'Truong Sa (Spratly)', lon: 114.05, lat: 8.65 }],
    moverSources: { flow: 'tiny' },
    inputs: [],
    fill: async (draft) => {
      await draft.db.run('BEGIN');
      await fillTiny(draft);
      await draft.db.run('COMMIT');
      await change?.(draft);
    },
  };
}

async function fillTiny({ db, boundary, rowsRead, progress }: Draft): Promise<void> {
  progress('units', 0);
  await insertRows(
    db,
    'edition',
    tinyEditions.map(({ titleEn, ...rest }) => ({ ...rest, title_en: titleEn })),
  );
  await insertRows(
    db,
    'unit',
    tinyUnits.map((u) => ({
      code: u.code,
      valid_from: u.validFrom,
      valid_to: u.validTo,
      level: u.level,
      kind: u.kind,
      name: u.name,
      name_en: u.nameEn,
      parent_code: u.parentCode,
      terrain: u.terrain,
      area_declared_km2: u.areaDeclaredKm2,
      area_geometric_km2: u.areaGeometricKm2,
      lon: u.lon,
      lat: u.lat,
    })),
  );
  await insertRows(
    db,
    'event',
    tinyEvents.map(({ titleEn, ...rest }) => ({ ...rest, title_en: titleEn })),
  );
  await insertRows(
    db,
    'transfer',
    tinyTransfers.map((t) => ({
      event_id: t.eventId,
      from_code: t.fromCode,
      to_code: t.toCode,
      kind: t.kind,
      share_population: t.sharePopulation,
      share_area: t.shareArea,
      basis: t.basis,
      note: t.note,
    })),
  );
  await insertRows(
    db,
    'source',
    tinySources.map(({ titleEn, ...rest }) => ({ ...rest, title_en: titleEn })),
  );
  progress('people', 0.3);
  await insertRows(
    db,
    'series',
    tinySeries.map((s) => ({
      edition: s.edition,
      reference_date: s.referenceDate,
      concept: s.concept,
      level: s.level,
      has_sex: s.hasSex,
      has_age: s.hasAge,
      source_id: s.sourceId,
    })),
  );
  await insertRows(
    db,
    'population',
    tinyPopulation.map(({ unitCode, referenceDate, ...rest }) => ({
      unit_code: unitCode,
      reference_date: referenceDate,
      ...rest,
    })),
  );
  rowsRead('population', tinyPopulation.length);
  await insertRows(
    db,
    'flow',
    tinyFlows.map(({ origin, destination, ...rest }) => ({
      origin_code: origin,
      destination_code: destination,
      ...rest,
    })),
  );
  await insertRows(
    db,
    'vital',
    tinyVitals.map(({ unitCode, ...rest }) => ({ unit_code: unitCode, ...rest })),
  );
  await insertRows(
    db,
    'indicator',
    tinyIndicators.map(({ unitCode, referenceDate, ...rest }) => ({
      unit_code: unitCode,
      reference_date: referenceDate,
      ...rest,
    })),
  );
  await insertRows(
    db,
    'school',
    tinySchools.map(({ unitCode, ...rest }) => ({ unit_code: unitCode, ...rest })),
  );
  progress('boundaries', 0.8);
  for (const each of tinyBoundaries) await boundary(each);
}
