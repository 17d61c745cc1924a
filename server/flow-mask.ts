/**
 * Which movers may be told by pair. As the masks of people, what is hidden depends on the release and
 * the threshold alone, never on a question or a viewer.
 */
import { type ShownFlows, showRows } from '@/geo/disclosure';
import { type PeriodKind, parsePeriod } from '@/geo/flows';
import type { Edition, Level } from '@/geo/units';
import { countryOf } from './answers/country';
import {
  type FlowGroupRow,
  type FlowTable,
  flowCells,
  flowCellsByGroup,
  flowGroups,
  flowTables,
} from './queries/flows';
import type { Release } from './release';

export const FLOW_SPLITS = ['none', 'sex_age'] as const;
export type FlowSplit = (typeof FLOW_SPLITS)[number];

/** Flows of one level that were counted on the units of one edition. */
export interface FlowKey {
  readonly edition: Edition;
  readonly level: Level;
  readonly by: PeriodKind;
  readonly split: FlowSplit;
}

/** What may be told of them, with the names of its periods and groups. */
export interface ToldFlows extends ShownFlows {
  readonly key: FlowKey;
  readonly periodNames: readonly string[];
  /** Empty where the movers are not split. */
  readonly groupNames: readonly FlowGroupRow[];
}

/** What flows there are, read once and kept with the release. */
export const flowTablesOf = (release: Release): Promise<readonly FlowTable[]> =>
  release.facts.get('flow tables', () => flowTables(release));

/** The periods of a kind that were counted on an edition. */
export function periodsOf(tables: readonly FlowTable[], key: FlowKey): string[] {
  return tables
    .filter(
      ({ edition, level, period, hasSex, hasAge }) =>
        edition === key.edition &&
        level === key.level &&
        parsePeriod(period).kind === key.by &&
        (key.split === 'none' || (hasSex && hasAge)),
    )
    .map(({ period }) => period);
}

/**
 * The flows of a key as readers may see them, made once.
 * @param threshold counts from 1 to below it are hidden; 1 hides nothing
 */
export function toldFlows(release: Release, key: FlowKey, threshold: number): Promise<ToldFlows> {
  const { edition, level, by, split } = key;
  const name = `flows ${edition} ${level} ${by} ${split} ${threshold}`;
  return release.facts.get(name, async () => {
    const [tables, country] = await Promise.all([flowTablesOf(release), countryOf(release)]);
    const periods = periodsOf(tables, key);
    const asked = { edition, level, periods };
    const groups = split === 'none' ? [] : await flowGroups(release, asked);
    const rows =
      split === 'none'
        ? await flowCells(release, asked)
        : await flowCellsByGroup(release, asked, groups);
    const size = {
      periods: periods.length,
      groups: Math.max(1, groups.length),
      units: country.in(edition).byLevel(level).length,
    };
    const tells = Uint8Array.from(rows.movers, (movers) => +(movers >= threshold));
    return { ...showRows(rows, size, tells), key, periodNames: periods, groupNames: groups };
  });
}
