/**
 * What a defect found and what it was held against: a text of the input as it stands, or quantities
 * by name. The quality table keeps the latter as JSON, the screen puts them into the reader's words.
 */
export const QUANTITIES = [
  'people',
  'area_km2',
  'boundary_km2',
  'overlap_km2',
  'gap_km2',
  'distance_km',
  'difference_percent',
  'overlap_percent',
  'at_most_percent',
  'deviations',
  'compared_units',
  'communes',
  'blank_communes',
  'place',
  'units',
  /** Each a code and a kind of transfer, with a space between. */
  'transfers',
  'name',
  'file',
  'row',
  'source',
  'rows_read',
  'rows_used',
  'rows_of_headers',
  'rows_without_count',
  'overlaps',
  'gaps',
  'crossings',
  'crossing_points',
  'vertices',
  'vertices_read',
  'vertices_overview',
  'pieces',
  'pieces_detail',
  'pieces_overview',
] as const;
export type Quantity = (typeof QUANTITIES)[number];

export type Quantities = { readonly [Q in Quantity]?: number | string | readonly string[] };
export type Telling = string | Quantities;

/** As the quality table keeps it. */
export function writtenDown(telling: Telling | undefined): string | undefined {
  return typeof telling === 'object' ? JSON.stringify(telling) : telling;
}

/** A number to so many decimals as it is worth writing down. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
