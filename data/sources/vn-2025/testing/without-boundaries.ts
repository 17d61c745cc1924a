import type { Source } from '@/data/build/draft';
import { insertRows } from '@/data/build/insert-rows';
import { EDITIONS, EVENTS } from '../editions';
import { readFacts } from '../facts';
import { importPopulation } from '../population';
import { SOURCES } from '../sources';
import { importTransfers } from '../transfers';
import { importUnits } from '../units';

const NOTHING = {
  type: 'Topology' as const,
  arcs: [],
  objects: { units: { type: 'GeometryCollection' as const, geometries: [] } },
};

/** The real country's units, events and people, without its boundaries, which take long to clean. */
export function withoutBoundaries(dir: string): Source {
  return {
    title: { vi: 'Việt Nam', en: 'Viet Nam' },
    sample: false,
    bounds: [102.14, 8.38, 109.47, 23.4],
    places: [],
    inputs: [],
    fill: async (draft) => {
      const facts = await readFacts(dir, draft);
      await insertRows(draft.db, 'edition', EDITIONS);
      await insertRows(draft.db, 'event', EVENTS);
      await insertRows(draft.db, 'source', SOURCES);
      await importTransfers(facts, draft);
      await importPopulation(facts, draft);
      const none = { communeAreas: new Map(), oldProvince: new Map() };
      const ground = { communes: NOTHING, provinces: NOTHING, provincesBefore: NOTHING, ...none };
      await importUnits(facts, ground, draft);
      await draft.db.run("UPDATE unit SET area_geometric_km2 = NULL WHERE level = 'country'");
    },
  };
}
