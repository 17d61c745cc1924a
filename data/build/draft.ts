import type { Topology } from 'topojson-specification';
import type { Telling } from '@/data/checks/quantities';
import type { Manifest, SEVERITIES } from '@/data/tables';
import type { Edition, Level } from '@/geo/units';
import type { Database } from './database';

/** A row of the quality table before it has a number. */
export interface Defect {
  severity: (typeof SEVERITIES)[number];
  defect: string;
  file: string;
  row?: number;
  unitCode?: string;
  unitName?: string;
  edition?: Edition;
  field?: string;
  found?: Telling;
  expected?: Telling;
  action: string;
}

/** A boundary file to be written; `topology` has one object `units` with codes as geometry ids. */
export interface Boundary {
  level: Level;
  edition: Edition;
  detail: 'overview' | 'detail';
  approximate: boolean;
  topology: Topology;
}

/** Told while a long step runs: what, and how much of the whole build is done (0..1). */
export type Progress = (step: string, done: number) => void;

/**
 * What a source works on: a release that nobody can see yet. Every enum and table of `data/tables.ts`
 * is there and empty; the `cube_` tables are filled later.
 */
export interface Draft extends Pick<Database, 'db' | 'connect'> {
  /** A folder of the draft's own for temporary files; removed before the release is sealed. */
  readonly scratch: string;
  readonly progress: Progress;
  /** Told once for each file of rows or features: how many it held, for the report. */
  rowsRead(file: string, rows: number): void;
  boundary(boundary: Boundary): Promise<void>;
  defect(defect: Defect): void;
}

/** A source of a whole release: an imported country or the sample. */
export interface Source {
  readonly title: Manifest['title'];
  readonly sample: boolean;
  readonly bounds: Manifest['bounds'];
  readonly places: Manifest['places'];
  /** Which of the sources that it enters each table of movers comes from; left out without movers. */
  readonly moverSources?: Manifest['moverSources'];
  /** Every file that the content depends on, absolute; hashed into the manifest. */
  readonly inputs: readonly { path: string; name: string }[];
  /** Fills every table but the cubes. Throws `InputError` for input that no release can be made of. */
  fill(draft: Draft): Promise<void>;
}
