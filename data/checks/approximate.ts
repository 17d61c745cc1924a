import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import type { BoundaryFile } from '@/data/tables';
import { topologyAreas, topologyFaults } from '@/geo/topology';
import { inForceOn } from './in-force';
import type { Check, Checked } from './run-checks';

/**
 * By how much areas may differ, as a share: a meeting point that is set into a border lies up to half
 * a step of the grid beside it.
 */
const TOLERANCE = 1e-3;

/** Outlines drawn from centres against what they were drawn in. */
export const approximateChecks: readonly Check[] = [
  {
    id: 'approximate-outlines-tile',
    claim:
      'Approximate outlines leave no unit out and do not overlap; units that passed ground among each other cover the same area before and after, and a province the area of its communes.',
    faults: async (checked) => {
      const examples: string[] = [];
      let files = 0;
      for (const file of checked.boundaries.filter((b) => b.approximate)) {
        files++;
        examples.push(...(await examine(checked, file)).map((fault) => `${file.file}: ${fault}`));
      }
      const remark = `${files} files are approximate.`;
      return { count: examples.length, examples: examples.slice(0, 5), remark };
    },
  },
];

async function examine(checked: Checked, file: BoundaryFile): Promise<string[]> {
  const topology = await read(checked, file);
  const { overlapping, empty } = topologyFaults(topology);
  const areas = topologyAreas(topology);
  const alike = (detail: BoundaryFile) => detail.detail === file.detail;
  const after = checked.boundaries.find(
    (b) => alike(b) && b.level === file.level && b.edition > file.edition && !b.approximate,
  );
  const above = checked.boundaries.find(
    (b) => alike(b) && b.level === 'province' && b.edition === file.edition,
  );
  return [
    ...overlapping.map((arc) => `arc ${arc} has two units at one side`),
    ...empty.map((code) => `unit ${code} has no ground`),
    ...(await unitsLeftOut(checked, file, areas)),
    ...(after ? await groundMoved(checked, file, areas, after) : []),
    ...(above && file.level === 'commune' ? await provincesBurst(checked, file, areas, above) : []),
  ];
}

async function read({ folder }: Checked, file: BoundaryFile): Promise<Topology> {
  return JSON.parse(await readFile(join(folder, file.file), 'utf8'));
}

async function unitsLeftOut(
  { db }: Checked,
  file: BoundaryFile,
  areas: ReadonlyMap<string, number>,
): Promise<string[]> {
  const reader = await db.runAndReadAll(
    `SELECT code FROM unit WHERE level = $level::level_t AND ${inForceOn('unit', '$edition::DATE')}`,
    { level: file.level, edition: file.edition },
  );
  const codes = reader.getRows().map(([code]) => String(code));
  return codes.filter((code) => !areas.has(code)).map((code) => `unit ${code} is not drawn`);
}

/**
 * Groups of units of both times that ground passed among, of which the areas differ. Where ground was
 * new, the earlier units may cover less.
 */
async function groundMoved(
  checked: Checked,
  file: BoundaryFile,
  before: ReadonlyMap<string, number>,
  later: BoundaryFile,
): Promise<string[]> {
  const after = topologyAreas(await read(checked, later));
  const reader = await checked.db.runAndReadAll(
    `SELECT from_code, to_code FROM transfer JOIN event ON event.id = event_id
     WHERE status = 'adopted' AND share_area IS DISTINCT FROM 0
       AND effective > $from::DATE AND effective <= $to::DATE`,
    { from: file.edition, to: later.edition },
  );
  const group = new Map<string, string>();
  const rootOf = (key: string): string => {
    const up = group.get(key);
    return up === undefined ? key : rootOf(up);
  };
  const rows = reader.getRows() as [string | null, string][];
  for (const [from, to] of rows) {
    if (from === null || !before.has(from) || !after.has(to)) continue;
    const [a, b] = [rootOf(`before ${from}`), rootOf(`after ${to}`)];
    if (a !== b) group.set(a, b);
  }
  const sums = new Map<string, [number, number]>();
  const add = (areas: ReadonlyMap<string, number>, when: 'before' | 'after') => {
    for (const [code, km2] of areas) {
      const root = rootOf(`${when} ${code}`);
      const sum = sums.get(root) ?? [0, 0];
      sum[when === 'before' ? 0 : 1] += km2;
      sums.set(root, sum);
    }
  };
  add(before, 'before');
  add(after, 'after');
  const grown = new Set(
    rows.filter(([from]) => from === null).map(([, to]) => rootOf(`after ${to}`)),
  );
  return [...sums]
    .filter(
      ([root, [a, b]]) =>
        Math.abs(a - b) > TOLERANCE * Math.max(a, b) && !(grown.has(root) && a < b),
    )
    .map(([root, [a, b]]) => `${root} and its kin: ${a.toFixed(3)} km² became ${b.toFixed(3)}`);
}

/** Provinces whose outline is not that of their communes together. */
async function provincesBurst(
  checked: Checked,
  file: BoundaryFile,
  communes: ReadonlyMap<string, number>,
  above: BoundaryFile,
): Promise<string[]> {
  const provinces = topologyAreas(await read(checked, above));
  const reader = await checked.db.runAndReadAll(
    `SELECT code, parent_code FROM unit
     WHERE level = 'commune' AND ${inForceOn('unit', '$edition::DATE')}`,
    { edition: file.edition },
  );
  const sums = new Map<string, number>();
  for (const [code, parent] of reader.getRows() as [string, string][])
    sums.set(parent, (sums.get(parent) ?? 0) + (communes.get(code) ?? 0));
  return [...provinces]
    .map(([code, km2]): [string, number, number] => [code, km2, sums.get(code) ?? 0])
    .filter(([, a, b]) => Math.abs(a - b) > TOLERANCE * Math.max(a, b))
    .map(([code, a, b]) => `province ${code}: ${a.toFixed(1)} km², its communes ${b.toFixed(1)}`);
}
