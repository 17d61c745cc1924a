import type { APIRequestContext } from '@playwright/test';

/** The parts of answers that the browser tests compare the screen with. */
export interface Release {
  editions: { edition: string; provinces: number; communes: number }[];
  series: { edition: string; date: string; concept: string; level: string }[];
}
export interface Units {
  code: string[];
  name: string[];
  lon: (number | null)[];
  lat: (number | null)[];
}
export interface Choropleth {
  code: string[];
  values: (number | null)[];
  classes: { breaks: number[] } | null;
}

/** Asks the API as the browser does. @throws Error with the status when it refuses. */
export async function ask<Data>(
  request: APIRequestContext,
  procedure: string,
  input?: object,
): Promise<Data> {
  const response = await request.get(`/api/trpc/atlas.${procedure}`, {
    params: input ? { input: JSON.stringify(input) } : {},
  });
  if (!response.ok()) throw new Error(`${procedure}: ${response.status()}`);
  return ((await response.json()) as { result: { data: { data: Data } } }).result.data.data;
}
