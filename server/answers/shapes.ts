/**
 * The shapes of every answer that leaves the server. Figures travel as columns, one array a field,
 * all of one length. The question comes back with the answer, so that a legend can never describe
 * other data than the map.
 */
import type { Cell } from '@/geo/disclosure';
import type { Concept, MeasureId, Sex } from '@/geo/measures';
import type { Basis, Edition, IsoDate, Kind, Level } from '@/geo/units';

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

/** How much of figures is estimated, column by column beside them: what is not was counted. */
export interface Estimates {
  /** The part of the people behind each figure that is estimated, 0..1. */
  share: number[];
  /** The worst rung of evidence that this part rests on; null where nothing is estimated. */
  basis: (Basis | null)[];
}
export interface Estimate {
  share: number;
  basis: Basis | null;
}

/** What a reader must know of a figure; the words are in the message files, under `notes.<code>`. */
export type Note =
  /** Stands first: nothing of what is shown is law. */
  | { code: 'as_if_adopted'; plan: string | null; effective: IsoDate }
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
  | { code: 'restated'; from: Edition; to: Edition }
  | { code: 'restated_exactly' }
  /** `share`, 0..1, is of all people shown; `count` the units of which a part is estimated. */
  | { code: 'estimated'; basis: Basis; share: number; count: number }
  | { code: 'unplaced'; people: number }
  /** Years of which nothing, or not every period, may be told of flows; `years` are named in one text. */
  | { code: 'withheld_years'; years: string; isWhole: 'true' | 'false' }
  /** Movers by month, sex and age of provinces that are split: `year` tells more of them. */
  | { code: 'parts_by_people'; year: string }
  | { code: 'not_restated'; reason: 'no_units' }
  | { code: 'not_restated'; reason: 'no_evidence'; count: number }
  | { code: 'median_from_groups' }
  | { code: 'trend_restated'; count: number }
  | { code: 'trend_estimated'; basis: Basis; share: number; count: number }
  | { code: 'trend_cut'; since: IsoDate }
  | { code: 'doubtful'; defect: string; found: string | null; expected: string | null };

/** Where the figures come from: shown beside them and written into every export. */
export interface Provenance {
  releaseId: string;
  releaseTitle: { vi: string; en: string };
  sample: boolean;
  source: { title: string; titleEn: string } | null;
  /** Set where a plan is shown as if it were law; left out where what is shown is law. */
  asIf?: AsIfShown;
}

/** The draft in which a plan is law, and the plan. */
export interface AsIfShown {
  draft: string;
  plan: string | null;
  /** The name under which the plan is saved; null where it is not. */
  savedAs: string | null;
  effective: IsoDate;
  /** The release that the plan is laid over. */
  base: string;
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
  /** Null where the figures are those of the units themselves. */
  estimates: Estimates | null;
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
  /** Of every figure of the unit; null where they were counted on it. */
  estimate: Estimate | null;
  /** Place among the units of its level by density, 1 the densest. */
  densityRank: { rank: number; of: number } | null;
  /** Units right below it, by kind. */
  children: { kind: Kind; count: number }[];
  /** Null when the series has no ages; `band` the first age of each group. */
  pyramid: ({ band: number[] } & Record<Sex, Figures>) | null;
  /** A point that was counted on other units is restated on this one. */
  trend: { date: IsoDate[]; through: ('own' | 'restated')[]; estimates: Estimates } & Figures;
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
  parentNameEn: (string | null)[];
  areaKm2: (number | null)[];
  measures: Record<MeasureId, Figures>;
  /** Of every measure of each unit; null where the figures are those of the units themselves. */
  estimates: Estimates | null;
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
    parentNameEn: string | null;
    /** An edition in which this unit is in force; the asked one where it can be. */
    edition: Edition;
    /**
     * Where the unit is not in force in the asked edition: the units on its ground that are, the one
     * with most of its people first.
     */
    now: { code: string; name: string; nameEn: string; people: number | null }[];
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
