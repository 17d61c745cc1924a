/** What a release knows about the days on which units changed: people and land of both sides. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Manifest } from '@/data/tables';
import type { Crosswalk, Evidence, Side } from '@/geo/crosswalk';
import type { Concept } from '@/geo/measures';
import { type IsoDate, type Level, landIsMeasured } from '@/geo/units';
import { rows } from './read-history';

/** Concepts by how well they count people where they live; movers are counted twice by the last. */
const PREFERRED: readonly Concept[] = ['permanent', 'de_facto', 'registered'];

interface Count {
  readonly date: string;
  readonly edition: string;
  readonly people: Map<string, number>;
}
type Figure = [concept: Concept, date: string, edition: string, code: string, people: number];

type Land = [
  level: Level,
  code: string,
  since: IsoDate,
  until: IsoDate | null,
  geometric: number | null,
  declared: number | null,
];

/**
 * Reads the figures once; the function returned looks up those of a step.
 * @param boundaries those of the release: land measured on an approximate outline is no evidence
 */
export async function readEvidence(
  db: DuckDBConnection,
  boundaries: Manifest['boundaries'],
): Promise<(step: Crosswalk) => Evidence> {
  const counts = new Map<Concept, Count[]>();
  const series = await rows(
    db,
    `SELECT concept::VARCHAR, reference_date::VARCHAR, edition::VARCHAR, code, persons
     FROM cube_unit ORDER BY 1, 2, 3, 4`,
  );
  for (const [concept, date, edition, code, people] of series as Figure[]) {
    const list = counts.get(concept) ?? [];
    counts.set(concept, list);
    let count = list.at(-1);
    if (count?.date !== date || count.edition !== edition) {
      count = { date, edition, people: new Map() };
      list.push(count);
    }
    count.people.set(code, people);
  }
  const lands = (await rows(
    db,
    `SELECT level::VARCHAR, code, valid_from::VARCHAR, valid_to::VARCHAR, area_geometric_km2,
       area_declared_km2
     FROM unit`,
  )) as Land[];
  const areas = lands.flatMap(([level, code, since, until, geometric, declared]) => {
    const measured = landIsMeasured({ level, validFrom: since, validTo: until }, boundaries);
    const area = (measured ? geometric : null) ?? declared;
    return area === null ? [] : [{ code, since, until: until ?? '9999-12-31', area }];
  });

  return ({ from, to }) => {
    const day = to.edition;
    const landOn = (side: Side, inForce: (since: string, until: string) => boolean) => {
      const km2 = new Map<string, number>();
      for (const { code, since, until, area } of areas)
        if (inForce(since, until)) km2.set(code, area);
      return lookUp(side, km2);
    };
    const land = {
      landBefore: landOn(from, (since, until) => since < day && day <= until),
      landAfter: landOn(to, (since, until) => since <= day && day < until),
    };
    // The cube has every level: a province without a series of its own is the sum of its communes.
    const sides = PREFERRED.map((concept) => ({
      before: counts.get(concept)?.findLast((c) => c.edition < day && speaksOf(c, from)),
      after: counts.get(concept)?.find((c) => c.edition >= day && speaksOf(c, to)),
    }));
    const pair = sides.find((s) => s.before && s.after) ?? sides.find((s) => s.before);
    return {
      ...land,
      ...(pair?.before && { peopleBefore: lookUp(from, pair.before.people) }),
      ...(pair?.after && { peopleAfter: lookUp(to, pair.after.people) }),
    };
  };
}

/** A count of provinces says nothing of communes. */
const speaksOf = (count: Count, side: Side): boolean =>
  side.codes.some((code) => count.people.has(code));

const lookUp = ({ codes }: Side, figures: ReadonlyMap<string, number>): Float64Array =>
  Float64Array.from(codes, (code) => figures.get(code) ?? Number.NaN);
