/** What a release knows about the days on which units changed: people and land of both sides. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Crosswalk, Evidence, Side } from '@/geo/crosswalk';
import type { Concept } from '@/geo/measures';
import { rows } from './read-history';

/** Concepts by how well they count people where they live; movers are counted twice by the last. */
const PREFERRED: readonly Concept[] = ['permanent', 'de_facto', 'registered'];

interface Count {
  date: string;
  people: Map<string, number>;
}

/** Reads the figures once; the function returned looks up those of a step. */
export async function readEvidence(db: DuckDBConnection): Promise<(step: Crosswalk) => Evidence> {
  const counts = new Map<Concept, Count[]>();
  const series = await rows(
    db,
    `SELECT concept::VARCHAR, reference_date::VARCHAR, unit_code, sum(persons)::DOUBLE
     FROM population GROUP BY ALL ORDER BY 1, 2, 3`,
  );
  for (const [concept, date, code, people] of series as [Concept, string, string, number][]) {
    const list = counts.get(concept) ?? [];
    counts.set(concept, list);
    let count = list.at(-1);
    if (count?.date !== date) {
      count = { date, people: new Map() };
      list.push(count);
    }
    count.people.set(code, people);
  }
  const areas = (await rows(
    db,
    `SELECT code, valid_from::VARCHAR, coalesce(valid_to::VARCHAR, '9999-12-31'),
       coalesce(area_geometric_km2, area_declared_km2)
     FROM unit WHERE coalesce(area_geometric_km2, area_declared_km2) IS NOT NULL`,
  )) as [string, string, string, number][];

  return ({ from, to }) => {
    const day = to.edition;
    const landOn = (side: Side, inForce: (since: string, until: string) => boolean) => {
      const km2 = new Map<string, number>();
      for (const [code, since, until, area] of areas)
        if (inForce(since, until)) km2.set(code, area);
      return lookUp(side, km2);
    };
    const land = {
      landBefore: landOn(from, (since, until) => since < day && day <= until),
      landAfter: landOn(to, (since, until) => since <= day && day < until),
    };
    const sides = PREFERRED.map((concept) => ({
      before: counts.get(concept)?.findLast((c) => c.date < day && speaksOf(c, from)),
      after: counts.get(concept)?.find((c) => c.date >= day && speaksOf(c, to)),
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
