/** The small maps of a history page: a unit among those that it came from, or went to. */
import { thinRing } from '@/geo/topology';
import type { Life, Turning, Unit } from '@/geo/units';
import { outlines } from '../queries/outlines';
import type { Release } from '../release';
import type { Country } from './country';
import type { Past } from './past';
import type { LocatorData, OutlineData } from './past-shapes';

/** A small map is about this many pixels wide; finer points cannot be told apart on it. */
const PIXELS = 420;

/** A map for the beginning of a life and one for its end, where anything can be drawn. */
export async function locatorsOf(
  release: Release,
  country: Country,
  past: Past,
  unit: Life,
): Promise<LocatorData[]> {
  const { began, ended } = past.stories(unit);
  const maps: LocatorData[] = [];
  for (const turning of [began, ended]) {
    if (!turning) continue;
    const others = turning.passages.flatMap(({ other }) => (other ? [other] : []));
    const map = await locator(release, country, past, unit, turning, [...new Set(others)]);
    if (map.outlines.length > 0) maps.push(map);
  }
  return maps;
}

async function locator(
  release: Release,
  country: Country,
  past: Past,
  unit: Life,
  { day, way }: Turning,
  others: readonly Life[],
): Promise<LocatorData> {
  const before = country.editions.findLast(({ edition }) => edition < day)?.edition;
  const after = country.editionOn(day);
  const open = (edition: typeof after | undefined) =>
    edition ? outlines(release, unit.level, edition) : () => null;
  const [own, theirs] = await Promise.all(
    way === 'in' ? [open(after), open(before)] : [open(before), open(after)],
  );
  const map: LocatorData = { way, day, outlines: [], points: [] };
  for (const [life, role] of [
    ...others.map((other) => [other, 'other'] as const),
    [unit, 'self'] as const,
  ]) {
    const outline = (role === 'self' ? own : theirs)(life.code);
    const { lon, lat } = life as Unit;
    const told = past.lifeOf(life);
    if (outline) {
      const rings = outline.rings.map((ring) => [...ring]);
      map.outlines.push({ unit: told, role, rings, approximate: outline.approximate });
    } else if (lon !== null && lat !== null) map.points.push({ unit: told, role, lon, lat });
  }
  return { ...map, outlines: thinned(map.outlines) };
}

/** Leaves out what the size of the map cannot show. */
function thinned(outlines: readonly OutlineData[]): OutlineData[] {
  const points = outlines.flatMap(({ rings }) => rings.flat());
  const widthOf = (axis: 0 | 1) => {
    const [low, high] = points.reduce(
      ([low, high], point) => [Math.min(low, point[axis]), Math.max(high, point[axis])],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
    return high - low;
  };
  const step = points.length > 0 ? Math.max(widthOf(0), widthOf(1)) / PIXELS : 0;
  return outlines.map((outline) => ({
    ...outline,
    rings: outline.rings.map((ring) => thinRing(ring, step)),
  }));
}
