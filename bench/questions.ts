/** What readers of the map ask the server over HTTP, as the browser asks it. */
import type { Concept, MeasureId } from '@/geo/measures';
import type { Edition, IsoDate } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';

export type Procedure = 'release' | 'units' | 'choropleth' | 'profile' | 'search' | 'table';

/** The address of a question. */
export function address(origin: string, procedure: Procedure, input?: object): string {
  const query = input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : '';
  return `${origin}/api/trpc/atlas.${procedure}${query}`;
}

/** Asks and reads the whole answer. @throws Error with the status and text of a refusal. */
export async function ask<Data>(url: string): Promise<Data> {
  return (await askTimed<Data>(url)).data;
}

/** The same, and the milliseconds that the server says it took. */
export async function askTimed<Data>(url: string): Promise<{ data: Data; took: number }> {
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 200)}`);
  const { data } = (JSON.parse(text) as { result: { data: { data: Data } } }).result.data;
  const [, took] = /dur=([\d.]+)/.exec(response.headers.get('server-timing') ?? '') ?? [];
  return { data, took: Number(took) };
}

export interface ChoroplethQuestion {
  level: 'province' | 'commune';
  edition: Edition;
  measure: MeasureId;
  date: IsoDate;
  concept: Concept;
  classes: { method: 'quantile' | 'equal' | 'natural'; count: number };
}

/** Every way to ask for a map of communes that a reader has: dates, measures and classes. */
export function mapsOfCommunes({ series }: ReleaseData): ChoroplethQuestion[] {
  const measuresOf = (hasSex: boolean, hasAge: boolean): MeasureId[] => [
    'density',
    'people',
    ...(hasSex ? (['sex_ratio'] as const) : []),
    ...(hasAge ? (['median_age', 'under_15', 'age_65_over'] as const) : []),
  ];
  return series
    .filter(({ level }) => level === 'commune')
    .flatMap(({ edition, date, concept, hasSex, hasAge }) =>
      measuresOf(hasSex, hasAge).flatMap((measure) =>
        (['quantile', 'equal', 'natural'] as const).map((method) => ({
          level: 'commune' as const,
          edition,
          measure,
          date,
          concept,
          classes: { method, count: 7 },
        })),
      ),
    );
}

/** The same questions in another order, by a fixed rule, so that neighbours have little in common. */
export function shuffled<T>(items: readonly T[]): T[] {
  let state = 20250701;
  const keyed = items.map((item) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return { item, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
