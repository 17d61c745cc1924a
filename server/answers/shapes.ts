/**
 * The shapes of every answer that leaves the server. Figures travel as columns, one array a field,
 * all of one length. The question comes back with the answer, so that a legend can never describe
 * other data than the map.
 */
import type { Cell } from '@/geo/disclosure';
import type { Concept, MeasureId, Sex } from '@/geo/measures';
import type { Edition, IsoDate, Kind, Level } from '@/geo/units';

export { CELL, type Cell } from '@/geo/disclosure';

/** Figures with their reading: `values[i]` is null unless `cells[i]` is `CELL.value`. */
export interface Figures {
  values: (number | null)[];
  cells: Cell[];
}
/** A single figure with its reading. */
export interface Figure {
  value: number | null;
  cell: Cell;
}

/** What a reader must know of a figure; the words are in the message files, under `notes.<code>`. */
export type Note =
  | { code: 'sample_data' }
  | { code: 'hidden_cells'; count: number; threshold: number }
  | { code: 'detail_only_above_communes' }
  | { code: 'missing_units'; count: number }
  | { code: 'no_series' }
  | { code: 'no_age' }
  | { code: 'no_sex' }
  | { code: 'only_level'; level: Level }
  | { code: 'registered_counts_movers_twice' }
  | { code: 'area_declared' | 'area_geometric'; count: number }
  | { code: 'approximate_outlines'; level: Level }
  | { code: 'trend_through_whole_mergers'; count: number }
  | { code: 'trend_cut'; since: IsoDate }
  | { code: 'doubtful'; defect: string; found: string | null; expected: string | null };

/** Where the figures come from: shown beside them and written into every export. */
export interface Provenance {
  releaseId: string;
  releaseTitle: { vi: string; en: string };
  sample: boolean;
  source: { title: string; titleEn: string } | null;
}

export interface Answer<Question, Data> {
  question: Question;
  data: Data;
  notes: Note[];
  provenance: Provenance;
}

export interface SeriesInfo {
  edition: Edition;
  date: IsoDate;
  concept: Concept;
  /** The finest level with figures. */
  level: Level;
  hasSex: boolean;
  hasAge: boolean;
}

/** `atlas.release`: what there is to ask for. */
export interface ReleaseData {
  id: string;
  title: { vi: string; en: string };
  sample: boolean;
  /** The instant of the build, ISO 8601, and the hash of what was built: both from the manifest. */
  createdAt: string;
  contentHash: string;
  sources: {
    id: string;
    title: string;
    titleEn: string;
    publisher: string | null;
    licence: string | null;
  }[];
  bounds: [number, number, number, number];
  places: { name: string; nameEn: string; lon: number; lat: number }[];
  editions: {
    edition: Edition;
    title: string;
    titleEn: string;
    provinces: number;
    communes: number;
  }[];
  series: SeriesInfo[];
  /** `url` is the path of the immutable file; null level of detail never occurs. */
  boundaries: {
    level: Level;
    edition: Edition;
    detail: 'overview' | 'detail';
    url: string;
    approximate: boolean;
  }[];
}

/** `atlas.units`: the names that go with the boundaries, ordered by code. */
export interface UnitsData {
  code: string[];
  name: string[];
  nameEn: string[];
  kind: Kind[];
  parent: (string | null)[];
  lon: (number | null)[];
  lat: (number | null)[];
}

export type ClassMethod = 'quantile' | 'equal' | 'natural' | 'manual';
export interface Classes {
  method: ClassMethod;
  /** Inner limits, ascending: class i holds `breaks[i-1] <= value < breaks[i]`. */
  breaks: number[];
  /** Units in each class: `breaks.length + 1` numbers. */
  counts: number[];
  min: number;
  max: number;
}
export interface Histogram {
  /** Ascending limits of the bins, one more than `counts`; equal steps, or equal ratios if `log`. */
  edges: number[];
  counts: number[];
  log: boolean;
}

/** `atlas.choropleth`: one figure a unit, in the order of `atlas.units`. */
export interface ChoroplethData extends Figures {
  code: string[];
  /** Null when no unit has a figure. */
  classes: Classes | null;
  histogram: Histogram | null;
}

/** `atlas.profile`: the panel of one unit. */
export interface ProfileData {
  code: string;
  name: string;
  nameEn: string;
  kind: Kind;
  level: Level;
  parents: { code: string; name: string; nameEn: string }[];
  validFrom: IsoDate;
  validTo: IsoDate | null;
  areaKm2: number | null;
  areaDeclaredKm2: number | null;
  areaGeometricKm2: number | null;
  figures: Record<MeasureId, Figure>;
  /** Place among the units of its level by density, 1 the densest. */
  densityRank: { rank: number; of: number } | null;
  /** Units right below it, by kind. */
  children: { kind: Kind; count: number }[];
  /** Null when the series has no ages; `band` the first age of each group. */
  pyramid: ({ band: number[] } & Record<Sex, Figures>) | null;
  trend: { date: IsoDate[]; through: ('own' | 'predecessors')[] } & Figures;
  /** Which rows of the quality table concern it. */
  defects: {
    defect: string;
    field: string | null;
    found: string | null;
    expected: string | null;
  }[];
}

/** `atlas.table`: the map's twin, every measure of every unit. */
export interface TableData {
  code: string[];
  name: string[];
  nameEn: string[];
  kind: Kind[];
  parentName: (string | null)[];
  areaKm2: (number | null)[];
  measures: Record<MeasureId, Figures>;
}

/** `atlas.search`: units of the asked edition first, then units of other editions. */
export interface SearchData {
  hits: {
    code: string;
    name: string;
    nameEn: string;
    kind: Kind;
    level: Level;
    parentName: string | null;
    /** An edition in which this unit is in force; the asked one where it can be. */
    edition: Edition;
  }[];
}

/** `atlas.quality`: the defects of the input, a page of them, and the counts of all. */
export interface QualityData {
  total: number;
  counts: { defect: string; severity: 'error' | 'warning' | 'info'; count: number }[];
  rows: {
    id: number;
    severity: 'error' | 'warning' | 'info';
    defect: string;
    file: string;
    row: number | null;
    unitCode: string | null;
    unitName: string | null;
    field: string | null;
    found: string | null;
    expected: string | null;
    action: string;
  }[];
}
