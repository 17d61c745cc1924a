import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { ChoroplethData, ReleaseData } from '@/server/answers/shapes';
import type { PlainData } from './plain-map';
import { address, ask } from './questions';
import { boundaryOf, manifestOf, unitsOf } from './release-files';

/**
 * The people of every commune of the latest or earliest date as one GeoJSON, as the plain map
 * wants it: the same outlines and the same figures as ours.
 */
export async function plainData(
  origin: string,
  release: string,
  which: 'latest' | 'earliest',
): Promise<PlainData> {
  const about = await ask<ReleaseData>(address(origin, 'release'));
  const communes = about.series.filter(({ level }) => level === 'commune');
  const series = which === 'latest' ? communes.at(-1) : communes[0];
  // An edition may begin without figures of its own.
  const file = manifestOf(release).boundaries.find(
    ({ level, edition, detail }) =>
      level === 'commune' && detail === 'overview' && edition === series?.edition,
  );
  if (!series || !file) throw new Error(`no figures of communes with boundaries in ${release}`);
  const { code, values, classes } = await ask<ChoroplethData>(
    address(origin, 'choropleth', {
      level: 'commune',
      edition: series.edition,
      measure: 'people',
      date: series.date,
      concept: series.concept,
      classes: { method: 'quantile', count: 7 },
    }),
  );
  const personsOf = new Map(code.map((c, i) => [c, values[i] ?? null]));
  const topology = boundaryOf(release, file);
  const shapes = feature(topology, unitsOf(topology));
  const units: FeatureCollection = {
    type: 'FeatureCollection',
    features: shapes.features.map((shape) => ({
      ...shape,
      properties: { value: personsOf.get(String(shape.id)) ?? null },
    })),
  };
  return { units, breaks: classes?.breaks ?? [] };
}
